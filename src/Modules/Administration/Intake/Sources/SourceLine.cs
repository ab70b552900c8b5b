using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Administration.Intake.Sources;

/// <summary>One source: what it sends, when it last did, and what was last wrong.</summary>
/// <param name="Key">By which pages name it.</param>
/// <param name="Kinds">What it has sent of late.</param>
/// <param name="Last">Its newest file.</param>
/// <param name="Days">Days since that came.</param>
/// <param name="Usually">When its files come as a rule; null when too few have come.</param>
/// <param name="IsLate">By its own habit a file should have come since.</param>
/// <param name="Trouble">The newest file with rows refused or waiting, or not understood; null when there was none.</param>
/// <param name="Maps">How many maps of it are in use.</param>
internal sealed record SourceLine(
    string Name,
    string Key,
    IReadOnlyList<string> Kinds,
    int Files,
    BatchRow? Last,
    int? Days,
    string? Usually,
    bool IsLate,
    BatchRow? Trouble,
    int Maps
);
