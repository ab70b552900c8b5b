using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Components;

/// <summary>Links to the pages of a long list, or to the page before and after.</summary>
public sealed record PaginationOptions
{
    /// <summary>The numbered pages; with none, previous and next stand alone as blocks.</summary>
    public IReadOnlyList<PageLink>? Items { get; init; }

    /// <summary>The page before.</summary>
    public NeighbourLink? Previous { get; init; }

    /// <summary>The page after.</summary>
    public NeighbourLink? Next { get; init; }

    /// <summary>What the links are called by those who hear the page; <c>Pagination</c> if null.</summary>
    public string? LandmarkLabel { get; init; }

    /// <summary>More classes.</summary>
    public string? Classes { get; init; }

    /// <summary>More attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>A link to one numbered page, or the dots between two.</summary>
public sealed record PageLink
{
    /// <summary>The number.</summary>
    public string? Number { get; init; }

    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }

    /// <summary>Whether it is this page.</summary>
    public bool Current { get; init; }

    /// <summary>Whether it is the dots.</summary>
    public bool Ellipsis { get; init; }

    /// <summary>What it is called by those who hear the page.</summary>
    public string? VisuallyHiddenText { get; init; }
}

/// <summary>A link to the page before or after.</summary>
public sealed record NeighbourLink : Words
{
    /// <summary>Where it leads.</summary>
    public string Href { get; init; } = "";

    /// <summary>What that page is called.</summary>
    public string? LabelText { get; init; }
}

/// <summary>Markup of the GOV.UK pagination.</summary>
public static class Pagination
{
    private const string Back =
        "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";
    private const string Forth =
        "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

    /// <summary>The links.</summary>
    public static Element Render(PaginationOptions options)
    {
        var block = options.Items is null && (options.Previous is not null || options.Next is not null);
        var nav = new Element(
            "nav",
            Markup.Classes("govuk-pagination", block ? "govuk-pagination--block" : null, options.Classes)
        )
            .With("aria-label", options.LandmarkLabel ?? "Pagination")
            .With(options.Attributes)
            .Add(Neighbour(options.Previous, "prev", "Previous", block));
        if (options.Items is not null)
        {
            nav.Add(new Element("ul", "govuk-pagination__list").Add(options.Items.Select(Page)));
        }
        return nav.Add(Neighbour(options.Next, "next", "Next", block));
    }

    private static Element? Neighbour(NeighbourLink? link, string side, string word, bool block)
    {
        if (link is null)
        {
            return null;
        }
        var plain = block && string.IsNullOrEmpty(link.LabelText) ? "govuk-pagination__link-title--decorated" : null;
        var title = new Element("span", Markup.Classes("govuk-pagination__link-title", plain));
        title.Add(
            link.Any ? new HtmlContentBuilder().Append(link.Text ?? "") : Markup.All(Text(word), Markup.Hidden(" page"))
        );
        var anchor = new Element("a", "govuk-link govuk-pagination__link")
            .With("href", link.Href)
            .With("rel", side)
            .With(link.Attributes)
            .Add(block || side is "prev" ? Arrow(side) : null)
            .Add(title);
        if (block && !string.IsNullOrEmpty(link.LabelText))
        {
            anchor
                .Add(Markup.Hidden(":"))
                .Add(" ")
                .Add(new Element("span", "govuk-pagination__link-label").Add(link.LabelText));
        }
        anchor.Add(!block && side is "next" ? Arrow(side) : null);
        return new Element("div", "govuk-pagination__" + side).Add(anchor);
    }

    private static HtmlContentBuilder Text(string text)
    {
        var content = new HtmlContentBuilder();
        content.Append(text);
        return content;
    }

    private static Element Arrow(string side) =>
        new Element("svg", $"govuk-pagination__icon govuk-pagination__icon--{side}")
            .With("xmlns", "http://www.w3.org/2000/svg")
            .With("height", 13)
            .With("width", 15)
            .With("aria-hidden", "true")
            .With("focusable", "false")
            .With("viewBox", "0 0 15 13")
            .Add(new Element("path").With("d", side is "prev" ? Back : Forth));

    private static Element Page(PageLink page)
    {
        var state = page.Current ? "govuk-pagination__item--current" : null;
        var dots = page.Ellipsis ? "govuk-pagination__item--ellipsis" : null;
        var item = new Element("li", Markup.Classes("govuk-pagination__item", state, dots));
        return page.Ellipsis
            ? item.Add("⋯")
            : item.Add(
                new Element("a", "govuk-link govuk-pagination__link")
                    .With("href", page.Href ?? "")
                    .With("aria-label", page.VisuallyHiddenText ?? "Page " + page.Number)
                    .With("aria-current", page.Current ? "page" : null)
                    .Add(page.Number)
            );
    }
}
