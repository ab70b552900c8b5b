using System.Text.Json.Serialization;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Schools;

/// <summary>A setting as the national download of schools describes it, or a provider as a placement named it.</summary>
public sealed record School(SettingId Setting, string Name) : IFact
{
    /// <summary>Seven digits: authority and establishment number.</summary>
    public string? LaEstab { get; init; }
    public string? Type { get; init; }
    public string? Phase { get; init; }
    public string? Status { get; init; }
    public DateOnly? Opened { get; init; }
    public DateOnly? Closed { get; init; }
    public int? LowAge { get; init; }
    public int? HighAge { get; init; }
    public string? Street { get; init; }
    public string? Town { get; init; }
    public string? Postcode { get; init; }
    public string? Telephone { get; init; }
    public string? Trust { get; init; }
    public string? District { get; init; }
    public int? Pupils { get; init; }
    public int? Easting { get; init; }
    public int? Northing { get; init; }
    public IReadOnlyList<int>? Predecessors { get; init; }
    public IReadOnlyList<int>? Successors { get; init; }

    [JsonIgnore]
    public string Key => Setting.Value;

    [JsonIgnore]
    public DateOnly? From => Opened;

    [JsonIgnore]
    public DateOnly? To => Closed;

    /// <summary>Open on that day, as far as the download says.</summary>
    public bool IsOpen(DateOnly on) => (Opened is null || Opened <= on) && (Closed is null || Closed > on);
}
