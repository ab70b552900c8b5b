namespace Whereabouts.Domain.Attendance.Codes;

/// <summary>One attendance code with one meaning over one span of dates (PRR24 reg 10; rulebook 1.1 and ATT-01).</summary>
/// <param name="Text">One or two characters, in capitals, as schools write it: <c>/</c>, <c>C2</c>.</param>
/// <param name="Symbol">
/// The byte that stands for the code in stored registers, stable for ever: the ASCII of a one-character code;
/// C1 0x81, C2 0x82, J1 0x91, Y1 to Y7 0xA1 to 0xA7. A symbol names the text, the date gives it its meaning. 0 is no mark.
/// </param>
/// <param name="Meaning">The meaning in plain words.</param>
/// <param name="Group">What the session counts as.</param>
/// <param name="CountsForPenalty">Counts towards the penalty notice threshold: G N O U.</param>
/// <param name="CountsForTenDayReturn">Counts towards the ten-day attendance return: G N O U.</param>
/// <param name="CountsForTwentyDays">Usable for deletion ground (i), 20 school days away: G N O but not U.</param>
/// <param name="InForceFrom">First session date with this meaning.</param>
/// <param name="InForceTo">Last session date with this meaning; null while it is in force.</param>
/// <param name="Source">The law or guidance it was taken from.</param>
public sealed record AttendanceCode(
    string Text,
    byte Symbol,
    string Meaning,
    CodeGroup Group,
    bool CountsForPenalty,
    bool CountsForTenDayReturn,
    bool CountsForTwentyDays,
    DateOnly InForceFrom,
    DateOnly? InForceTo,
    string Source
)
{
    /// <summary>Whether the code had this meaning on that session date.</summary>
    public bool IsInForce(DateOnly sessionDate) =>
        sessionDate >= InForceFrom && (InForceTo is not { } last || sessionDate <= last);

    /// <summary>The code as schools write it.</summary>
    public override string ToString() => Text;
}
