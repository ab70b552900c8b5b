namespace Whereabouts.Domain.Time.Clocks;

/// <summary>How a timer gets from its event to its day (rulebook 18).</summary>
public enum Counting
{
    /// <summary>The event is day 0.</summary>
    After,

    /// <summary>The event is day 1; where it is no day that is counted, the next such day is.</summary>
    BeginningWith,

    /// <summary>Back from the event, which is day 0.</summary>
    Before,

    /// <summary>As soon as it happens, and no later.</summary>
    SameDay,

    /// <summary>In hours from the moment.</summary>
    Elapsed,

    /// <summary>A window that moves with time; the event's day or week is its first.</summary>
    Rolling,

    /// <summary>Days used one here, one there, until none is left.</summary>
    AddedUp,
}
