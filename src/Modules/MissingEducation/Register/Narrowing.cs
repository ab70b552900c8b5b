namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>
/// Narrows lines down by what was chosen, and counts for each value how many lines it would show beside the other
/// facets' choices. One pass: a line that fails one facet alone counts in that facet, one that fails two in none.
/// </summary>
internal sealed class Narrowing
{
    private readonly List<RegisterLine> _through = [];

    public Narrowing(IReadOnlyList<Facet> facets, IEnumerable<RegisterLine> lines, RegisterQuestion question)
    {
        var tallies = facets.Select(facet => new Tally(facet, question)).ToArray();
        var values = new List<FacetValue>[tallies.Length];
        foreach (var line in lines)
        {
            var (failed, failing) = (0, -1);
            for (var i = 0; i < tallies.Length; i++)
            {
                values[i] = [.. tallies[i].Facet.ValuesOf(line).Distinct()];
                if (!tallies[i].LetsThrough(values[i]))
                {
                    (failed, failing) = (failed + 1, i);
                }
            }

            for (var i = 0; i < tallies.Length; i++)
            {
                tallies[i].Add(values[i], counts: failed == 0 || (failed == 1 && failing == i));
            }

            if (failed == 0)
            {
                _through.Add(line);
            }
        }

        Facets = [.. tallies.Select(tally => tally.Choices())];
    }

    /// <summary>The lines that every facet lets through, in the order in which they came.</summary>
    public IReadOnlyList<RegisterLine> Through => _through;

    public IReadOnlyList<FacetChoices> Facets { get; }

    private sealed class Tally(Facet facet, RegisterQuestion question)
    {
        private readonly HashSet<string> _chosen = new(question.Chosen[facet.Key], StringComparer.Ordinal);
        private readonly Dictionary<string, (FacetValue Value, int Count)> _counts = new(StringComparer.Ordinal);

        public Facet Facet => facet;

        /// <summary>Is one of the chosen values among these? Nothing chosen lets every child through.</summary>
        public bool LetsThrough(List<FacetValue> values) =>
            _chosen.Count == 0 || values.Exists(value => _chosen.Contains(value.Value));

        public void Add(List<FacetValue> values, bool counts)
        {
            foreach (var value in values)
            {
                _counts[value.Value] = (value, _counts.GetValueOrDefault(value.Value).Count + (counts ? 1 : 0));
            }
        }

        public FacetChoices Choices()
        {
            // What no child has any more stays, so that it can be taken away.
            foreach (var value in _chosen.Where(value => !_counts.ContainsKey(value)))
            {
                _counts[value] = (new FacetValue(value, value, int.MaxValue), 0);
            }

            return new(
                facet,
                [
                    .. _counts
                        .Values.OrderBy(option => option.Value.Order)
                        .ThenBy(option => option.Value.Words, StringComparer.Ordinal)
                        .Select(option => new FacetOption(
                            option.Value.Value,
                            option.Value.Words,
                            option.Count,
                            _chosen.Contains(option.Value.Value)
                        )),
                ],
                question.Chosen[facet.FindKey].LastOrDefault()?.Trim() ?? ""
            );
        }
    }
}
