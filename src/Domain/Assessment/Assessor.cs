using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;

namespace Whereabouts.Domain.Assessment;

/// <summary>
/// Makes the picture of a child at the end of a day from what was known. Pure: no input or output, no clock, and the same
/// for one child or the whole county; callers may run it for many children at once.
/// </summary>
public static class Assessor
{
    /// <param name="child">What was known of the child at the moment of asking.</param>
    /// <param name="county">What was known of the schools at that moment.</param>
    /// <param name="on">The day; what happened later is not looked at, save for places agreed to start then.</param>
    public static Picture Assess(ChildRecord child, County county, DateOnly on)
    {
        var day = new ChildOnDay(child, county, on);
        if (day.BirthDate is null)
        {
            day.NotKnown.Add("The date of birth, and so whether the child is of compulsory school age.");
        }

        var exempt = Exemption.Of(day);
        var reasons = exempt is null ? ReasonsOf(day) : [];
        var onRegister = reasons.Count > 0;
        var hours = day.Hours.OnDay();
        var since = onRegister ? Since(day, reasons) : (DateOnly?)null;
        var rag = onRegister ? RagOf(day, reasons, hours) : null;
        return new Picture(
            day.Id,
            on,
            onRegister,
            reasons,
            onRegister ? null : exempt ?? Attending(day, hours),
            since,
            since is { } from ? DaysMissed.Of(day, from) : null,
            hours,
            rag?.Rag,
            rag?.Because,
            rag?.Overridden ?? false,
            onRegister ? StepOf(day, reasons) : null,
            SettingsOf(day),
            day.YearGroup,
            WhereToday.Of(day),
            day.NotKnown.All
        );
    }

    private static List<Reason> ReasonsOf(ChildOnDay day)
    {
        var reasons = new List<Reason>();
        foreach (var rule in Rules.All)
        {
            if (rule.Apply(day) is { } reason)
            {
                reasons.Add(reason);
            }
        }

        reasons.Sort(
            (left, right) =>
                left.Since != right.Since
                    ? left.Since.CompareTo(right.Since)
                    : string.CompareOrdinal(left.Code, right.Code)
        );
        return reasons;
    }

    private static DateOnly Since(ChildOnDay day, List<Reason> reasons)
    {
        var first = reasons[0].Since;
        return day.BirthDate is { } born && Ages.CompulsorySchoolAge.Starts(born) is var starts && starts > first
            ? starts
            : first;
    }

    private static (Rag Rag, string Because, bool Overridden)? RagOf(ChildOnDay day, List<Reason> reasons, Hours hours)
    {
        if (day.Facts.Latest<RagOverride>(judgement => judgement.Since <= day.On) is { Rag: { } judged } judgement)
        {
            return (judged, $"{judgement.Reason} ({judgement.By}, {Words.Day(judgement.Since)})", true);
        }

        var (rag, because) = RagCriteria.Of(day, reasons, hours);
        return (rag, because, false);
    }

    private static NextStepDue StepOf(ChildOnDay day, List<Reason> reasons)
    {
        if (day.Facts.Latest<NextStep>() is { } set)
        {
            return new NextStepDue(set.What, set.Who, set.By, false);
        }

        var step = Rules.Of(reasons[0].Code).Step;
        var due = day.Calendar.Add(reasons[0].Since, step.SchoolDays) ?? day.On;
        return new NextStepDue(step.What, step.Who, due < day.On ? day.On : due, true);
    }

    private static List<SettingId> SettingsOf(ChildOnDay day) =>
        [
            .. day
                .Places.Select(place => place.Setting)
                .Concat(day.CurrentPlacements.Select(placement => day.Current(placement.Provider)))
                .Distinct(),
        ];

    private static string Attending(ChildOnDay day, Hours hours)
    {
        if (day.Places.Count == 0)
        {
            return "Nothing known of the child calls for the register.";
        }

        var place = day.Places[0].Setting;
        var name = day.NameOf(place);
        var coverage = day.County.CoverageOf(place, day.On);
        if (coverage.IsCurrent && hours.Received is { } received)
        {
            return received < day.Definitions.AmberBelowHours
                ? $"On roll full time at {name}, with {Words.Hours(received)} a week attended lately."
                : $"Attending full time at {name}: {Words.Hours(received)} a week attended lately.";
        }

        if (coverage.TotalsTo is { } to)
        {
            return $"On roll at {name}; only totals of attendance were received, up to {Words.Day(to)}.";
        }

        return coverage.LastMark is { } last && !coverage.IsCurrent
            ? $"On roll at {name}; marks not known since {Words.Day(coverage.Since ?? last)}."
            : $"On roll at {name}; no marks received.";
    }
}
