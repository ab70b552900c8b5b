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

    public IReadOnlyList<Sibling> AtHome { get; private set; } = [];

    protected override async Task ReadAsync(CancellationToken cancellation)
    {
        AtHome = await siblings.OfAsync(Child, cancellation);
        Hours = WeeklyHours.Render(
            "Hours of education a week since September",
            [
                .. WeeksOfHours
                    .OfYear(Child.Child.Record, Child.County, Child.On)
                    .Select(week => new WeekOfHours(
                        week.Monday,
                        week.IsSchoolWeek ? week.Entitled : 0,
                        week.Planned,
                        week.Received,
                        week.Unconfirmed
                    )),
            ]
        );
    }

    public static Rule RuleOf(Reason reason) => Rules.Of(reason.Code);
}
