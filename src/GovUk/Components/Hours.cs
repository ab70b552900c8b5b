using System.Globalization;

namespace Whereabouts.GovUk.Components;

/// <summary>One child's hours of education in one week.</summary>
/// <param name="Entitled">Hours the child should have; null if not known.</param>
/// <param name="Planned">Hours somebody has arranged; null if not known.</param>
/// <param name="Received">Hours the child is known to have had; null if not known.</param>
/// <param name="Unconfirmed">Hours that may have been had, but nobody has confirmed.</param>
public sealed record HoursOptions(decimal? Entitled, decimal? Planned, decimal? Received, decimal Unconfirmed = 0);

/// <summary>Markup of the hours of a week as one small bar and a few words.</summary>
public static class Hours
{
    private const int Width = 100;

    /// <summary>The bar and its words, such as <c>6.5 of 25</c>.</summary>
    public static Element Render(HoursOptions hours) =>
        new Element("span", "wb-hours").Add(Bar(hours)).Add(Words(hours));

    private static Element Words(HoursOptions hours)
    {
        var words = new Element("span", "wb-hours__words");
        return hours is { Received: null, Entitled: { } entitled }
            ? words.Add("not known").Add(new Element("span", "wb-hours__unknown-of").Add($" of {Number(entitled)}"))
            : words.Add(Text(hours));
    }

    /// <summary>The words beside the bar.</summary>
    public static string Text(HoursOptions hours) =>
        (hours.Received, hours.Entitled) switch
        {
            (null, null) => "not known",
            (null, { } entitled) => $"not known of {Number(entitled)}",
            ({ } received, null) => $"{Number(received)} of not known",
            ({ } received, { } entitled) => $"{Number(received)} of {Number(entitled)}",
        };

    /// <summary>The same in a sentence, for those who hear the page.</summary>
    public static string Sentence(HoursOptions hours)
    {
        var parts = new[]
        {
            hours.Received is { } received ? $"{Number(received)} hours received" : "hours received not known",
            hours.Unconfirmed > 0 ? $"{Number(hours.Unconfirmed)} not confirmed" : null,
            hours.Planned is { } planned ? $"{Number(planned)} planned" : "planned not known",
            hours.Entitled is { } entitled ? $"{Number(entitled)} entitled" : "entitled not known",
        };
        return string.Join(", ", parts.Where(part => part is not null));
    }

    internal static string Number(decimal hours) => hours.ToString("0.##", CultureInfo.InvariantCulture);

    private static Element Bar(HoursOptions hours)
    {
        var full = Math.Max(
            Math.Max(hours.Entitled ?? 0, hours.Planned ?? 0),
            (hours.Received ?? 0) + hours.Unconfirmed
        );
        decimal At(decimal value) => full == 0 ? 0 : Math.Round(value / full * Width, 1);
        var bar = new Element("svg", "wb-hours__bar")
            .With("width", Width)
            .With("height", 14)
            .With("viewBox", $"0 0 {Width} 14")
            // A dense table draws it narrower: it shrinks in width alone.
            .With("preserveAspectRatio", "none")
            .With("role", "img")
            .With("aria-label", Sentence(hours))
            .With("focusable", "false")
            .Add(Block("wb-hours__track", 0, Width));
        if (hours.Received is not { } received)
        {
            return bar.Add(Stripes(0, Width));
        }
        bar.Add(Block("wb-hours__received", 0, At(received)));
        if (hours.Unconfirmed > 0)
        {
            bar.Add(Stripes(At(received), At(hours.Unconfirmed)));
        }
        return hours.Planned is { } planned and > 0
            ? bar.Add(Block("wb-hours__planned", Math.Max(0, Math.Min(At(planned), Width) - 2), 2))
            : bar;
    }

    private static Element Block(string classes, decimal x, decimal width) =>
        new Element("rect", classes).With("x", Number(x)).With("y", 0).With("width", Number(width)).With("height", 14);

    // Drawn as one line rather than as a pattern: a table holds hundreds of these, and a pattern needs an id of its own.
    private static Element Stripes(decimal x, decimal width)
    {
        var lines = new System.Text.StringBuilder();
        for (var at = x + 2; at < x + width; at += 5)
        {
            lines.Append(CultureInfo.InvariantCulture, $"M{Number(at)} 0v14");
        }
        return new Element("path", "wb-hours__unknown").With("d", lines.ToString());
    }
}
