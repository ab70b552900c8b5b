namespace Whereabouts.Platform.Intake;

/// <summary>How much may be sent at once.</summary>
public static class UploadLimits
{
    /// <summary>Two gigabytes: larger than any school's year, small enough for a node's disk.</summary>
    public const long MaxBytes = 2L * 1024 * 1024 * 1024;
}
