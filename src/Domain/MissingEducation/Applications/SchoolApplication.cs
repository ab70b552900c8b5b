using System.Text.Json.Serialization;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.MissingEducation.Applications;

public enum ApplicationOutcome
{
    /// <summary>No decision has been told.</summary>
    Pending,
    Offered,
    Refused,
    Withdrawn,
}

/// <summary>An application for a school place during the year. Source: SAC21 2.23-2.31; rulebook FAP-01, FAP-02.</summary>
/// <param name="Reference">The authority's reference, or school and date where there is none.</param>
public sealed record SchoolApplication(string Reference, DateOnly Received) : IFact
{
    public SettingId? Preferred { get; init; }
    public ApplicationOutcome Outcome { get; init; }
    public DateOnly? Decided { get; init; }

    /// <summary>The school that offered a place.</summary>
    public SettingId? Offered { get; init; }

    /// <summary>The day agreed for the child to start.</summary>
    public DateOnly? Starts { get; init; }
    public string? Reason { get; init; }

    [JsonIgnore]
    public string Key => Reference;

    [JsonIgnore]
    public DateOnly? From => Received;

    [JsonIgnore]
    public DateOnly? To => null;
}
