using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Components;

/// <summary>One thing that happened.</summary>
public sealed record TimelineItem
{
    /// <summary>What happened.</summary>
    public required string Title { get; init; }

    /// <summary>When it happened.</summary>
    public DateOnly On { get; init; }

    /// <summary>Who did or told it.</summary>
    public string? By { get; init; }

    /// <summary>The lane it belongs to, such as school or attendance.</summary>
    public string? Lane { get; init; }

    /// <summary>How late we were told, such as <c>told 3 weeks later</c>.</summary>
    public string? Late { get; init; }

    /// <summary>The rest.</summary>
    public IHtmlContent? Body { get; init; }

    /// <summary>The level of its heading, 2 to 6.</summary>
    public int HeadingLevel { get; init; } = 3;
}

/// <summary>Markup of the MOJ timeline.</summary>
public static class Timeline
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The items inside their frame.</summary>
    public static Element Render(IHtmlContent items) => new Element("div", "moj-timeline").Add(items);

    /// <summary>One item.</summary>
    public static Element Item(TimelineItem item)
    {
        var header = new Element("div", "moj-timeline__header").Add(
            new Element($"h{item.HeadingLevel}", "moj-timeline__title").Add(item.Title)
        );
        if (!string.IsNullOrEmpty(item.By))
        {
            header.Add(" ").Add(new Element("p", "moj-timeline__byline").Add("by " + item.By));
        }
        var date = new Element("p", "moj-timeline__date").Add(
            new Element("time")
                .With("datetime", item.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .Add(item.On.ToString("d MMMM yyyy", English))
        );
        if (!string.IsNullOrEmpty(item.Lane))
        {
            date.Add(" · " + item.Lane);
        }
        if (!string.IsNullOrEmpty(item.Late))
        {
            date.Add(" ").Add(new Element("span", "wb-late").Add(item.Late));
        }
        var element = new Element("div", "moj-timeline__item").Add(header).Add(date);
        return item.Body is null
            ? element
            : element.Add(new Element("div", "moj-timeline__description").Add(item.Body));
    }
}
