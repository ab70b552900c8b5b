using System.Text.Json.Serialization;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Schools;

/// <summary>
/// How a school is joined to another, from the national file of links: an academy and the school it was before.
/// </summary>
/// <param name="Other">URN of the other school.</param>
/// <param name="Type">What the other is to this one, as the file says: Predecessor, Successor, Predecessor - merged ...</param>
/// <param name="Established">The day from which it is so, when given.</param>
public sealed record SchoolLink(SettingId Setting, int Other, string Type, DateOnly? Established) : IFact
{
    [JsonIgnore]
    public string Key => $"{Other} {Type}";

    [JsonIgnore]
    public DateOnly? From => Established;

    [JsonIgnore]
    public DateOnly? To => null;
}
