using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Whereabouts.GovUk.Components;

/// <summary>Links that change one part of the address and keep the rest.</summary>
public static class QueryLink
{
    /// <summary>The query string with <paramref name="changes"/> made; a null value takes a part out.</summary>
    public static string With(
        IEnumerable<KeyValuePair<string, StringValues>> query,
        params IEnumerable<(string Key, string? Value)> changes
    )
    {
        var changed = changes.ToDictionary(
            change => change.Key,
            change => change.Value,
            StringComparer.OrdinalIgnoreCase
        );
        var kept = query.Where(part => !changed.ContainsKey(part.Key));
        var added = changed
            .Where(change => change.Value is not null)
            .Select(change => KeyValuePair.Create(change.Key, new StringValues(change.Value)));
        return QueryHelpers.AddQueryString("", kept.Concat(added)) is { Length: > 0 } link ? link : "?";
    }
}
