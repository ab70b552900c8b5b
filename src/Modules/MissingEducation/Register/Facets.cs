using System.Globalization;
using Whereabouts.Domain.Ages;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Settings;
using Whereabouts.Domain.SocialCare;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>Every way to narrow the register down, in the order of the page.</summary>
internal static class Facets
{
    /// <summary>The facet that depends on the day from which news are counted.</summary>
    public const string New = "new";

    private const int Last = int.MaxValue;
    private static readonly FacetValue NotKnown = new("not-known", "Not known", Last);

    /// <summary>The parts of the address that narrow the register down.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [.. Of(Definitions.InForce(DateOnly.MaxValue)).Select(facet => facet.Key)];

    /// <param name="definitions">Gives the bands of hours.</param>
    public static IReadOnlyList<Facet> Of(Definitions definitions) =>
        [
            new("rag", "RAG", line => [RagOf(line)]),
            new("reason", "Reason", line => line.Picture.Reasons.Select(ReasonOf)),
            NewSince(DateOnly.MinValue),
            new("owner", "Owner", line => [OwnerOf(line)]),
            new("step", "Next step", line => [StepOf(line)]),
            new("hours", "Hours received a week", line => [HoursBand(line.Picture.Hours.Received, definitions)]),
            new("missed", "School days missed", line => [MissedBand(line.Picture.SchoolDaysMissed)]),
            new("school", "School or provider", SchoolsOf),
            new("district", "District", line => DistrictsOf(line.Districts)),
            new("area", "Panel area", line => DistrictsOf(line.Areas)),
            new("year", "Year group", line => [YearOf(line.Picture.YearGroup)]),
            new("status", "Known to services", StatusesOf),
            new("unknown", "What is known", line => [KnownOf(line)]),
        ];

    /// <param name="day">The day after which a child is new to the register.</param>
    public static Facet NewSince(DateOnly day)
    {
        FacetValue[] yes = [new("yes", $"New since {day:d MMMM yyyy}")];
        return new(New, "New", line => line.IsNew ? yes : []);
    }

    private static FacetValue RagOf(RegisterLine line) =>
        line.Picture.Rag is { } rag ? new(rag.ToString().ToLowerInvariant(), rag.ToString(), (int)rag) : NotKnown;

    private static FacetValue ReasonOf(Reason reason) =>
        new(reason.Code, ReasonWords.Of(reason.Code), ReasonWords.Order(reason.Code));

    private static FacetValue OwnerOf(RegisterLine line) =>
        line.Owner is { } owner ? new(owner, owner) : new("nobody", "Nobody yet", -1);

    private static FacetValue StepOf(RegisterLine line) =>
        line.Picture.NextStep switch
        {
            null or { Proposed: true } => new("none", "None set by an officer", 0),
            { By: var by } when by < line.Picture.On => new("late", "Late", 1),
            { By: var by } when by <= line.Picture.On.AddDays(7) => new("week", "Due in 7 days", 2),
            _ => new("later", "Due later", 3),
        };

    private static FacetValue HoursBand(decimal? received, Definitions definitions)
    {
        var (low, amber) = (definitions.LowHours, definitions.AmberBelowHours);
        return received switch
        {
            null => NotKnown,
            0 => new("none", "None", 0),
            { } hours when hours < low => new("low", $"Under {Number(low)}", 1),
            { } hours when hours < amber => new("middle", $"{Number(low)} to under {Number(amber)}", 2),
            _ => new("high", $"{Number(amber)} or more", 3),
        };
    }

    private static FacetValue MissedBand(decimal? days) =>
        days switch
        {
            null => NotKnown,
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

    private static IEnumerable<FacetValue> DistrictsOf(IReadOnlyList<string> names) =>
        names.Count == 0 ? [NotKnown] : names.Select(name => new FacetValue(name, name));

    private static FacetValue YearOf(int? year) =>
        year is { } known ? new(known.ToString(CultureInfo.InvariantCulture), YearGroup.Name(known), known) : NotKnown;

    private static IEnumerable<FacetValue> StatusesOf(RegisterLine line) =>
        line.Services.Count == 0
            ? [new("none", "None known of", Last)]
            : line.Services.Select(code => new FacetValue(code, Services.WordsOf(code), Services.Order(code)));

    private static FacetValue KnownOf(RegisterLine line) =>
        line.Picture.NotKnown.Count > 0
            ? new("something", "Something is not known", 0)
            : new("nothing", "All that is needed", 1);

    private static string Number(decimal hours) => hours.ToString("0.##", CultureInfo.InvariantCulture);
}
