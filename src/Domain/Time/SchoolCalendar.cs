namespace Whereabouts.Domain.Time;

/// <summary>
/// The school days of one school, or of the county by default (CAL-01): Monday to Friday inside a term, not closed and
/// not a bank holiday, or just the days somebody lists. Immutable; every question but <see cref="WhyClosed"/> and <see cref="SchoolDays"/> is answered
/// by looking up an array. Days outside <see cref="First"/> to <see cref="Last"/> are not known and count as no school days.
/// </summary>
public sealed class SchoolCalendar
{
    // _before[i] = school days earlier than First + i, one entry past Last, so a difference of two entries is a count.
    private readonly int[] _before;
    private readonly DateOnly[] _days;
    private readonly Func<DateOnly, string?> _closed;

    private SchoolCalendar(string name, DateOnly first, DateOnly last, Func<DateOnly, string?> closed)
    {
        Name = name;
        First = first;
        Last = last;
        _closed = closed;
        _days = [.. Days(First, Last).Where(day => closed(day) is null)];
        _before = new int[Last.DayNumber - First.DayNumber + 2];
        foreach (var day in _days)
            _before[day.DayNumber - First.DayNumber + 1] = 1;
        for (var i = 1; i < _before.Length; i++)
            _before[i] += _before[i - 1];
    }

    /// <summary>Whose calendar it is; named beside every deadline counted with it.</summary>
    public string Name { get; }

    /// <summary>The first day of the first term: the calendar knows nothing earlier.</summary>
    public DateOnly First { get; }

    /// <summary>The last day of the last term: the calendar knows nothing later.</summary>
    public DateOnly Last { get; }

    /// <summary>Makes a calendar from the terms a school publishes and the days it is closed within them.</summary>
    /// <exception cref="ArgumentException">No terms, or a term or closure that ends before it begins.</exception>
    public static SchoolCalendar From(
        string name,
        IEnumerable<TermPeriod> terms,
        IEnumerable<Closure> closures,
        BankHolidays holidays
    )
    {
        TermPeriod[] termList = [.. terms];
        Closure[] closureList = [.. closures];
        if (termList.Length == 0)
            throw new ArgumentException("A calendar needs at least one term.", nameof(terms));
        if (Array.Exists(termList, term => term.To < term.From))
            throw new ArgumentException("A term ends before it begins.", nameof(terms));
        if (Array.Exists(closureList, closure => closure.To < closure.From))
            throw new ArgumentException("A closure ends before it begins.", nameof(closures));
        return new(
            name,
            termList.Min(term => term.From),
            termList.Max(term => term.To),
            day => Closed(day, termList, closureList, holidays)
        );
    }

    /// <summary>Makes a calendar of days listed one by one, open or closed; what is not listed is closed.</summary>
    /// <exception cref="ArgumentException">No day is listed.</exception>
    public static SchoolCalendar Listing(string name, IReadOnlyDictionary<DateOnly, bool> openByDay) =>
        openByDay.Count == 0
            ? throw new ArgumentException("A calendar needs at least one day.", nameof(openByDay))
            : new(
                name,
                openByDay.Keys.Min(),
                openByDay.Keys.Max(),
                day => openByDay.GetValueOrDefault(day) ? null : "Closed"
            );

    /// <summary>Whether there is school on that day.</summary>
    public bool IsSchoolDay(DateOnly day) => Before(day.DayNumber + 1) > Before(day.DayNumber);

    /// <summary>How many school days there are, both ends included; 0 when the range is empty.</summary>
    public int SchoolDaysBetween(DateOnly fromInclusive, DateOnly toInclusive) =>
        Math.Max(0, Before(toInclusive.DayNumber + 1) - Before(fromInclusive.DayNumber));

    /// <summary>
    /// Counts "within N school days after": the day itself is day 0, whether or not it is a school day (CAL-03).
    /// A negative number counts back. Null when the calendar ends first.
    /// </summary>
    public DateOnly? Add(DateOnly from, int schoolDays) =>
        schoolDays switch
        {
            0 => from,
            > 0 => At(Before(from.DayNumber + 1) + schoolDays - 1),
            < 0 => At(Before(from.DayNumber) + schoolDays),
        };

    /// <summary>
    /// Counts "within N school days beginning with": the n-th school day on or after the day (CAL-03), so a school day
    /// is itself day 1. Null when the calendar ends first.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">n is less than 1.</exception>
    public DateOnly? NthBeginningWith(DateOnly from, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return At(Before(from.DayNumber) + n - 1);
    }

    /// <summary>The latest school day that is not after the day; null when there is none.</summary>
    public DateOnly? LastOnOrBefore(DateOnly day) => At(Before(day.DayNumber + 1) - 1);

    /// <summary>The earliest school day that is not before the day; null when there is none.</summary>
    public DateOnly? FirstOnOrAfter(DateOnly day) => At(Before(day.DayNumber));

    /// <summary>Why there is no school on that day, in words for users; null when it is a school day.</summary>
    public string? WhyClosed(DateOnly day) =>
        day < First || day > Last ? "Outside this calendar"
        : IsSchoolDay(day) ? null
        : _closed(day);

    /// <summary>The school days in the range, both ends included, in order.</summary>
    public IEnumerable<DateOnly> SchoolDays(DateOnly from, DateOnly to) =>
        _days.Skip(Before(from.DayNumber)).Take(SchoolDaysBetween(from, to));

    private int Before(int dayNumber) => _before[Math.Clamp(dayNumber - First.DayNumber, 0, _before.Length - 1)];

    private DateOnly? At(int index) => (uint)index < (uint)_days.Length ? _days[index] : null;

    private static string? Closed(DateOnly day, TermPeriod[] terms, Closure[] closures, BankHolidays holidays)
    {
        if (holidays.Name(day) is { } holiday)
            return holiday;
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            return "Weekend";
        if (Array.Find(closures, closure => day >= closure.From && day <= closure.To) is { } closure)
            return closure.Why;
        return Array.Exists(terms, term => day >= term.From && day <= term.To) ? null : "School holiday";
    }

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to) =>
        Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber);
}
