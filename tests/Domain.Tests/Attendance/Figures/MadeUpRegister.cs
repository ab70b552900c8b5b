using Whereabouts.Domain.Attendance.Figures;

namespace Whereabouts.Domain.Tests.Attendance.Figures;

/// <summary>A short register made at random, with everything that real ones have and some that they have not.</summary>
internal sealed class MadeUpRegister
{
    private static readonly string[] AllCodes =
    [
        .. "/\\LKVPWBDMSXCTRIEQGNOUZ#HJYFA".Select(c => c.ToString()),
        "C1",
        "C2",
        "J1",
        .. Enumerable.Range(1, 7).Select(i => $"Y{i}"),
    ];

    // A pupil mostly has marks of one of these kinds.
    private static readonly string[][] Habits =
    [
        ["/"],
        ["G", "N", "O"],
        ["G", "N", "O", "U"],
        ["O"],
        ["I"],
        ["C2"],
        ["D", "X", "Y1", "Q"],
        ["B", "K"],
        AllCodes,
    ];

    private MadeUpRegister(
        List<(DateOnly, bool)> days,
        List<PlainMark> marks,
        byte[] symbols,
        DateOnly from,
        DateOnly to
    ) => (Days, Marks, Symbols, From, To) = (days, marks, symbols, from, to);

    public List<(DateOnly Date, bool IsOpen)> Days { get; }
    public List<PlainMark> Marks { get; }
    public byte[] Symbols { get; }
    public DateOnly From { get; }
    public DateOnly To { get; }

    public FiguresPeriod Period => new(new RegisterCalendar(Days), From, To);

    public AttendanceFigures Plainly =>
        PlainFigures.Of(Marks, [.. Days.Where(d => d.IsOpen).Select(d => d.Date)], From, To);

    public override string ToString() =>
        $"{From} to {To}, closed {string.Join(' ', Days.Where(d => !d.IsOpen).Select(d => d.Date))}: {PlainFigures.Text(Marks)}";

    public static byte SymbolOf(string code) =>
        code switch
        {
            ['C', var digit] => (byte)(0x80 + digit - '0'),
            "J1" => 0x91,
            ['Y', var digit] => (byte)(0xA0 + digit - '0'),
            _ => (byte)code[0],
        };

    public static MadeUpRegister Of(int seed)
    {
        var random = new Random(seed);
        var days = DaysOf(random);
        var (marks, symbols) = (new List<PlainMark>(), new byte[days.Count * 2]);
        var (main, other) = (random.GetItems(Habits, 1)[0], random.GetItems(Habits, 1)[0]);
        var (otherwise, silent) = (random.Next(3) * 0.15, random.Next(4) == 0 ? 0.2 : 0);
        var partTimer = random.Next(5) == 0;
        var (joins, leaves) = random.Next(3) > 0 ? (0, days.Count) : (random.Next(9), days.Count - random.Next(9));
        var spell = 0;
        for (var session = joins * 2; session < leaves * 2; session++)
        {
            if (spell-- == 0)
            {
                (main, spell) = (random.GetItems(Habits, 1)[0], random.Next(1, 70));
            }

            if (random.NextDouble() < silent || partTimer && session % 2 == 1)
            {
                continue;
            }

            var code = random.GetItems(random.NextDouble() < otherwise ? other : main, 1)[0];
            symbols[session] = SymbolOf(code);
            marks.Add(new(days[session / 2].Date, session % 2 == 0 ? "AM" : "PM", code));
        }

        var whole = days.Count == 0 || random.Next(2) == 0;
        var from = whole ? DateOnly.MinValue : days[random.Next(days.Count)].Date;
        var to = whole ? new DateOnly(2030, 1, 1) : days[random.Next(days.Count)].Date;
        return new(days, marks, symbols, from, to);
    }

    private static List<(DateOnly Date, bool IsOpen)> DaysOf(Random random)
    {
        // Many come to the edge of a word, which is 32 days.
        var length = random.Next(4) switch
        {
            0 => random.Next(31, 35),
            1 => random.Next(62, 67),
            2 => random.Next(0, 20),
            _ => random.Next(20, 130),
        };
        var first = random.Next(3) switch
        {
            0 => new DateOnly(2024, 8, 19).AddDays(-random.Next(60)),
            1 => new DateOnly(2026, 6, 1),
            _ => new DateOnly(2006, 8, 20),
        };
        var (gap, saturdays, allOfThem) = (random.Next(5) * 0.03, random.Next(6) == 0, random.Next(2) == 0);
        var days = new List<(DateOnly, bool)>();
        var closed = 0;
        for (var date = first; days.Count < length; date = date.AddDays(1))
        {
            closed =
                closed > 0 ? closed - 1
                : random.NextDouble() < gap ? random.Next(1, 16)
                : 0;
            var isOpen =
                closed == 0
                && date.DayOfWeek is not DayOfWeek.Sunday
                && (saturdays || date.DayOfWeek is not DayOfWeek.Saturday);
            if (isOpen || allOfThem)
            {
                days.Add((date, isOpen));
            }
        }

        return random.Next(40) == 0 ? [.. days.Select(d => (d.Item1, false))] : days;
    }
}
