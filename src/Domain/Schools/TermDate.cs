using System.Text.Json.Serialization;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Schools;

public enum TermDateType
{
    /// <summary>Days between these dates are school days unless something else closes them.</summary>
    Term,
    Holiday,

    /// <summary>Staff training: pupils do not attend.</summary>
    Inset,

    /// <summary>The school shut unexpectedly.</summary>
    Closure,
}

/// <summary>A term, holiday, INSET day or closure of one school, or of the whole county. Source: EA96 s.579; CAL-01.</summary>
/// <param name="Setting">Null for the county's default.</param>
public sealed record TermDate(SettingId? Setting, TermDateType Type, DateOnly Begins, DateOnly Ends) : IFact
{
    public string? Name { get; init; }

    [JsonIgnore]
    public string Key => $"{Type} {Begins:yyyy-MM-dd}";

    [JsonIgnore]
    public DateOnly? From => Begins;

    [JsonIgnore]
    public DateOnly? To => Ends;
}
