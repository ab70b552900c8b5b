using System.Text.Json.Serialization;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Attendance.Totals;

/// <summary>
/// Sessions of a time summed up by the school that kept the register. They tell nothing of any one day, so they are shown
/// as they came and never turned into marks. Totals from the same day on replace each other: a year to date grows.
/// </summary>
public sealed record AttendanceTotals(SettingId Setting, DateOnly Start, DateOnly End) : IFact
{
    public int? Possible { get; init; }
    public int? Attended { get; init; }
    public int? Authorised { get; init; }
    public int? Unauthorised { get; init; }
    public int? Late { get; init; }

    /// <summary>Per cent attended, as the school says.</summary>
    public decimal? PercentAttended { get; init; }

    /// <summary>A string of marks as the school wrote it, when nobody has said how to read it.</summary>
    public string? MarksAsText { get; init; }

    [JsonIgnore]
    public string Key => $"{Setting} {Start:yyyy-MM-dd}";

    [JsonIgnore]
    public DateOnly? From => Start;

    [JsonIgnore]
    public DateOnly? To => End;
}
