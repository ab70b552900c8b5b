using Whereabouts.Seeding;

namespace Whereabouts.Testing;

/// <summary>The stories planted in the small county of seed 1.</summary>
public sealed class SmallCountyStories
{
    private SmallCountyStories(IReadOnlyList<Story> all) => All = all;

    public IReadOnlyList<Story> All { get; }

    public static SmallCountyStories Read()
    {
        using var files = SmallCountyFiles.Write();
        return new(files.Summary.Stories);
    }

    /// <summary>The first story with that code, or that plants that reason.</summary>
    public Story Of(string codeOrReason) =>
        All.FirstOrDefault(s => s.Code == codeOrReason)
        ?? All.First(s => s.Reasons.Contains(codeOrReason, StringComparer.Ordinal));

    public string UpnOf(string codeOrReason) =>
        Of(codeOrReason).Upn is { Length: > 0 } upn
            ? upn
            : throw new InvalidOperationException($"The child of the story {codeOrReason} has no UPN.");
}
