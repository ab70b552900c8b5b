using Microsoft.AspNetCore.Http;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>What is asked of the register: the values chosen, the order and the page. Read from the address.</summary>
/// <param name="Chosen">The values chosen, by the facet's key.</param>
/// <param name="Sort">The column; null for the usual order, red first and then the longest.</param>
/// <param name="Page">From 1; may lie past the last.</param>
internal sealed record RegisterQuestion(ILookup<string, string> Chosen, string? Sort, bool Descending, int Page)
{
    public static RegisterQuestion Of(IQueryCollection query) =>
        new(
            query
                .SelectMany(part => part.Value, (part, value) => (part.Key, Value: value ?? ""))
                .Where(part => part.Value.Length > 0)
                .ToLookup(part => part.Key, part => part.Value, StringComparer.OrdinalIgnoreCase),
            query["sort"] is [{ Length: > 0 } sort, ..] ? sort : null,
            query["dir"] == "desc",
            int.TryParse(query["p"], System.Globalization.CultureInfo.InvariantCulture, out var page) && page > 0
                ? page
                : 1
        );
}
