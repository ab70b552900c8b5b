using System.Text.Json.Serialization;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.AlternativeProvision;

public enum PlacementKind
{
    AlternativeProvision,
    Tuition,
    Hospital,
}

/// <summary>Education arranged for a child at a provider, with its weekly programme. Source: rulebook AP-01 to AP-06.</summary>
public sealed record Placement(SettingId Provider, DateOnly Start) : IFact
{
    /// <summary>The provider's name as the source wrote it.</summary>
    public string? ProviderName { get; init; }

    /// <summary>The school that arranged it; null when the authority did or it was not said.</summary>
    public SettingId? Commissioner { get; init; }
    public PlacementKind Kind { get; init; }
    public DateOnly? End { get; init; }

    /// <summary>Hours on Monday to Friday, five figures, when the programme is known by day.</summary>
    public IReadOnlyList<decimal>? HoursByDay { get; init; }

    /// <summary>Hours a week: the sum of the days, or as given.</summary>
    public decimal? HoursPerWeek { get; init; }

    /// <summary>The programme's hours a week: as given, else the sum of its days; null when neither was told.</summary>
    [JsonIgnore]
    public decimal? Hours => HoursPerWeek ?? HoursByDay?.Sum();

    /// <summary>s19, s29A or school, as given.</summary>
    public string? LegalBasis { get; init; }
    public DateOnly? Review { get; init; }

    [JsonIgnore]
    public string Key => $"{Provider} {Start:yyyy-MM-dd}";

    [JsonIgnore]
    public DateOnly? From => Start;

    [JsonIgnore]
    public DateOnly? To => End;

    /// <summary>The placement runs on the day, first and last day included.</summary>
    public bool Covers(DateOnly on) => Start <= on && (End is null || End >= on);
}
