using Whereabouts.Domain.Time.Clocks;

namespace Whereabouts.Domain.Exclusions;

/// <summary>The school day of an exclusion from which education is due: the timer <c>excl-day6</c> (EXC-16).</summary>
internal static class DaySix
{
    private static readonly IReadOnlyList<Clock> Versions = ClockRegistry.Find("excl-day6");

    /// <summary>Which school day that is, beginning with the first; by the earliest version where none had begun.</summary>
    public static int SchoolDay(DateOnly start) =>
        (Versions.FirstOrDefault(version => version.Counts(start)) ?? Versions[0]).Span!.Length;
}
