using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>What is asked of the register: the values chosen, the order, the columns and the page. Read from the address.</summary>
/// <param name="Chosen">The values chosen, by the facet's key.</param>
/// <param name="Sort">The column; null for the usual order, red first and then the longest.</param>
/// <param name="Page">From 1; may lie past the last.</param>
internal sealed record RegisterQuestion(ILookup<string, string> Chosen, string? Sort, bool Descending, int Page)
{
    /// <summary>The value of <c>since</c> that means the Monday before.</summary>
    public const string LastMonday = "monday";

    private const int NewForDays = 7;

    /// <summary>The parts of the address that a saved view keeps: not the page, nor the day asked for.</summary>
    private static readonly string[] Kept = [.. Facets.Keys, "since", "sort", "dir", "cols"];

    public IReadOnlyList<RegisterColumn> Columns => RegisterColumns.Of(Chosen["cols"].LastOrDefault());

    /// <summary>What was asked for as the beginning of what is new: "monday", a day, or null for seven days before.</summary>
    public string? Since =>
        Chosen["since"].LastOrDefault(value => value is LastMonday || AsOf.ReadDay(value) is not null);

    /// <summary>The day after which a child is new to the register.</summary>
    public DateOnly NewSince(DateOnly on) =>
        Since switch
        {
            null => on.AddDays(-NewForDays),
            LastMonday => MondayBefore(on),
            var day when AsOf.ReadDay(day) is { } asked && asked < on => asked,
            _ => on.AddDays(-1),
        };

    /// <summary>The last Monday before a day.</summary>
    public static DateOnly MondayBefore(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 5) % 7) - 1);

    public static RegisterQuestion Of(IQueryCollection query) =>
        new(
            query
                .SelectMany(part => part.Value, (part, value) => (part.Key, Value: value ?? ""))
                .Where(part => part.Value.Length > 0)
                .ToLookup(part => part.Key, part => part.Value, StringComparer.OrdinalIgnoreCase),
            query["sort"] is [{ Length: > 0 } sort, ..] ? sort : null,
            query["dir"] == "desc",
            int.TryParse(query["p"], CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1
        );

    /// <summary>What a saved view keeps of this question, always written alike; empty when nothing is asked.</summary>
    public string ToSave() =>
        QueryHelpers
            .AddQueryString(
                "",
                Kept.SelectMany(
                    key => Chosen[key].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
                    KeyValuePair.Create<string, string?>
                )
            )
            .TrimStart('?');
}
