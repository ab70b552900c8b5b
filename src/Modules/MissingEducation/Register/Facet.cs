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
    /// <summary>Is one of the chosen values the child's? Nothing chosen lets every child through.</summary>
    public bool LetsThrough(RegisterLine line, IReadOnlyCollection<string> chosen) =>
        chosen.Count == 0 || ValuesOf(line).Any(value => chosen.Contains(value.Value, StringComparer.Ordinal));
}

/// <summary>A value to choose, with how many children would be shown by it and the other facets.</summary>
internal sealed record FacetOption(string Value, string Words, int Count, bool IsChosen);

/// <summary>A facet with its values as they stand.</summary>
internal sealed record FacetChoices(Facet Facet, IReadOnlyList<FacetOption> Options)
{
    public bool IsUsed => Options.Any(option => option.IsChosen);
}
