using System.Runtime.InteropServices;

namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>
/// What one register says of a pupil over a period. Counts are of sessions on days on which the school is open. A school day
/// of the pupil is an open day with a possible session; other days neither count nor end a run.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AttendanceFigures
{
    /// <summary>Attended and absent sessions (ATT-10).</summary>
    public int Possible => Attended + Authorised + Unauthorised;

    /// <summary>Present or at an approved educational activity (ATT-10).</summary>
    public int Attended { get; init; }

    /// <summary>Authorised absence (ATT-11).</summary>
    public int Authorised { get; init; }

    /// <summary>Unauthorised absence: G N O U (ATT-11).</summary>
    public int Unauthorised { get; init; }

    /// <summary>L: late, before the register closed, and attended.</summary>
    public int Late { get; init; }

    /// <summary>B or K: attended, at a place that should confirm it (ATT-16).</summary>
    public int Elsewhere { get; init; }

    /// <summary>D: due at the other school, which counts the session.</summary>
    public int DualRegistered { get; init; }

    /// <summary>I: illness.</summary>
    public int Ill { get; init; }

    /// <summary>E: suspended or excluded, with nothing provided.</summary>
    public int Suspended { get; init; }

    /// <summary>C2: outside a part-time timetable.</summary>
    public int PartTime { get; init; }

    /// <summary>N: no reason known yet.</summary>
    public int Unexplained { get; init; }

    /// <summary>N of more than five school days before the end of the period: it should be another code by now (ATT-04).</summary>
    public int UnexplainedTooLong { get; init; }

    /// <summary>Q: travel or access that the authority should arrange is missing.</summary>
    public int NoTransport { get; init; }

    /// <summary>Y1 to Y7, and Y of the old codes: could not attend.</summary>
    public int Unable { get; init; }

    /// <summary>Authorised and unauthorised absence together.</summary>
    public int Absent => Authorised + Unauthorised;

    /// <summary>Education lost, whatever it counts as: absence, Q and Y (ATT-16).</summary>
    public int Lost => Absent + NoTransport + Unable;

    /// <summary>Absent for a tenth or more of the possible sessions (ATT-12); null where none was possible.</summary>
    public bool? IsPersistent => Possible == 0 ? null : 10 * Absent >= Possible;

    /// <summary>Absent for half or more of the possible sessions (ATT-13); null where none was possible.</summary>
    public bool? IsSevere => Possible == 0 ? null : 2 * Absent >= Possible;

    /// <summary>The longest run of school days on which every possible session was G N O or U (ATT-22).</summary>
    public int LongestUnauthorisedDays { get; init; }

    /// <summary>School days in a row without a session attended, for whatever reason, up to the last school day with marks.</summary>
    public int CurrentAbsenceDays { get; init; }

    /// <summary>The first day that was the tenth in a row on which every possible session was G N O or U (ATT-22).</summary>
    public DateOnly? First10Day { get; init; }

    /// <summary>The first day that was the twentieth in a row on which every possible session was G N or O (reg 9(1)(i)).</summary>
    public DateOnly? First20Day { get; init; }

    /// <summary>The day of the first session that made ten of G N O U in ten school weeks (PN-01, PN-02).</summary>
    public DateOnly? PenaltyDate { get; init; }

    /// <summary>The day on which sessions of illness reached thirty: fifteen days, in one run or not (ATT-23).</summary>
    public DateOnly? Ill15Date { get; init; }
}
