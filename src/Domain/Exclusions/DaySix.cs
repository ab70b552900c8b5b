using Whereabouts.Domain.Time.Clocks;

namespace Whereabouts.Domain.Exclusions;

/// <summary>The school day of an exclusion from which education is due: the timer <c>excl-day6</c> (EXC-16).</summary>
internal static class DaySix
{
    /// <summary>Which school day that is, beginning with the first.</summary>
    public static int SchoolDay(DateOnly start) => ClockRegistry.Of("excl-day6", start).Span!.Length;
}
