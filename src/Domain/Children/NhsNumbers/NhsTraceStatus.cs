namespace Whereabouts.Domain.Children.NhsNumbers;

/// <summary>What a matcher of NHS numbers answered. The first stands for whatever says nothing else: it is no match.</summary>
public enum NhsTraceStatus
{
    /// <summary>It could not say, or did not answer at all.</summary>
    Error,

    /// <summary>Nobody was found.</summary>
    NoMatch,

    /// <summary>More than one person matches.</summary>
    ManyMatch,

    /// <summary>One person matches, with a score below .85.</summary>
    LowConfidenceMatch,

    /// <summary>One person matches, with a score of .85 or more.</summary>
    PotentialMatch,

    /// <summary>One person matches, with a score of .95 or more.</summary>
    Match,
}
