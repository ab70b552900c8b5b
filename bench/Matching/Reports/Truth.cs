namespace Whereabouts.Bench.Matching.Reports;

/// <summary>
/// Whose row each is. Where duplicates within one file are looked for, a row is of a cluster and any other row of the
/// cluster is right.
/// </summary>
internal sealed class Truth
{
    private readonly string[] _columns;
    private readonly Dictionary<string, string[]> _rows;
    private readonly bool _isOfClusters;
    private readonly Dictionary<string, int> _clusters;

    private Truth(string[] columns, IEnumerable<string[]> rows)
    {
        _columns = columns;
        _isOfClusters = columns[1] == "cluster";
        _rows = rows.ToDictionary(r => r[0]);
        _clusters = _isOfClusters ? _rows.Values.CountBy(r => r[1]).ToDictionary() : [];
    }

    /// <summary>Reads <c>rid,id</c> (an empty id: nobody) or <c>rid,cluster</c>, and what else is said of each row.</summary>
    public static Truth Read(string path)
    {
        var lines = Table.Read(path);
        return new(lines[0], lines.Skip(1));
    }

    public IEnumerable<string> Rids => _rows.Keys;

    /// <summary>Rows by what is said of them in a column; none where there is no such column.</summary>
    public IEnumerable<IGrouping<string, string>> By(string column) =>
        Array.IndexOf(_columns, column) is var at && at < 0
            ? []
            : _rows.GroupBy(r => r.Value[at], r => r.Key).Where(g => g.Key.Length > 0);

    /// <summary>Whether there is anybody to be found.</summary>
    public bool IsKnown(string rid) => _isOfClusters ? _clusters[_rows[rid][1]] > 1 : _rows[rid][1].Length > 0;

    /// <summary>A link to anybody else is false, and so is any link of a row that is nobody's.</summary>
    public bool IsRight(string rid, string id) =>
        IsKnown(rid)
        && (
            _isOfClusters
                ? rid != id && _rows.TryGetValue(id, out var other) && other[1] == _rows[rid][1]
                : _rows[rid][1] == id
        );
}
