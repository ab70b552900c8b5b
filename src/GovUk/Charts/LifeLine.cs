using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Charts;

/// <summary>How a spell is drawn.</summary>
public enum SpellKind
{
    /// <summary>Something we know happened: a filled bar.</summary>
    Known,

    /// <summary>Something that should have been there and was not, such as school: an empty dashed bar.</summary>
    Gap,

    /// <summary>A time we know nothing of: hatched.</summary>
    Unknown,

    /// <summary>Something to worry about, such as an exclusion: a dark bar.</summary>
    Concern,
}

/// <summary>A stretch of time in one lane.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day; null while it lasts.</param>
/// <param name="Label">What it was.</param>
/// <param name="Kind">How it is drawn.</param>
public sealed record Spell(DateOnly From, DateOnly? To, string Label, SpellKind Kind = SpellKind.Known);

/// <summary>One lane of a life, such as school, care or services.</summary>
/// <param name="Name">What the lane is.</param>
/// <param name="Spells">Its spells; those that overlap are drawn below one another.</param>
public sealed record Lane(string Name, IReadOnlyList<Spell> Spells);

/// <summary>A child's life on one time axis: lanes of spells, with gaps drawn as gaps.</summary>
public static class LifeLine
{
    private const int Width = 1120;
    private const int Left = 120;
    private const int Row = 26;
    private const int Top = 30;

    /// <summary>The chart with its table.</summary>
    /// <param name="title">Whose life.</param>
    /// <param name="from">The first day shown.</param>
    /// <param name="to">The last day shown; spells that last are drawn to here.</param>
    /// <param name="lanes">The lanes, from the top.</param>
    /// <exception cref="ArgumentException"><paramref name="to"/> is not after <paramref name="from"/>.</exception>
    public static IHtmlContent Render(string title, DateOnly from, DateOnly to, IReadOnlyList<Lane> lanes)
    {
        if (to <= from)
        {
            throw new ArgumentException("The last day must be after the first.", nameof(to));
        }
        var days = to.DayNumber - from.DayNumber + 1.0;
        double X(DateOnly on) => Left + (Math.Clamp((on.DayNumber - from.DayNumber) / days, 0, 1) * (Width - Left));
        var stacked = lanes
            .Select(lane =>
                (lane.Name, Rows: Stack(lane.Spells.Where(spell => spell.From <= to && (spell.To ?? to) >= from)))
            )
            .ToList();
        var height = Top + stacked.Sum(lane => (Math.Max(1, lane.Rows.Count) * Row) + 8) + 6;
        var svg = Drawing.Canvas(
            $"{title}, {Drawing.Day(from)} to {Drawing.Day(to)}. The table below holds every spell.",
            Width,
            height
        );
        Axis(svg, from, to, height, X);
        double y = Top;
        foreach (var (name, rows) in stacked)
        {
            svg.Add(Drawing.Text(0, y + 17, name, null, "wb-chart__strong"));
            for (var row = 0; row < rows.Count; row++)
            {
                foreach (var spell in rows[row])
                {
                    svg.Add(Draw(spell, X(spell.From), X((spell.To ?? to).AddDays(1)), y + (row * Row)));
                }
            }
            y += (Math.Max(1, rows.Count) * Row) + 8;
            svg.Add(Drawing.Line("wb-chart__grid", 0, y - 4, Width, y - 4));
        }
        return Drawing.Figure(title, Legend(), svg, Table(title, lanes));
    }

    private static List<List<Spell>> Stack(IEnumerable<Spell> spells)
    {
        var rows = new List<List<Spell>>();
        foreach (var spell in spells.OrderBy(spell => spell.From))
        {
            var row = rows.Find(row => row[^1].To is { } end && end < spell.From);
            if (row is null)
            {
                rows.Add([spell]);
            }
            else
            {
                row.Add(spell);
            }
        }
        return rows;
    }

