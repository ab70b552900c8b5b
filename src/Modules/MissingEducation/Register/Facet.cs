namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>One value that a child has in a facet.</summary>
/// <param name="Value">What stands in the address.</param>
/// <param name="Order">Lower is shown first; then by words.</param>
internal readonly record struct FacetValue(string Value, string Words, int Order = 0);

/// <summary>One way to narrow the register down; a child may have several values in it, or none.</summary>
/// <param name="Key">Its part of the address.</param>
/// <param name="ValuesOf">The values that a child has.</param>
internal sealed record Facet(string Key, string Title, Func<RegisterLine, IEnumerable<FacetValue>> ValuesOf)
{
    /// <summary>The part of the address that holds the text by which its values are looked up.</summary>
    public string FindKey => "find-" + Key;
}

/// <summary>A value to choose, with how many children would be shown by it and the other facets.</summary>
internal sealed record FacetOption(string Value, string Words, int Count, bool IsChosen);

/// <summary>A facet with its values as they stand.</summary>
/// <param name="Find">What was typed to look its values up by; empty for all.</param>
internal sealed record FacetChoices(Facet Facet, IReadOnlyList<FacetOption> Options, string Find = "")
{
    private const int LongFrom = 15;
    private const int ShownOfLong = 10;
    private const int MostFolded = 40;

    public bool IsUsed { get; } = Options.Any(option => option.IsChosen);

    /// <summary>Too many values to show them all at once.</summary>
    public bool IsLong => Options.Count > LongFrom;

    /// <summary>There is something to choose: more than that nothing is known.</summary>
    public bool IsOffered => IsUsed || Options.Any(option => option.Value is not "not-known");

    /// <summary>The values in sight: of many, those chosen and looked up, or those of most children.</summary>
    public IReadOnlyList<FacetOption> Shown { get; } = InSight(Options, Find);

    /// <summary>How many values are out of sight.</summary>
    public int Others => Options.Count - Shown.Count;

    /// <summary>The values out of sight that are folded away; none when they are so many that nobody would read them.</summary>
    public IReadOnlyList<FacetOption> Folded => Others > MostFolded ? [] : [.. Options.Except(Shown)];

    private static IReadOnlyList<FacetOption> InSight(IReadOnlyList<FacetOption> options, string find)
    {
        if (options.Count <= LongFrom)
        {
            return options;
        }

        var shown =
            find.Length > 0
                ? options.Where(option => option.Words.Contains(find, StringComparison.OrdinalIgnoreCase))
                : options.OrderByDescending(option => option.Count).Take(ShownOfLong);
        var keys = shown.Concat(options.Where(option => option.IsChosen)).ToHashSet();
        return [.. options.Where(keys.Contains)];
    }
}
