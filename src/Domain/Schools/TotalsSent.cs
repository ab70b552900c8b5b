using System.Text.Json.Serialization;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Schools;

/// <summary>A school has sent totals of attendance for a time. They are no marks: of no day is anything known.</summary>
public sealed record TotalsSent(SettingId Setting, DateOnly Start, DateOnly End) : IFact
{
    [JsonIgnore]
    public string Key => $"{Start:yyyy-MM-dd}";

    [JsonIgnore]
    public DateOnly? From => Start;

    [JsonIgnore]
    public DateOnly? To => End;
}
