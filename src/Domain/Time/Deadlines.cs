namespace Whereabouts.Domain.Time;

/// <summary>Counts deadlines, one for each unit and mode (CAL-03). Pure.</summary>
public static class Deadlines
{
    /// <summary>Counts from a day in any unit but hours.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Hours, less than one unit beginning with the day, or less than one school week.</exception>
    public static Deadline Of(
        string ruleId,
        string version,
        DateOnly from,
        int length,
        TimeUnit unit,
        CountMode mode,
        SchoolCalendar calendar,
        BankHolidays holidays
    )
    {
        if (mode == CountMode.BeginningWith)
            ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        var (due, countedWith) = unit switch
        {
            TimeUnit.CalendarDay => (CalendarDay(from, length, mode), "Every day"),
            TimeUnit.WorkingDay => (WorkingDay(from, length, mode, holidays), "Working days in England"),
            TimeUnit.SchoolDay => (SchoolDay(from, length, mode, calendar), calendar.Name),
            TimeUnit.SchoolWeek => (SchoolWeek(from, length, mode, calendar), calendar.Name),
            TimeUnit.Week => (CalendarDay(from, 7 * length, mode), "Every day"),
            TimeUnit.SchoolTerm => (SchoolTerm(from, length, mode, calendar, holidays), calendar.Name),
            TimeUnit.Month => (Month(from, length, mode), "Every day"),
            TimeUnit.Year => (Month(from, 12 * length, mode), "Every day"),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Hours are counted from an instant."),
        };
        return new(due, ruleId, version, from, unit, length, mode, countedWith);
    }

    /// <summary>Counts elapsed hours from an instant (CAL-05); it falls due on the UK day of the instant reached.</summary>
    public static Deadline OfHours(string ruleId, string version, DateTimeOffset since, int hours)
    {
        var dueAt = since.AddHours(hours);
        return new(
            UkDate.Of(dueAt),
            ruleId,
            version,
            UkDate.Of(since),
            TimeUnit.Hour,
            hours,
            CountMode.After,
            "Elapsed hours"
        )
        {
            DueAt = dueAt,
        };
    }

    private static DateOnly? CalendarDay(DateOnly from, int length, CountMode mode) =>
        from.AddDays(mode == CountMode.After ? length : length - 1);

    // Beginning with a day that is no working day, the first working day after it is day 1.
    private static DateOnly? WorkingDay(DateOnly from, int length, CountMode mode, BankHolidays holidays)
    {
        var due = WorkingDays.Add(mode == CountMode.After ? from : from.AddDays(-1), length, holidays);
        return holidays.Reach(from) && holidays.Reach(due) ? due : null;
    }

    // Beginning with a day, the term that the day falls in is the first.
    private static DateOnly? SchoolTerm(
        DateOnly from,
        int length,
        CountMode mode,
        SchoolCalendar calendar,
        BankHolidays holidays
    ) => SchoolTerms.EndOfTermAfter(from, mode == CountMode.After ? length : length - 1, calendar, holidays);

    private static DateOnly? SchoolDay(DateOnly from, int length, CountMode mode, SchoolCalendar calendar) =>
        mode == CountMode.After ? calendar.Add(from, length) : calendar.NthBeginningWith(from, length);

    // Weeks are whole: the deadline is the Sunday of the last one. After, the week of the day itself is week 0.
    private static DateOnly? SchoolWeek(DateOnly from, int length, CountMode mode, SchoolCalendar calendar)
    {
        var first = mode == CountMode.After ? from.AddDays(7) : from;
        return new SchoolWeeks(calendar).NthBeginningWith(first, length)?.AddDays(6);
    }

    // After: the corresponding date, or the end of a month that has none. Beginning with: the day before that date.
    private static DateOnly? Month(DateOnly from, int length, CountMode mode)
    {
        var corresponding = from.AddMonths(length);
        return mode == CountMode.BeginningWith && corresponding.Day == from.Day
            ? corresponding.AddDays(-1)
            : corresponding;
    }
}
