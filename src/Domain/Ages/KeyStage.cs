namespace Whereabouts.Domain.Ages;

/// <summary>The stage of schooling a year group belongs to (AGE-05).</summary>
public enum KeyStage
{
    /// <summary>Reception and before.</summary>
    EarlyYears,

    /// <summary>Years 1 and 2.</summary>
    One,

    /// <summary>Years 3 to 6.</summary>
    Two,

    /// <summary>Years 7 to 9.</summary>
    Three,

    /// <summary>Years 10 and 11.</summary>
    Four,

    /// <summary>Years 12 and on.</summary>
    Five,
}
