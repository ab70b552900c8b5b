namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>
/// What a session counts as, in four bits (rulebook 1.1, ATT-10). The upper two say: not a possible session (00), attended
/// (01), authorised absence (10), unauthorised absence (11). The lower two tell apart what some figure asks for by itself.
/// </summary>
public enum SessionClass : byte
{
    /// <summary>No mark, or one that counts nowhere: X, Z, #.</summary>
    None = 0b00_00,

    /// <summary>D: due at the other school.</summary>
    DualRegistered = 0b00_01,

    /// <summary>Q: travel or access that the authority should arrange is missing.</summary>
    NoTransport = 0b00_10,

    /// <summary>Y1 to Y7, and Y of the old codes: could not attend.</summary>
    Unable = 0b00_11,

    /// <summary>/ \ V P W, and J of the old codes.</summary>
    Present = 0b01_00,

    /// <summary>L: late, before the register closed.</summary>
    Late = 0b01_01,

    /// <summary>B or K: taught somewhere else, and counted as attending.</summary>
    Elsewhere = 0b01_10,

    /// <summary>C1 M J1 S C T R, and H and F of the old codes.</summary>
    Authorised = 0b10_00,

    /// <summary>I: illness.</summary>
    Ill = 0b10_01,

    /// <summary>E: suspended or excluded, with nothing provided.</summary>
    Suspended = 0b10_10,

    /// <summary>C2: outside a part-time timetable.</summary>
    PartTime = 0b10_11,

    /// <summary>G or O.</summary>
    Unauthorised = 0b11_00,

    /// <summary>N: no reason known yet.</summary>
    Unexplained = 0b11_01,

    /// <summary>U: came after the register closed. Unauthorised, but no ground for deletion.</summary>
    CameTooLate = 0b11_10,
}
