namespace Whereabouts.Domain.Time.Clocks;

/// <summary>How sure we are of a timer's figure (rulebook, "How to read it").</summary>
public enum Confidence
{
    /// <summary>The figure was read in the source.</summary>
    Verified,

    /// <summary>The figure was read, the rest remembered.</summary>
    Part,

    /// <summary>Remembered, and not checked.</summary>
    Memory,
}
