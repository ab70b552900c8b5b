namespace Whereabouts.Domain.Time;

/// <summary>
/// The three terms of a year by the dates of law and returns, whatever a school calls its own (rulebook EXC-27, ATT-15):
/// autumn from 1 August to 31 December, spring to Easter Sunday, summer to 31 July.
/// </summary>
public static class SchoolTerms
{
    /// <summary>The term in which a day falls, holidays included; null in a year whose Easter is not known.</summary>
    public static TermPeriod? Of(DateOnly day, BankHolidays holidays)
    {
        if (day.Month >= 8)
            return new(new(day.Year, 8, 1), new(day.Year, 12, 31));
        if (holidays.EasterMonday(day.Year) is not { } easter)
            return null;
        return day < easter ? new(new(day.Year, 1, 1), easter.AddDays(-1)) : new(easter, new(day.Year, 7, 31));
    }

    /// <summary>
    /// The last school day of the so-manieth term after the day's own. Null when the calendar does not reach the end of
    /// that term; one that ends in July is taken to end with the school year.
    /// </summary>
    public static DateOnly? EndOfTermAfter(DateOnly day, int terms, SchoolCalendar calendar, BankHolidays holidays)
    {
        var term = Of(day, holidays);
        for (; terms > 0 && term is not null; terms--)
            term = Of(term.To.AddDays(1), holidays);
        if (term is null || !ReachesEnd(term, calendar))
            return null;
        return calendar.LastOnOrBefore(term.To) is { } last && last >= term.From ? last : null;
    }

    private static bool ReachesEnd(TermPeriod term, SchoolCalendar calendar) =>
        calendar.Last >= (term.To.Month == 7 ? term.To.AddDays(-30) : term.To);
}
