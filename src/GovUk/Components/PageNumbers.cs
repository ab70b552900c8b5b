using System.Globalization;

namespace Whereabouts.GovUk.Components;

/// <summary>Which page numbers to show: the first, the last, this one and its neighbours, with dots between.</summary>
public static class PageNumbers
{
    /// <summary>The links for page <paramref name="page"/> of <paramref name="pages"/>, both counted from 1.</summary>
    /// <param name="page">The page shown.</param>
    /// <param name="pages">How many there are.</param>
    /// <param name="href">The address of a page.</param>
    /// <returns>Null when there is only one page, and so nothing to choose.</returns>
    public static PaginationOptions? For(int page, int pages, Func<int, string> href)
    {
        if (pages <= 1)
        {
            return null;
        }
        var shown = Enumerable
            .Range(page - 1, 3)
            .Append(1)
            .Append(pages)
            .Where(n => n >= 1 && n <= pages)
            .Distinct()
            .Order();
        var items = new List<PageLink>();
        var last = 0;
        foreach (var number in shown)
        {
            if (number > last + 1)
            {
                items.Add(new PageLink { Ellipsis = true });
            }
            items.Add(
                new PageLink
                {
                    Number = number.ToString(CultureInfo.InvariantCulture),
                    Href = href(number),
                    Current = number == page,
                }
            );
            last = number;
        }
        return new PaginationOptions
        {
            Items = items,
            Previous = page > 1 ? new NeighbourLink { Href = href(page - 1) } : null,
            Next = page < pages ? new NeighbourLink { Href = href(page + 1) } : null,
        };
    }
}
