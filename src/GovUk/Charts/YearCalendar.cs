using Microsoft.AspNetCore.Html;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.Charts;

/// <summary>What a session's mark comes to; each has a shape of its own in the calendar.</summary>
public enum SessionGroup
{
    /// <summary>No mark has reached us.</summary>
    Unknown,

    /// <summary>In school.</summary>
    Present,

    /// <summary>Educated elsewhere with the school's knowledge.</summary>
    Elsewhere,

    /// <summary>Absent with leave.</summary>
    Authorised,

    /// <summary>Absent without leave.</summary>
    Unauthorised,

    /// <summary>The school was open, but this child need not have come.</summary>
    NotRequired,

    /// <summary>The school was closed.</summary>
    Closed,
}

/// <summary>One session of one day.</summary>
/// <param name="Code">The mark as the register has it, such as <c>O</c>; empty if none.</param>
/// <param name="Group">What the mark comes to.</param>
/// <param name="Meaning">The mark in words.</param>
/// <param name="Changed">Whether the mark was another before.</param>
public sealed record Session(string Code, SessionGroup Group, string Meaning, bool Changed = false);

/// <summary>One day with its two sessions.</summary>
/// <param name="On">The day, Monday to Friday.</param>
/// <param name="Morning">The first session.</param>
/// <param name="Afternoon">The second session.</param>
public sealed record CalendarDay(DateOnly On, Session Morning, Session Afternoon);

/// <summary>
/// A school year on one page: a column for each week, two rows for each weekday, the code in every cell.
/// </summary>
public static class YearCalendar
{
    private const int Cell = 20;
    private const int Left = 74;
    private const int Top = 26;

    /// <summary>The calendar with its legend and table.</summary>
    /// <param name="title">Whose year, and which.</param>
    /// <param name="days">The days, in order; weekends are left aside.</param>
    public static IHtmlContent Render(string title, IReadOnlyList<CalendarDay> days)
    {
        var weeks = days.Where(day => Row(day.On) < 5)
            .GroupBy(day => Monday(day.On))
            .OrderBy(week => week.Key)
            .ToList();
        var svg = Drawing.Canvas(Words(title, days), Left + (weeks.Count * Cell) + 4, Top + (10 * Cell) + 20);
        for (var row = 0; row < 5; row++)
        {
            var y = Y(row, 0);
            svg.Add(Drawing.Text(0, y + Cell + 4, ((DayOfWeek)(row + 1)).ToString()[..3], null, "wb-chart__strong"))
                .Add(Drawing.Text(Left - 6, y + 15, "am", "end", "wb-chart__small wb-chart__quiet"))
                .Add(Drawing.Text(Left - 6, y + Cell + 15, "pm", "end", "wb-chart__small wb-chart__quiet"));
        }
        foreach (var at in Drawing.MonthColumns([.. weeks.Select(week => week.Key)]))
        {
            var month = Drawing.Month(weeks[at].Key);
            svg.Add(Drawing.Text(Left + (at * Cell), Top - 10, month, null, "wb-chart__strong"));
        }
        for (var at = 0; at < weeks.Count; at++)
        {
            var x = Left + (at * Cell);
            foreach (var day in weeks[at])
            {
                svg.Add(Square(day.On, "morning", day.Morning, x, Y(Row(day.On), 0)))
                    .Add(Square(day.On, "afternoon", day.Afternoon, x, Y(Row(day.On), 1)));
            }
        }
        return Drawing.Figure(title, Legend(), svg, Table(title, weeks));
    }

    // A little room between weekdays keeps the two sessions of a day together.
    private static int Y(int row, int session) => Top + (((row * 2) + session) * Cell) + (row * 4);

    private static int Row(DateOnly on) => ((int)on.DayOfWeek + 6) % 7;

    private static DateOnly Monday(DateOnly on) => on.AddDays(-Row(on));

    private static Element Square(DateOnly on, string half, Session session, double x, double y)
    {
        var changed = session.Changed ? ", changed since first told" : "";
        return new Element("g")
            .Add(new Element("title").Add($"{Drawing.Day(on)}, {half}: {session.Code} {session.Meaning}{changed}"))
            .Add(Shape(session.Group, x, y))
            .Add(session.Changed ? Drawing.Path("wb-fill-black", $"M{Drawing.N(x + 12)} {Drawing.N(y)}h7v7z") : null)
            .Add(
                session.Group is SessionGroup.Closed || session.Code.Length == 0
                    ? null
                    : Drawing.Text(
                        x + (Cell / 2.0) - 0.5,
                        y + 14.5,
                        session.Code,
                        "middle",
                        session.Group is SessionGroup.Unauthorised
                            ? "wb-chart__small wb-chart__strong wb-chart__inverse"
                            : "wb-chart__small"
                    )
            );
    }

