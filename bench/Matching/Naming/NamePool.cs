namespace Whereabouts.Bench.Matching.Naming;

/// <summary>Names with how often each is given; a name is drawn as often as it is given.</summary>
internal sealed class NamePool
{
    private readonly string[] _names;
    private readonly double[] _upTo;

    public NamePool(IEnumerable<(string Name, double Weight)> names)
    {
        var all = names.ToList();
        _names = [.. all.Select(n => n.Name)];
        _upTo = new double[all.Count];
        var sum = 0.0;
        for (var i = 0; i < all.Count; i++)
        {
            sum += all[i].Weight;
            _upTo[i] = sum;
        }
    }

    /// <summary>A list from the commonest name to the rarest, whose frequencies fall as those of names do.</summary>
    public static NamePool Ranked(IEnumerable<string> names) => new(names.Select((n, i) => (n, 1.0 / (i + 4))));

    public string Name(ref Draw draw)
    {
        var at = Array.BinarySearch(_upTo, draw.Fraction() * _upTo[^1]);
        return _names[Math.Min(at < 0 ? ~at : at + 1, _names.Length - 1)];
    }
}
