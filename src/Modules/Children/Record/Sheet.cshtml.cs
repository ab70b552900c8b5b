using Microsoft.AspNetCore.Authorization;
using Whereabouts.Domain.Children.Record;
using Whereabouts.Platform.Access;

namespace Whereabouts.Modules.Children.Record;

/// <summary>The monitoring sheet: what an officer takes to a meeting or a visit, on one side of A4.</summary>
[Authorize(Permissions.SeeChild)]
internal sealed class SheetModel(ChildRecords records, TimeProvider time) : ChildTab(records, time)
{
    private const int WeeksShown = 8;
    private const int DatesShown = 8;

    public override string Path => "/sheet";

    protected override string LookedAt => "child's monitoring sheet for print";

    /// <summary>The last school weeks, newest first.</summary>
    public IReadOnlyList<HoursInWeek> Weeks { get; private set; } = [];

    /// <summary>What began or ended lately, newest first.</summary>
    public IReadOnlyList<(DateOnly On, string What)> KeyDates { get; private set; } = [];

    public IReadOnlyList<Threshold> Reached { get; private set; } = [];

    protected override Task ReadAsync(CancellationToken cancellation)
    {
        var (record, county, on) = (Child.Child.Record, Child.County, Child.On);
        Weeks =
        [
            .. WeeksOfHours.OfYear(record, county, on).Where(week => week.IsSchoolWeek).Reverse().Take(WeeksShown),
        ];
        KeyDates =
        [
            .. LifeSpells
                .Of(record, county, on)
                .Where(spell => spell.Lane != LifeLane.Attendance)
                .SelectMany(spell =>
                    new[] { (On: spell.From, What: $"{spell.Label}: first day") }.Concat(
                        spell.To is { } to ? [(On: to, What: $"{spell.Label}: last day")] : []
                    )
                )
                .OrderByDescending(date => date.On)
                .Take(DatesShown),
        ];
        Reached = [.. NearThresholds.Of(record, county, on).Where(threshold => threshold.Reached)];
        return Task.CompletedTask;
    }
}