    private static IHtmlContent Shape(SessionGroup group, double x, double y)
    {
        const int Side = Cell - 1;
        return group switch
        {
            SessionGroup.Present => Drawing.Rect(
                "wb-fill-white wb-outline--grey",
                x + 0.5,
                y + 0.5,
                Side - 1,
                Side - 1
            ),
            SessionGroup.Elsewhere => Drawing
                .Rect("wb-fill-teal-light wb-outline--grey", x + 0.5, y + 0.5, Side - 1, Side - 1)
                .With("rx", 7),
            SessionGroup.Authorised => Markup.All(
                Drawing.Rect("wb-fill-amber-light", x, y, Side, Side),
                Drawing.Rect("wb-fill-amber-dark", x, y + Side - 3, Side, 3)
            ),
            SessionGroup.Unauthorised => Drawing.Rect("wb-fill-red", x, y, Side, Side),
            SessionGroup.NotRequired => Drawing.Rect(
                "wb-fill-white wb-outline--grey wb-dashes",
                x + 0.5,
                y + 0.5,
                Side - 1,
                Side - 1
            ),
            SessionGroup.Closed => Drawing.Rect("wb-fill-grey", x, y, Side, Side),
            _ => Markup.All(
                Drawing.Rect("wb-fill-white wb-outline--grey", x + 0.5, y + 0.5, Side - 1, Side - 1),
                Drawing.Hatch("wb-stroke--grey", x, y, Side, Side, 5)
            ),
        };
    }

    private static Element Legend() =>
        Drawing.Legend(
            ("In school", Shape(SessionGroup.Present, 0, 0)),
            ("Educated elsewhere (rounded)", Shape(SessionGroup.Elsewhere, 0, 0)),
            ("Absent with leave (underlined)", Shape(SessionGroup.Authorised, 0, 0)),
            ("Absent without leave (solid)", Shape(SessionGroup.Unauthorised, 0, 0)),
            ("Need not come (dashed)", Shape(SessionGroup.NotRequired, 0, 0)),
            ("School closed", Shape(SessionGroup.Closed, 0, 0)),
            ("Not known (hatched)", Shape(SessionGroup.Unknown, 0, 0)),
            (
                "Changed (corner)",
                Markup.All(Shape(SessionGroup.Present, 0, 0), Drawing.Path("wb-fill-black", "M12 0h7v7z"))
            )
        );

    private static string Words(string title, IReadOnlyList<CalendarDay> days)
    {
        var sessions = days.SelectMany(day => new[] { day.Morning, day.Afternoon }).ToList();
        int Count(SessionGroup group) => sessions.Count(session => session.Group == group);
        return $"{title}: {Count(SessionGroup.Present)} sessions in school, {Count(SessionGroup.Elsewhere)} elsewhere, "
            + $"{Count(SessionGroup.Authorised)} absent with leave, {Count(SessionGroup.Unauthorised)} absent without leave, "
            + $"{Count(SessionGroup.Unknown)} not known. The table below holds every week.";
    }

    private static Element Table(string title, IEnumerable<IGrouping<DateOnly, CalendarDay>> weeks)
    {
        static string Say(Session session) =>
            (
                session.Group switch
                {
                    SessionGroup.Closed => "closed",
                    SessionGroup.Unknown => "not known",
                    _ => session.Code,
                }
            ) + (session.Changed ? " (changed)" : "");
        string Day(IGrouping<DateOnly, CalendarDay> week, int row) =>
            week.FirstOrDefault(day => Row(day.On) == row) is not { } found ? "–"
            : found.Morning == found.Afternoon ? $"{Say(found.Morning)}, both"
            : $"{Say(found.Morning)}, {Say(found.Afternoon)}";
        return Drawing.Table(
            title,
            ["Week of", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
            weeks.Select(week =>
                (IReadOnlyList<string>)[Drawing.Day(week.Key), .. Enumerable.Range(0, 5).Select(row => Day(week, row))]
            )
        );
    }
}
