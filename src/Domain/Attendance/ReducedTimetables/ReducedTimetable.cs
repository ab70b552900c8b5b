using System.Text.Json.Serialization;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Attendance.ReducedTimetables;

/// <summary>
/// An agreement that a child attends school part of the week for a while. Source: WTISA on part-time timetables,
/// rulebook PTT-01 to PTT-05; fields follow seed 000's proforma.
/// </summary>
public sealed record ReducedTimetable(SettingId Setting, DateOnly Start) : IFact
{
    /// <summary>The last day of the agreement. It lapses by itself: the day after is full time again.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Hours of education a week that the agreement leaves.</summary>
    public decimal? HoursPerWeek { get; init; }
    public string? Reason { get; init; }
    public bool? ParentAgreed { get; init; }
    public bool? EarlyHelpAssessment { get; init; }
    public bool? RiskAssessment { get; init; }
    public bool? ServicesTold { get; init; }
    public DateOnly? AuthorityNotified { get; init; }

    [JsonIgnore]
    public string Key => $"{Setting} {Start:yyyy-MM-dd}";

    [JsonIgnore]
    public DateOnly? From => Start;

    [JsonIgnore]
    public DateOnly? To => End;

    /// <summary>The agreement is in force on the day, first and last day included.</summary>
    public bool Covers(DateOnly on) => Start <= on && (End is null || End >= on);
}
