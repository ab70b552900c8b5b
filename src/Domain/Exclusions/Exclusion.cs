using System.Text.Json.Serialization;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Exclusions;

/// <summary>CBDS category of exclusion: SUSP, PERM, LNCH.</summary>
public enum ExclusionType
{
    Suspension,
    Permanent,
    Lunchtime,
}

/// <summary>A suspension or permanent exclusion. Source: EA02 s.51A; rulebook section 3.</summary>
/// <param name="Start">The first school day (or session) that the child may not attend.</param>
public sealed record Exclusion(SettingId Setting, ExclusionType Type, DateOnly Start) : IFact
{
    /// <summary>The last day of a suspension, when given.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Sessions lost to a suspension, when given: two a day.</summary>
    public int? Sessions { get; init; }

    /// <summary>CBDS reason codes, at most three.</summary>
    public IReadOnlyList<string>? Reasons { get; init; }
    public DateOnly? ParentNotified { get; init; }
    public DateOnly? AuthorityNotified { get; init; }

    /// <summary>Who provides education from the sixth school day.</summary>
    public string? DaySixProvider { get; init; }

    /// <summary>The day on which that education began; null while it has not.</summary>
    public DateOnly? DaySixStart { get; init; }

    /// <summary>The day the exclusion was cancelled, or the child reinstated.</summary>
    public DateOnly? Cancelled { get; init; }

    [JsonIgnore]
    public string Key => $"{Setting} {Type} {Start:yyyy-MM-dd}";

    [JsonIgnore]
    public DateOnly? From => Start;

    [JsonIgnore]
    public DateOnly? To => End;
}
