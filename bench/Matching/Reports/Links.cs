using System.Globalization;

namespace Whereabouts.Bench.Matching.Reports;

/// <summary>What a matcher said of each row: its best candidate, with a probability.</summary>
internal sealed class Links
{
    private readonly Dictionary<string, (string Id, double Probability)> _links = [];

    /// <summary>Reads <c>rid,id,probability</c>; an empty id means that there is no candidate.</summary>
    /// <exception cref="InvalidDataException">A row is named twice.</exception>
    public static Links Read(string path)
    {
        var links = new Links();
        foreach (var line in Table.Read(path).Skip(1).Where(l => l[1].Length > 0))
        {
            if (!links._links.TryAdd(line[0], (line[1], double.Parse(line[2], CultureInfo.InvariantCulture))))
            {
                throw new InvalidDataException($"{path} names the row {line[0]} twice.");
            }
        }

        return links;
    }

    /// <summary>How well the links of these rows are found.</summary>
    public Scores Against(Truth truth, IEnumerable<string> rids)
    {
        var rows = rids.ToList();
        return new(
            rows.Where(_links.ContainsKey)
                .Select(r => new Judged(_links[r].Probability, truth.IsRight(r, _links[r].Id))),
            rows.Count,
            rows.Count(truth.IsKnown)
        );
    }
}
