using Whereabouts.Domain.Attendance.Figures;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Time;

namespace Whereabouts.Bench.Attendance.Generation;

/// <summary>Pupils with a year of marks, 390 sessions, packed as the engine reads them.</summary>
internal sealed class County
{
    /// <summary>The open days of the year: 195.</summary>
    public static readonly IReadOnlyList<DateOnly> Days =
    [
        .. new[]
        {
            ("09-01", "10-24"),
            ("11-03", "12-19"),
            ("01-05", "02-13"),
            ("02-23", "03-27"),
            ("04-13", "05-22"),
            ("06-01", "07-20"),
        }
            .SelectMany(term => Between(Date(term.Item1), Date(term.Item2)))
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day != Date("05-04")),
    ];

    public static readonly int Sessions = Days.Count * 2;
    public static readonly FiguresPeriod Period = new(new RegisterCalendar(Days.Select(day => (day, true))));

    /// <summary>The same days on the grid of the service.</summary>
    public static readonly FiguresPeriod GridPeriod = new(
        new RegisterCalendar(
            from i in Enumerable.Range(0, SessionGrid.Length / 2)
            let date = SessionGrid.DateAt(new AcademicYear(2025), 2 * i)
            select (date, Days.Contains(date))
        )
    );

    private const int Chosen = 12;

    // How often an absence begins, of a thousand days; some 7 % of sessions are missed, and one pupil in six is persistently away.
    private static readonly int[] AwayOf1000 = [2, 4, 6, 8, 11, 14, 18, 22, 30, 45, 65, 180];
    private static readonly byte[] Reasons =
    [
        .. "IIIIIIIIIMMCCRSTEHOOONNGU"u8.ToArray().Select(code => code == 'H' ? (byte)0x81 : code),
    ];

    public County(ulong seed, int pupils)
    {
        (Pupils, Marks) = (pupils, new byte[pupils * Sessions]);
        Parallel.For(0, pupils, pupil => Fill(new Draw(seed, pupil), MarksOf(pupil)));
    }

    public int Pupils { get; }
    public byte[] Marks { get; }

    public Span<byte> MarksOf(int pupil) => Marks.AsSpan(pupil * Sessions, Sessions);

    /// <summary>The number by which a pupil goes; ordered as text as it is as number.</summary>
    public static int NameOf(int pupil) => 10_000 + pupil;

    /// <summary>A register laid out on the grid of the service.</summary>
    public static byte[] OnGrid(ReadOnlySpan<byte> marks)
    {
        var grid = new byte[SessionGrid.Length];
        for (var session = 0; session < marks.Length; session++)
        {
            grid[SessionGrid.IndexOf(Days[session / 2], SessionGrid.SessionAt(session))] = marks[session];
        }

        return grid;
    }

    private static void Fill(Draw draw, Span<byte> marks)
    {
        var away = AwayOf1000[draw.Below(Chosen)];
        // One in a hundred each: afternoons off, somewhere else for a while, at another school on some days, joins or leaves.
        var special = draw.Below(100);
        var (from, to) =
            special == 4 ? (draw.Below(Days.Count), Days.Count)
            : special == 5 ? (0, draw.Below(Days.Count))
            : (0, Days.Count);
        var (left, code) = (0, (byte)0);
        for (var day = from; day < to; day++)
        {
            if (left == 0 && draw.Below(1000) < away)
            {
                code = Reasons[draw.Below(Reasons.Length)];
                // Mostly days; now and then weeks.
                left = draw.Below(40) == 0 ? 5 + draw.Below(40) : 1 + draw.Below(3);
            }

            var (am, pm) = ((byte)'/', (byte)'\\');
            if (left > 0)
            {
                left--;
                (am, pm) = draw.Below(8) switch
                {
                    0 => (code, pm),
                    1 => (am, code),
                    _ => (code, code),
                };
            }
            else
            {
                am = draw.Below(40) switch
                {
                    0 => (byte)'L',
                    1 when draw.Below(5) == 0 => (byte)'U',
                    2 when draw.Below(8) == 0 => (byte)'V',
                    _ => am,
                };
                if (draw.Below(400) == 0)
                {
                    am = (byte)(0xA0 + 1 + draw.Below(7));
                }
            }

            (am, pm) = special switch
            {
                0 => (am, (byte)0x82),
                1 when day > 40 => ((byte)'B', (byte)'B'),
                2 when day % 5 < 2 => ((byte)'D', (byte)'D'),
                3 when day > 120 => ((byte)'K', pm),
                _ => (am, pm),
            };
            (marks[2 * day], marks[(2 * day) + 1]) = (am, pm);
        }
    }

    private static DateOnly Date(string monthAndDay) =>
        DateOnly.ParseExact(
            $"{(monthAndDay[0] == '0' && monthAndDay[1] < '9' ? 2026 : 2025)}-{monthAndDay}",
            "yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static IEnumerable<DateOnly> Between(DateOnly from, DateOnly to) =>
        Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);
}
