namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>
/// The values of one facet for every line of the register, looked up once: a filter then compares numbers, and no line is
/// asked again.
/// </summary>
internal sealed class FacetColumn
{
    // The values of line i stand in _ofLines from _starts[i] to _starts[i + 1].
    private readonly int[] _starts;
    private readonly int[] _ofLines;

    private FacetColumn(Facet facet, FacetValue[] values, int[] starts, int[] ofLines) =>
        (Facet, Values, _starts, _ofLines) = (facet, values, starts, ofLines);

    public Facet Facet { get; }

    /// <summary>Every value that a line has, in the order in which they are shown.</summary>
    public IReadOnlyList<FacetValue> Values { get; }

    /// <summary>The values of a line, each once, as places in <see cref="Values"/>.</summary>
    public ReadOnlySpan<int> Of(int line) => _ofLines.AsSpan(_starts[line].._starts[line + 1]);

    /// <summary>For each value whether it is chosen; null when nothing is.</summary>
    public bool[]? Chosen(IReadOnlySet<string> chosen) =>
        chosen.Count == 0 ? null : [.. Values.Select(value => chosen.Contains(value.Value))];

    public static FacetColumn Of(Facet facet, IReadOnlyList<RegisterLine> lines)
    {
        var seen = new Dictionary<string, (FacetValue Value, int Place)>(StringComparer.Ordinal);
        var starts = new int[lines.Count + 1];
        var ofLines = new List<int>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var value in facet.ValuesOf(lines[i]).Distinct())
            {
                if (!seen.TryGetValue(value.Value, out var known))
                {
                    seen[value.Value] = known = (value, seen.Count);
                }

                ofLines.Add(known.Place);
            }

            starts[i + 1] = ofLines.Count;
        }

        var shown = seen.Values.OrderBy(one => one.Value.Order).ThenBy(one => one.Value.Words, StringComparer.Ordinal);
        var values = shown.ToArray();
        var places = new int[values.Length];
        for (var place = 0; place < values.Length; place++)
        {
            places[values[place].Place] = place;
        }

        return new(facet, [.. values.Select(one => one.Value)], starts, [.. ofLines.Select(place => places[place])]);
    }
}
