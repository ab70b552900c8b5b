using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children.Record;
using Whereabouts.GovUk.Charts;
using Whereabouts.Platform.Access;

namespace Whereabouts.Modules.Children.Record;

/// <summary>Why the child is on the register, what is not known, and whom to call.</summary>
[Authorize(Permissions.SeeChild)]
internal sealed class OverviewModel(ChildRecords records, Siblings siblings, TimeProvider time)
    : ChildTab(records, time)
{
    public override string Path => "";

    /// <summary>Hours a week since September.</summary>
    public IHtmlContent Hours { get; private set; } = HtmlString.Empty;

    /// <summary>Every rule with its answer.</summary>
    public Explanation Why { get; private set; } = null!;

    public IReadOnlyList<Sibling> AtHome { get; private set; } = [];

    protected override async Task ReadAsync(CancellationToken cancellation)
    {
        AtHome = await siblings.OfAsync(Child, cancellation);
        if (AtHome.Count > 0)
        {
            await Records.NoteAsync([.. AtHome.Select(other => other.Id)], User, "household", cancellation);
        }

        Why = Explanation.Of(Child.Child.Record, Child.County, Child.On);
        var weeks = WeeksOfHours.OfYear(Child.Child.Record, Child.County, Child.On);
        Hours = WeeklyHours.Render(
            "Hours of education a week since September",
            [
                .. weeks.Select(week => new WeekOfHours(
                    week.Monday,
                    week.IsSchoolWeek ? week.Entitled : 0,
                    week.Planned,
                    week.Received,
                    week.Unconfirmed
                )),
            ]
        );
    }

    /// <summary>The answer of a rule in a word.</summary>
    public static string Word(RuleAnswer answer) =>
        answer switch
        {
            RuleAnswer.Yes => "Yes",
            RuleAnswer.No => "No",
            _ => "Not asked",
        };
}
