using System.Runtime.InteropServices;

namespace Whereabouts.Domain.Schools;

/// <summary>Whether a school's data can be relied on for a day.</summary>
public enum CoverageState
{
    /// <summary>The school sent marks for at least one of its last school days.</summary>
    Current,

    /// <summary>The school used to send marks and has stopped.</summary>
    Stale,

    /// <summary>No mark of the school was ever received.</summary>
    Never,

    /// <summary>The school has said that it will not share. It counts as not covered, whatever it sent before.</summary>
    Refused,
}

/// <summary>How well one school is covered on a day.</summary>
/// <param name="Since">Stale: the first school day without marks. Refused: the day of the refusal. Otherwise null.</param>
/// <param name="LastMark">The last day for which any mark was received; null when there is none.</param>
/// <param name="TotalsTo">The day up to which only totals were received, of which no day is known; null when there are none.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Coverage(
    CoverageState State,
    DateOnly? Since,
    DateOnly? LastMark,
    DateOnly? TotalsTo = null
)
{
    public bool IsCurrent => State == CoverageState.Current;
}

/// <summary>How much of the county a number covers.</summary>
/// <param name="SchoolsExpected">Open schools with a URN that teach children of compulsory school age.</param>
/// <param name="SchoolsCurrent">Those of them whose marks are current.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CoverageSummary(int SchoolsExpected, int SchoolsCurrent);
