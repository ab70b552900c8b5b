using System.Globalization;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children.Record;

namespace Whereabouts.Domain.Children.NhsNumbers;

/// <summary>Says a matcher's answer in lines, for the child's life line.</summary>
internal static class NhsTraceInWords
{
    public static List<FactLine> Lines(NhsTrace trace) =>
        [
            new("Answer", trace.IsVerified ? "verified" : $"not verified: {NhsNumberOfChild.Why(trace)}"),
            .. Said("NHS number", trace.Number is { } number ? NhsNumberOfChild.Spaced(number) : null),
            .. Said("Score", trace.Score?.ToString(CultureInfo.InvariantCulture)),
            .. Said("Found by the query", trace.Stage),
            .. Said("Sent", Words.List(trace.Sent)),
            .. Said("Not taken", trace.NotTaken is { } fields ? Words.List(fields) : null),
        ];

    private static FactLine[] Said(string label, string? value) =>
        string.IsNullOrWhiteSpace(value) ? [] : [new(label, value)];
}
