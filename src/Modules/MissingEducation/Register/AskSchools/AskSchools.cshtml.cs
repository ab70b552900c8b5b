using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Whereabouts.Domain.MissingEducation.Register;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Modules.MissingEducation.Register.Chosen;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.MissingEducation.Register.AskSchools;

/// <summary>A message ready to send to each school of the chosen children, with what is asked of each.</summary>
[Authorize(Permissions.WorkWithChild)]
internal sealed class AskSchoolsModel(RegisterLists lists, Looks looks, TimeProvider time)
    : ChosenPage(lists, looks, time)
{
    private const int SchoolDaysToAnswer = 5;

    /// <summary>"text" gives the messages as a file.</summary>
    [BindProperty]
    public string? As { get; set; }

    /// <summary>The messages by school or provider, with its telephone number where it is known.</summary>
    public IReadOnlyList<(MessageToSchool Message, string? Telephone)> Messages { get; private set; } = [];

    /// <summary>Children about whom there is no school to ask, or nothing that a school could answer.</summary>
    public IReadOnlyList<RegisterLine> NotAsked { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await ChooseAsync("ask the schools", changes: false, cancellation) is { } instead)
        {
            return instead;
        }

        Write(List.Picture.County, List.Picture.On);
        if (As is not "text" || Messages.Count == 0)
        {
            return Page();
        }

        var all = string.Join($"\n{new string('-', 72)}\n\n", Messages.Select(one => one.Message.Text));
        return File(
            Encoding.UTF8.GetBytes(all.ReplaceLineEndings("\r\n")),
            "text/plain; charset=utf-8",
            $"questions-to-schools-{List.Picture.On:yyyy-MM-dd}.txt"
        );
    }

    private void Write(County county, DateOnly today)
    {
        var asked = Lines
            .Select(line =>
                (
                    Line: line,
                    Child: new AskedChild(
                        line.Name,
                        line.Child.Identity.DateOfBirth,
                        line.Picture.YearGroup,
                        line.Picture.Reasons,
                        line.Picture.Hours.Received is null
                    )
                )
            )
            .ToList();
        Messages =
        [
            .. from one in asked
            where one.Child.HasQuestions
            from place in one.Line.Places
            group one.Child by place into school
            orderby school.Key.Name
            let setting = new SettingId(school.Key.Id)
            let answerBy = county.CalendarOf(setting).Add(today, SchoolDaysToAnswer)
            select (
                new MessageToSchool(school.Key.Name, $"{Me.Name}, {Me.Agency}", today, answerBy, [.. school]),
                county.Find(setting)?.Telephone
            ),
        ];
        NotAsked =
        [
            .. asked.Where(one => one.Line.Places.Count == 0 || !one.Child.HasQuestions).Select(one => one.Line),
        ];
    }
}
