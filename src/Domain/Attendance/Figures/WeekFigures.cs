using System.Runtime.InteropServices;

namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>The sessions of a pupil in one school week, for plots.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WeekFigures(int Attended, int Authorised, int Unauthorised)
{
    /// <summary>Attended and absent sessions (ATT-10).</summary>
    public int Possible => Attended + Authorised + Unauthorised;
}
