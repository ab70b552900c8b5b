namespace Whereabouts.Domain.Attendance.Codes;

/// <summary>What a session with this code counts as in attendance statistics (rulebook 1.1).</summary>
public enum CodeGroup
{
    /// <summary>Attending: possible and attended.</summary>
    Present,

    /// <summary>Attending an approved educational activity: possible and attended.</summary>
    ApprovedActivity,

    /// <summary>Authorised absence: possible, not attended.</summary>
    Authorised,

    /// <summary>Unauthorised absence: possible, not attended.</summary>
    Unauthorised,

    /// <summary>Not a possible attendance: in neither figure.</summary>
    NotPossible,

    /// <summary>Administrative: not on roll yet, or the school is closed as planned. Counted nowhere.</summary>
    NotCollected,
}
