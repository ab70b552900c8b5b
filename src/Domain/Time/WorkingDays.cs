namespace Whereabouts.Domain.Time;

/// <summary>Working days: Monday to Friday without English bank holidays (CAL-04).</summary>
public static class WorkingDays
{
    /// <summary>Whether offices are open on that day.</summary>
    public static bool IsWorkingDay(DateOnly day, BankHolidays holidays) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);

    /// <summary>The day so many working days after (before, when negative); the day itself is day 0 (CAL-03).</summary>
    public static DateOnly Add(DateOnly from, int workingDays, BankHolidays holidays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0; )
        {
            from = from.AddDays(step);
            if (IsWorkingDay(from, holidays))
                left--;
        }
        return from;
    }

    /// <summary>How many working days there are, both ends included; 0 when the range is empty.</summary>
    public static int Between(DateOnly fromInclusive, DateOnly toInclusive, BankHolidays holidays)
    {
        var count = 0;
        for (var day = fromInclusive; day <= toInclusive; day = day.AddDays(1))
            count += IsWorkingDay(day, holidays) ? 1 : 0;
        return count;
    }
}
