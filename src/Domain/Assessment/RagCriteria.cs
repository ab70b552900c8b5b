using Whereabouts.Domain.AlternativeProvision;
using Whereabouts.Domain.Attendance.ReducedTimetables;
using Whereabouts.Domain.Exclusions;
using Whereabouts.Domain.MissingEducation.Applications;

namespace Whereabouts.Domain.Assessment;

/// <summary>
/// Red, amber, green by the criteria of seed 003 (rulebook PTT-06), with the bands of the definitions in force. The seed
/// leaves open what lies between 11 and 15 hours, and 15 itself: amber below 15, green from 15.
/// </summary>
internal static class RagCriteria
{
    public static (Rag Rag, string Because) Of(ChildOnDay child, IReadOnlyList<Reason> reasons, Hours hours)
    {
        if (reasons.Any(reason => string.Equals(reason.Code, "no-school-place", StringComparison.Ordinal)))
        {
            return (Rag.Red, "Red: no school place.");
        }

        if (PlanStart(child) is not { } plan)
        {
            return (Rag.Red, "Red: not in full-time education and no plan in force.");
        }

        var definitions = child.Definitions;
        if (hours.Received is not { } received)
        {
            return (Rag.Amber, $"Amber: {plan.What}, and the hours received are not known.");
        }

        if (received < definitions.AmberBelowHours)
        {
            var band = received < definitions.LowHours ? definitions.LowHours : definitions.AmberBelowHours;
            return (
                Rag.Amber,
                $"Amber: {plan.What}, and {Words.Hours(received)} a week received, below {Words.Hours(band)}."
            );
        }

        return Watched(child, plan, received);
    }

    private static (Rag, string) Watched(ChildOnDay child, Plan plan, decimal received)
    {
        var green = $"Green: {plan.What}, and {Words.Hours(received)} a week received";
        var months = child.Definitions.GreenWatchMonths;
        var watchedUntil = plan.Start.AddMonths(months);
        if (plan.Start > child.On || child.On < watchedUntil)
        {
            return (
                Rag.Green,
                plan.Start > child.On ? $"{green}." : $"{green}. Watched until {Words.Day(watchedUntil)}."
            );
        }

        if (received >= child.Hours.Entitled)
        {
            return (Rag.Green, $"{green}, full time.");
        }

        var end = child.Calendar.NthBeginningWith(plan.Start, child.Definitions.ReceivedWindowSchoolDays);
        var first = end is { } last && last <= child.On ? child.Hours.ReceivedIn(plan.Start, last) : null;
        if (first is not { } atFirst)
        {
            return (
                Rag.Amber,
                $"Amber: {Words.Hours(received)} a week received after {months} months of a plan, and it is not known whether they have risen."
            );
        }

        return received > Words.Rounded(atFirst)
            ? (Rag.Green, $"{green}, up from {Words.Hours(Words.Rounded(atFirst))} when the plan began.")
            : (
                Rag.Amber,
                $"Amber: {Words.Hours(received)} a week received, not more than the {Words.Hours(Words.Rounded(atFirst))} of "
                    + $"the plan's first weeks, {months} months after it began."
            );
    }

    /// <summary>The plan in force, with the earliest start where there are several.</summary>
    private static Plan? PlanStart(ChildOnDay child)
    {
        Plan? plan = null;
        void Consider(DateOnly start, string what) =>
            plan = plan is null || start < plan.Start ? new Plan(start, what) : plan;

        if (child.CurrentPlacements.Count > 0)
        {
            Consider(PartTimePlacement.ChainStart(child, child.Calendar), "a placement runs");
        }

        if (ReducedTimetableReason.CurrentOf(child) is { End: { } end } timetable)
        {
            Consider(
                ReducedTimetableReason.ChainStart(child, timetable),
                $"a reduced timetable ends on {Words.Day(end)}"
            );
        }

        if (
            child.Exclusions.FindLast(exclusion => exclusion.DaySixStart <= child.On && IsRunning(child, exclusion)) is
            { } excluded
        )
        {
            Consider(excluded.DaySixStart!.Value, "education after the sixth day has begun");
        }

        foreach (var application in child.Applications)
        {
            if (application.OfferOn(child.On) is not null && application.Starts > child.On)
            {
                Consider(application.Starts.Value, $"a place is offered from {Words.Day(application.Starts.Value)}");
            }
        }

        if (child.Stays.Find(stay => stay.First > child.On) is { } agreed)
        {
            Consider(agreed.First, $"a place is agreed from {Words.Day(agreed.First)}");
        }

        return plan;
    }

    private static bool IsRunning(ChildOnDay child, Exclusion exclusion) =>
        exclusion.Type == ExclusionType.Permanent
            ? !Provision.HasMovedOn(child, exclusion)
            : exclusion.Type == ExclusionType.Suspension && (exclusion.End is null || exclusion.End >= child.On);

    private sealed record Plan(DateOnly Start, string What);
}
