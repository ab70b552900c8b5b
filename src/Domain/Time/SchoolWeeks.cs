namespace Whereabouts.Domain.Time;

/// <summary>School weeks: Monday to Sunday weeks with at least one school day (CAL-02). A week is named by its Monday.</summary>
public sealed class SchoolWeeks(SchoolCalendar calendar)
{
    /// <summary>The Monday of the day's week, whether or not it is a school week.</summary>
    public static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Whether there is any school in the day's week.</summary>
    public bool IsSchoolWeek(DateOnly day) => calendar.SchoolDaysBetween(WeekOf(day), WeekOf(day).AddDays(6)) > 0;

    /// <summary>
    /// The last so many school weeks up to and including the day's own, oldest first. A week of holiday is not counted,
    /// the day's own week either. Fewer when the calendar does not reach back so far.
    /// </summary>
    public IReadOnlyList<DateOnly> WindowOf(DateOnly day, int weeks)
    {
        var window = new DateOnly[weeks];
        var free = weeks;
        var latest = calendar.LastOnOrBefore(WeekOf(day).AddDays(6));
        while (free > 0 && latest is { } schoolDay)
        {
            window[--free] = WeekOf(schoolDay);
            latest = calendar.LastOnOrBefore(WeekOf(schoolDay).AddDays(-1));
        }
        return window[free..];
    }

    /// <summary>The n-th school week on or after the day's week, by its Monday; null when the calendar ends first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is less than 1.</exception>
    public DateOnly? NthBeginningWith(DateOnly day, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var week = WeekOf(day).AddDays(-7);
        for (; n > 0; n--)
        {
            if (calendar.FirstOnOrAfter(week.AddDays(7)) is not { } next)
                return null;
            week = WeekOf(next);
        }
        return week;
    }
}
