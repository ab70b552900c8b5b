using System.Text.Json.Serialization;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.HomeEducation;

/// <summary>What the authority knows of the suitability of the education at home (EA96 s.7, s.436A; EHE-05, EHE-06).</summary>
public enum Suitability
{
    /// <summary>Nobody has looked, or the source did not say.</summary>
    NotYetAssessed,
    EnquiriesBeingMade,
    Suitable,
    Unsuitable,
}

/// <summary>A time during which a parent educates the child at home. Source: EA96 s.7; PRR24 reg 9(1)(f).</summary>
public sealed record HomeEducationSpell(DateOnly Start) : IFact
{
    public DateOnly? End { get; init; }

    /// <summary>The day the authority was told in writing.</summary>
    public DateOnly? Notified { get; init; }

    /// <summary>Reason of the DfE home-education collection, as given.</summary>
    public string? Reason { get; init; }

    /// <summary>Who first spoke of home education: parent, school, other.</summary>
    public string? SuggestedBy { get; init; }
    public Suitability Suitability { get; init; }
    public DateOnly? Assessed { get; init; }
    public string? Officer { get; init; }
    public SettingId? PreviousSetting { get; init; }

    [JsonIgnore]
    public string Key => $"{Start:yyyy-MM-dd}";

    [JsonIgnore]
    public DateOnly? From => Start;

    [JsonIgnore]
    public DateOnly? To => End;
}
