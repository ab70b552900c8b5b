using System.Text.Json.Serialization;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.SocialCare;

/// <summary>A service that knows the child, with dates and whom to call.</summary>
/// <param name="Status">A code of the code set "statuses": in-care, child-protection-plan, child-in-need, youth-justice, ehc-plan, early-help, young-carer, or the source's own words in lower case.</param>
public sealed record ServiceStatus(string Status, DateOnly? Start) : IFact
{
    public DateOnly? End { get; init; }
    public string? Worker { get; init; }
    public string? Team { get; init; }
    public string? Phone { get; init; }

    /// <summary>Why a service ended its work, as written, for instance "did not engage".</summary>
    public string? ClosingReason { get; init; }

    /// <summary>Where a child in care lives, as written: kind of placement, provider, place.</summary>
    public string? Placement { get; init; }

    [JsonIgnore]
    public string Key => Start is { } start ? $"{Status} {start:yyyy-MM-dd}" : Status;

    [JsonIgnore]
    public DateOnly? From => Start;

    [JsonIgnore]
    public DateOnly? To => End;
}
