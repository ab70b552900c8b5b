namespace Whereabouts.Domain.Time;

/// <summary>How the day from which a clock counts is itself counted (CAL-03).</summary>
public enum CountMode
{
    /// <summary>"Within N days of" or "after": the day is day 0.</summary>
    After,

    /// <summary>"Within N days beginning with": the day is day 1.</summary>
    BeginningWith,
}
