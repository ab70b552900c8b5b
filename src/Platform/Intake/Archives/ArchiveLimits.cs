namespace Whereabouts.Platform.Intake.Archives;

/// <summary>How much a zip of files may hold: far above a county's year, far below what fills a disk.</summary>
internal static class ArchiveLimits
{
    /// <summary>Files in one zip. A county has some 300 schools, each with a roll and its marks.</summary>
    public const int Entries = 5_000;

    /// <summary>Bytes of all files together once unpacked: twice what may be sent unpacked.</summary>
    public const long UnpackedBytes = 2 * UploadLimits.MaxBytes;

    /// <summary>Unpacked bytes for each packed byte. Registers pack to a thirtieth at most; bombs to a thousandth.</summary>
    public const int UnpackedRatio = 200;

    /// <summary>The ratio says nothing about small files: a column of one mark packs very well.</summary>
    public const long UnpackedBytesAlwaysAllowed = 10L * 1024 * 1024;
}
