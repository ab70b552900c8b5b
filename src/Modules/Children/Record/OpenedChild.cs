using System.Globalization;
using Whereabouts.Domain.Ages;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Children.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.SocialCare;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Children.Record;

/// <summary>A child's record, opened for a day and as known at a moment.</summary>
internal sealed record OpenedChild(ChildPicture Child, County County, AsOf AsOf)
{
    public Guid Id => Child.Record.Id;

    /// <summary>How many records are shown as this child: one, unless several turned out to be of one child.</summary>
    public int Records { get; init; } = 1;
    public Picture Picture => Child.Picture;
    public ChildIdentity Identity => Child.Identity;
    public DateOnly On => AsOf.On;
    public FactInWords Words => new(County.NameOf);

    /// <summary>"SURNAME, Forename".</summary>
    public string Name => ChildName.InLists(Identity.Surname, Identity.Forename);

    /// <summary>The calendar by which what is due is counted.</summary>
    public SchoolCalendar Calendar =>
        Picture.Settings.Count > 0 ? County.CalendarOf(Picture.Settings[0]) : County.CountyCalendar;

    public string Facts
    {
        get
        {
            var born = Identity.DateOfBirth;
            string?[] facts =
            [
                Identity.KnownAs is { } known
                && !string.Equals(known, Identity.Forename, StringComparison.OrdinalIgnoreCase)
                    ? $"known as {known}"
                    : null,
                born is { } date ? Age.On(date, On).ToString(CultureInfo.InvariantCulture) : null,
                Picture.YearGroup is { } year ? YearGroup.Name(year) : null,
                born is { } day ? $"born {Day(day)}" : "date of birth not known",
                Identity.Upn is { } upn ? $"UPN {upn}" : "UPN not known",
                Identity.Sex is { } sex ? SexInWords(sex) : null,
            ];
            return string.Join(" · ", facts.OfType<string>());
        }
    }

    public string Home =>
        string.Join(
            ", ",
            (Identity.Address ?? []).Append(Identity.Postcode).Where(line => !string.IsNullOrWhiteSpace(line))
        )
            is { Length: > 0 } home
            ? home
            : "not known";

    /// <summary>Services that know the child on the day, by name.</summary>
    public IReadOnlyList<ServiceStatus> CurrentServices =>
        [
            .. Services
                .Where(service => service.Start is null || service.Start <= On)
                .Where(service => service.End is null || service.End >= On),
        ];

    public IEnumerable<ServiceStatus> Services =>
        Child.Record.All<ServiceStatus>().OrderByDescending(service => service.Start);

    /// <summary>The words of the identity bar's tags.</summary>
    public IEnumerable<string> Tags =>
        CurrentServices.Select(FactInWords.NameOf).Concat(SenTags).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>People to call, each once, as the source that says most about who the child is named them.</summary>
    public IReadOnlyList<Contact> Contacts =>
        Child
            .Record.All<Particulars>()
            .OrderBy(said => said.Origin, StringComparer.Ordinal)
            .SelectMany(said => said.Contacts ?? [])
            .Distinct()
            .ToList();

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private IEnumerable<string> SenTags =>
        Child
            .Record.All<Enrolment>()
            .Where(at => at.Entry <= On && (at.Leaving is null || at.Leaving >= On))
            .Select(at => at.SenProvision)
            .Select(sen =>
                sen == "K" ? "SEN support"
                : sen == "E" ? FactInWords.NameOf(new ServiceStatus("ehc-plan", null))
                : null
            )
            .OfType<string>();

    private static string SexInWords(string sex) =>
        sex.Trim().ToUpperInvariant() switch
        {
            "M" => "male",
            "F" => "female",
            _ => sex.ToLowerInvariant(),
        };
}

/// <summary>How a child's name is written in lists.</summary>
internal static class ChildName
{
    public static string InLists(string surname, string forename) =>
        (surname.Length, forename.Length) switch
        {
            (0, 0) => "Name not known",
            (0, _) => forename,
            (_, 0) => surname.ToUpperInvariant(),
            _ => $"{surname.ToUpperInvariant()}, {forename}",
        };
}
