namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>
/// The part of a school's calendar that figures are made of: a term, a year, all there is. Made once for a school and asked
/// for every pupil, it holds, 64 sessions to a word, which sessions count.
/// </summary>
public sealed class FiguresPeriod
{
    /// <summary>School days after which a reason must be known (reg 10(7) to (9); ATT-04).</summary>
    public const int DaysToExplain = 5;

    private readonly byte[]?[] _today;

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
        _today = [.. Enumerable.Range(0, calendar.Days).Select(day => Today(calendar.DateOf(day), latest))];
        IsReadAsItIs =
            calendar.Sessions >= RegisterWords<PortableLookup>.Size && Array.TrueForAll(_today, t => t is null);
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

    /// <summary>All symbols mean what they mean on the last days, and fill a word.</summary>
    internal bool IsReadAsItIs { get; }

    /// <summary>How many symbols a copy has.</summary>
    internal int Room => Math.Max(RegisterWords<PortableLookup>.Size, Calendar.Sessions);

    /// <summary>
    /// Copies a register that is not read as it is: symbols of days on which they meant something else (ATT-01) become
    /// symbols of the same class on the last days.
    /// </summary>
    internal void CopyTo(ReadOnlySpan<byte> symbols, Span<byte> copy)
    {
        copy[symbols.Length..].Clear();
        for (var session = 0; session < symbols.Length; session++)
        {
            copy[session] = _today[session / 2] is { } today ? today[symbols[session]] : symbols[session];
        }
    }

    /// <summary>For every symbol of a date, one that has its class by the latest table; null where that is the same.</summary>
    private static byte[]? Today(DateOnly date, int latest)
    {
        var era = Array.FindIndex(ClassTable.ByDate, era => era.From <= date);
        return era <= latest ? null : ClassTable.ByDate[era].Table.As(ClassTable.ByDate[latest].Table);
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
