using Microsoft.Extensions.Primitives;

namespace Whereabouts.GovUk.Components;

/// <summary>The heading of a column that a list can be sorted by.</summary>
public sealed record SortHeaderOptions : Words
{
    /// <summary>The value of <c>sort</c> in the address.</summary>
    public required string Column { get; init; }

    /// <summary>The address's query as it is now.</summary>
    public IEnumerable<KeyValuePair<string, StringValues>> Query { get; init; } = [];

    /// <summary>The order when the address says nothing: <c>asc</c>, <c>desc</c>, or null if sorted by another column.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the first click puts the greatest first, as people want of numbers.</summary>
    public bool GreatestFirst { get; init; }

    /// <summary>Whether the column holds numbers, which stand to the right.</summary>
    public bool Numeric { get; init; }

    /// <summary>The part of the address that is the page number; sorting starts again at the first page.</summary>
    public string PageParameter { get; init; } = "p";
}

/// <summary>Markup of a sortable column's heading: a link that works without scripts.</summary>
public static class SortHeader
{
    /// <summary>The heading cell.</summary>
    public static Element Render(SortHeaderOptions options)
    {
        var now = Order(options);
        var next = now switch
        {
            "asc" => "desc",
            "desc" => "asc",
            _ => options.GreatestFirst ? "desc" : "asc",
        };
        var href = QueryLink.With(
            options.Query,
            ("sort", options.Column),
            ("dir", next),
            (options.PageParameter, null)
        );
        return new Element(
            "th",
            Markup.Classes(
                "govuk-table__header",
                options.Numeric ? "govuk-table__header--numeric" : null,
                "wb-sort",
                options.Classes
            )
        )
            .With("scope", "col")
            .With(
                "aria-sort",
                now is null ? "none"
                    : now is "asc" ? "ascending"
                    : "descending"
            )
            .With(options.Attributes)
            .Add(
                new Element("a", "wb-sort__link")
                    .With("href", href)
                    .Fill(options)
                    .Add(
                        new Element("span", "wb-sort__arrow")
                            .With("aria-hidden", "true")
                            .Add(
                                now switch
                                {
                                    "asc" => "▲",
                                    "desc" => "▼",
                                    _ => "↕",
                                }
                            )
                    )
            );
    }

    private static string? Order(SortHeaderOptions options)
    {
        string? Asked(string key) =>
            options.Query.FirstOrDefault(part => part.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value;
        var sort = Asked("sort");
        if (string.IsNullOrEmpty(sort))
        {
            // A page that says nothing for a column passes an empty text.
            return string.IsNullOrEmpty(options.Default) ? null : options.Default;
        }
        return !sort.Equals(options.Column, StringComparison.OrdinalIgnoreCase) ? null
            : Asked("dir") is "desc" ? "desc"
            : "asc";
    }
}
