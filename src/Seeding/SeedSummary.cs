namespace Whereabouts.Seeding;

/// <summary>What was written.</summary>
/// <param name="Children">Children on a roll on any day.</param>
/// <param name="Marks">Marks in the schools' and the provider's files.</param>
/// <param name="Files">Names of the files, in the order written.</param>
/// <param name="Sent">The day on which each file would have been sent.</param>
/// <param name="Stories">What was planted on purpose.</param>
public sealed record SeedSummary(
    int Children,
    int Marks,
    IReadOnlyList<string> Files,
    IReadOnlyDictionary<string, DateOnly> Sent,
    IReadOnlyList<Story> Stories
);
