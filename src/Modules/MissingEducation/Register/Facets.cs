using System.Globalization;
using Whereabouts.Domain.Ages;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Settings;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>Every way to narrow the register down, in the order of the page.</summary>
internal static class Facets
{
    private const int Last = int.MaxValue;

    /// <param name="definitions">Gives the bands of hours.</param>
    public static IReadOnlyList<Facet> Of(Definitions definitions) =>
        [
            new("rag", "RAG", line => [RagOf(line)]),
            new("reason", "Reason", line => line.Picture.Reasons.Select(ReasonOf)),
            new("new", "New", line => line.IsNew ? [new("yes", "New in the last 7 days")] : []),
            new("hours", "Hours received a week", line => [HoursBand(line.Picture.Hours.Received, definitions)]),
            new("missed", "School days missed", line => [MissedBand(line.Picture.SchoolDaysMissed)]),
            new("school", "School or provider", SchoolsOf),
            new("year", "Year group", line => [YearOf(line.Picture.YearGroup)]),
            new("status", "Known to services", StatusesOf),
        ];

    private static FacetValue RagOf(RegisterLine line) =>
        line.Picture.Rag is { } rag
            ? new(rag.ToString().ToLowerInvariant(), rag.ToString(), (int)rag)
            : new("not-known", "Not known", Last);

    private static FacetValue ReasonOf(Reason reason) =>
        new(reason.Code, ReasonWords.Of(reason.Code), ReasonWords.Order(reason.Code));

    private static FacetValue HoursBand(decimal? received, Definitions definitions)
    {
        var (low, amber) = (definitions.LowHours, definitions.AmberBelowHours);
        return received switch
        {
            null => new("not-known", "Not known", 4),
            0 => new("none", "None", 0),
            { } hours when hours < low => new("low", $"Under {Number(low)}", 1),
            { } hours when hours < amber => new("middle", $"{Number(low)} to under {Number(amber)}", 2),
            _ => new("high", $"{Number(amber)} or more", 3),
        };
    }

    private static FacetValue MissedBand(decimal? days) =>
        days switch
        {
            null => new("not-known", "Not known", 5),
            < 5 => new("0", "Under 5", 0),
            < 15 => new("5", "5 to under 15", 1),
            < 30 => new("15", "15 to under 30", 2),
            < 60 => new("30", "30 to under 60", 3),
            _ => new("60", "60 or more", 4),
        };

    private static IEnumerable<FacetValue> SchoolsOf(RegisterLine line) =>
        line.Places.Count == 0
            ? [new("none", "On no roll", -1)]
            : line.Places.Select(place => new FacetValue(place.Id, place.Name));

    private static FacetValue YearOf(int? year) =>
        year is { } known
            ? new(known.ToString(CultureInfo.InvariantCulture), YearGroup.Name(known), known)
            : new("not-known", "Not known", Last);

    private static IEnumerable<FacetValue> StatusesOf(RegisterLine line) =>
        line.Services.Count == 0
            ? [new("none", "None known of", Last)]
            : line.Services.Select(code => new FacetValue(code, Services.WordsOf(code), Services.Order(code)));

    private static string Number(decimal hours) => hours.ToString("0.##", CultureInfo.InvariantCulture);
}