    private static void Axis(Element svg, DateOnly from, DateOnly to, int height, Func<DateOnly, double> x)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        var step =
            months > 72 ? 12
            : months > 30 ? 6
            : months > 14 ? 3
            : 1;
        var first = new DateOnly(from.Year, 1, 1);
        for (var on = first; on <= to; on = on.AddMonths(step))
        {
            if (on < from)
            {
                continue;
            }
            var words = on.Month == 1 || step == 12 ? $"{on.Year}" : Drawing.Month(on);
            svg.Add(Drawing.Line("wb-chart__grid", x(on), Top - 8, x(on), height));
            if (x(on) < Width - 34)
            {
                svg.Add(Drawing.Text(x(on) + 3, Top - 12, words, null, on.Month == 1 ? "wb-chart__strong" : null));
            }
        }
    }

    private static Element Draw(Spell spell, double x1, double x2, double y)
    {
        var width = Math.Max(3, x2 - x1 - 1);
        var until = spell.To is { } end ? Drawing.Day(end) : "now";
        var group = new Element("g")
            .Add(new Element("title").Add($"{spell.Label}: {Drawing.Day(spell.From)} to {until}"))
            .Add(Bar(spell.Kind, x1, y, width));
        // About seven units a letter: a label that would not fit is left to the table and the title.
        var room = (int)((width - 8) / 7);
        if (room < 3)
        {
            return group;
        }
        var label = spell.Label.Length <= room ? spell.Label : spell.Label[..(room - 1)] + "…";
        if (spell.Kind is SpellKind.Unknown)
        {
            group.Add(Drawing.Rect("wb-fill-white", x1 + 2, y + 4, Math.Min(width - 4, (label.Length * 9) + 6), 14));
        }
        return group.Add(
            Drawing.Text(x1 + 4, y + 16, label, null, spell.Kind is SpellKind.Concern ? "wb-chart__inverse" : null)
        );
    }

    private static IHtmlContent Bar(SpellKind kind, double x, double y, double width) =>
        kind switch
        {
            SpellKind.Known => Drawing.Rect("wb-fill-teal-light wb-outline--grey", x, y, width, Row - 4),
            SpellKind.Gap => Drawing.Rect("wb-fill-white wb-outline--red wb-dashes", x, y, width, Row - 4),
            SpellKind.Concern => Drawing.Rect("wb-fill-red", x, y, width, Row - 4),
            _ => Components.Markup.All(
                Drawing.Rect("wb-fill-white wb-outline--grey", x, y, width, Row - 4),
                Drawing.Hatch("wb-stroke--grey", x, y, width, Row - 4)
            ),
        };

    private static Element Legend() =>
        Drawing.Legend(
            ("Known", Drawing.Rect("wb-fill-teal-light wb-outline--grey", 1, 1, 18, 14)),
            ("Gap (dashed)", Drawing.Rect("wb-fill-white wb-outline--red wb-dashes", 1, 1, 18, 14)),
            (
                "Not known (hatched)",
                Components.Markup.All(
                    Drawing.Rect("wb-fill-white wb-outline--grey", 1, 1, 18, 14),
                    Drawing.Hatch("wb-stroke--grey", 1, 1, 18, 14)
                )
            ),
            ("Concern (dark)", Drawing.Rect("wb-fill-red", 1, 1, 18, 14))
        );

    private static Element Table(string title, IReadOnlyList<Lane> lanes) =>
        Drawing.Table(
            title,
            ["Lane", "What", "From", "To"],
            lanes.SelectMany(lane =>
                lane.Spells.OrderBy(spell => spell.From)
                    .Select(spell =>
                        (IReadOnlyList<string>)
                            [
                                lane.Name,
                                Say(spell),
                                Drawing.Day(spell.From),
                                spell.To is { } end ? Drawing.Day(end) : "Now",
                            ]
                    )
            )
        );

    private static string Say(Spell spell) =>
        spell.Kind switch
        {
            SpellKind.Gap => $"{spell.Label} (gap)",
            SpellKind.Unknown => $"{spell.Label} (not known)",
            _ => spell.Label,
        };
}
