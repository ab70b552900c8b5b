namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>
/// The part of a school's calendar that figures are made of: a term, a year, all there is. Made once for a school and asked
/// for every pupil, it holds, 64 sessions to a word, which sessions count.
/// </summary>
public sealed class FiguresPeriod
{
    /// <summary>School days after which a reason must be known (reg 10(7) to (9); ATT-04).</summary>
    public const int DaysToExplain = 5;

    private readonly (ClassTable Table, ulong[] Sessions)[] _older;

    /// <param name="from">The first day that counts.</param>
    /// <param name="to">The last day that counts, from which it is also reckoned which reasons are overdue.</param>
    public FiguresPeriod(RegisterCalendar calendar, DateOnly from, DateOnly to)
    {
        Calendar = calendar;
        From = from;
        To = to;
        Words = (calendar.Sessions + 63) / 64;
        Counted = Sessions(day => calendar.IsOpen(day) && calendar.DateOf(day) >= from && calendar.DateOf(day) <= to);
        var before = Enumerable.Range(0, calendar.Days).Where(d => calendar.IsOpen(d) && calendar.DateOf(d) < to);
        int[] overdue = [.. before.SkipLast(DaysToExplain)];
        Overdue = Sessions(day => overdue.Length > 0 && day <= overdue[^1]);

        var latest = Array.FindIndex(ClassTable.ByDate, era => era.From <= calendar.LastDate);
        Table = ClassTable.ByDate[latest].Table;
        _older = [.. Older(latest)];
    }

    /// <summary>All days of a calendar.</summary>
    public FiguresPeriod(RegisterCalendar calendar)
        : this(calendar, DateOnly.MinValue, calendar.LastDate) { }

    public RegisterCalendar Calendar { get; }
    public DateOnly From { get; }
    public DateOnly To { get; }

    internal int Words { get; }

    /// <summary>The sessions of open days within the period.</summary>
    internal ulong[] Counted { get; }

    /// <summary>The sessions so long ago that their reason should be known by now.</summary>
    internal ulong[] Overdue { get; }

    /// <summary>What symbols mean on the last days of the register.</summary>
    internal ClassTable Table { get; }

    /// <summary>What they meant on earlier days (ATT-01), and on which; mostly none.</summary>
    internal ReadOnlySpan<(ClassTable Table, ulong[] Sessions)> OlderTables => _older;

    private IEnumerable<(ClassTable Table, ulong[] Sessions)> Older(int latest)
    {
        for (var era = latest + 1; era < ClassTable.ByDate.Length; era++)
        {
            var (from, table) = ClassTable.ByDate[era];
            var before = ClassTable.ByDate[era - 1].From;
            var then = Sessions(day => Calendar.DateOf(day) >= from && Calendar.DateOf(day) < before);
            if (then.AsSpan().ContainsAnyExcept(0UL))
            {
                yield return (table, then);
            }
        }
    }

    private ulong[] Sessions(Func<int, bool> isIn)
    {
        var sessions = new ulong[Words];
        for (var day = 0; day < Calendar.Days; day++)
        {
            if (isIn(day))
            {
                sessions[day / 32] |= 3UL << (day % 32 * 2);
            }
        }

        return sessions;
    }
}
