using System.Text.Json.Serialization;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Schools;

/// <summary>A school that has said it will not share its data. It counts as not covered, whatever it sent before.</summary>
public sealed record SharingRefusal(SettingId Setting, DateOnly Since, string Reason) : IFact
{
    public DateOnly? Until { get; init; }

    [JsonIgnore]
    public string Key => "sharing";

    [JsonIgnore]
    public DateOnly? From => Since;

    [JsonIgnore]
    public DateOnly? To => Until;
}
