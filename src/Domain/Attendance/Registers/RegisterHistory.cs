namespace Whereabouts.Domain.Attendance.Registers;

/// <summary>One mark: a place on the <see cref="SessionGrid"/> and the code's symbol.</summary>
public readonly record struct Mark(ushort Index, byte Symbol);

/// <summary>Marks of one child at one setting that one origin told at one time.</summary>
/// <param name="Said">When the sender made the marks: a later saying of a session replaces an earlier one.</param>
/// <param name="Told">When we were told.</param>
public sealed record MarkLayer(Guid Origin, DateTimeOffset Said, DateTimeOffset Told, IReadOnlyList<Mark> Marks);

/// <summary>What a session was said to be, in the order in which we came to know it.</summary>
public sealed record MarkVersion(byte Symbol, DateTimeOffset Said, DateTimeOffset Told, Guid Origin);

/// <summary>
/// A register with everything that was ever said about it: layers of marks, each with the time it was said and told.
/// The codes at any moment are a function of the set of layers, so the order of arrival makes no difference.
/// Layers stay packed until somebody asks for them: a day is added to a year without unpacking the year.
/// </summary>
public sealed class RegisterHistory
{
    /// <summary>Who told, and when, in order: each is named once, however many layers came by it.</summary>
    private readonly Teller[] _tellers;
    private readonly Packed[] _layers;

    private RegisterHistory(Teller[] tellers, Packed[] layers) => (_tellers, _layers) = (tellers, layers);

    public static RegisterHistory Empty { get; } = new([], []);

    /// <summary>In the order in which they were said.</summary>
    public IEnumerable<MarkLayer> Layers => _layers.Select(Unpack);

    public bool IsEmpty => _layers.Length == 0;

    /// <summary>
    /// The history with these layers added. Marks of the same origin and saying join one layer; of two codes for one
    /// session in one saying the greater symbol stands, whichever came first.
    /// </summary>
    public RegisterHistory With(params IReadOnlyList<MarkLayer> layers)
    {
        if (AreNews(layers))
        {
            return Followed(layers);
        }

        var joined = Layers
            .Concat(layers)
            .GroupBy(l => (l.Origin, l.Said))
            .Select(g => g.First() with { Marks = MarkRuns.InOrder(g.SelectMany(l => l.Marks)) })
            .ToList();
        joined.Sort(Compare);
        return Empty.Followed(joined);
    }

    /// <summary>The history as if that origin had never spoken.</summary>
    public RegisterHistory Without(Guid origin) =>
        Tells(origin) ? Empty.Followed([.. Layers.Where(layer => layer.Origin != origin)]) : this;

    /// <summary>What one origin said, in the order of its saying.</summary>
    public IEnumerable<MarkLayer> LayersOf(Guid origin) =>
        Tells(origin) ? Layers.Where(layer => layer.Origin == origin) : [];

    /// <summary>The symbol of each session of the grid as known at a moment; 0 where nothing had been received.</summary>
    /// <param name="knownAt">Null for everything told so far.</param>
    public byte[] Codes(DateTimeOffset? knownAt = null)
    {
        var codes = new byte[SessionGrid.Length];
        Span<int> writtenBy = stackalloc int[SessionGrid.Length];
        for (var i = 0; i < _layers.Length; i++)
        {
            var layer = _layers[i];
            var told = _tellers[layer.Teller].Told;
            if (knownAt is { } moment && told > moment.ToUnixTimeMilliseconds())
            {
                continue;
            }

            var runs = new MarkRuns(layer.Runs.Span);
            while (runs.Next(out var index, out var symbols))
            {
                foreach (var symbol in symbols)
                {
                    // Two files that say two codes at one time: the greater stands, whatever the files are called.
                    var together =
                        writtenBy[index] is > 0 and var place
                        && _layers[place - 1].Said == layer.Said
                        && _tellers[_layers[place - 1].Teller].Told == told;
                    codes[index] = together ? Math.Max(codes[index], symbol) : symbol;
                    writtenBy[index++] = i + 1;
                }
            }
        }

        return codes;
    }

    /// <summary>Everything ever said of one session, oldest saying first.</summary>
    public IReadOnlyList<MarkVersion> VersionsOf(int index) =>
        [
            .. from layer in Layers
            from mark in layer.Marks
            where mark.Index == index
            orderby layer.Said, layer.Told, mark.Symbol
            select new MarkVersion(mark.Symbol, layer.Said, layer.Told, layer.Origin),
        ];

    /// <summary>
    /// The layers as bytes: the same set of layers always gives the same bytes. First who told and when, then the layers,
    /// each with its teller's place, the milliseconds since the layer before was said, and its runs of marks.
    /// </summary>
    public byte[] ToBytes()
    {
        var writer = new PackedWriter(32 + (24 * _tellers.Length) + _layers.Sum(layer => 12 + layer.Runs.Length));
        writer.Number(_tellers.Length);
        foreach (var teller in _tellers)
        {
            writer.Guid(teller.Origin);
            writer.Number(teller.Told);
        }

        writer.Number(_layers.Length);
        long before = 0;
        foreach (var layer in _layers)
        {
            writer.Number(layer.Teller);
            writer.Number(layer.Said - before);
            writer.Bytes(layer.Runs.Span);
            before = layer.Said;
        }

        return writer.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes were not written by <see cref="ToBytes"/>.</exception>
    public static RegisterHistory FromBytes(ReadOnlyMemory<byte> bytes)
    {
        var reader = new PackedReader(bytes.Span);
        var tellers = new Teller[reader.Count()];
        for (var i = 0; i < tellers.Length; i++)
        {
            tellers[i] = new(reader.Guid(), reader.Number());
        }

        var layers = new Packed[reader.Count()];
        long said = 0;
        for (var i = 0; i < layers.Length; i++)
        {
            var teller = (int)reader.Number();
            said += reader.Number();
            var start = reader.Position;
            MarkRuns.Skip(ref reader);
            layers[i] =
                (uint)teller < (uint)tellers.Length
                    ? new(teller, said, bytes[start..reader.Position])
                    : throw new InvalidDataException("A stored register names nobody as its teller.");
        }

        return new RegisterHistory(tellers, layers);
    }

    private bool Tells(Guid origin) => Array.Exists(_tellers, teller => teller.Origin == origin);

    private MarkLayer Unpack(Packed layer)
    {
        var teller = _tellers[layer.Teller];
        return new(
            teller.Origin,
            DateTimeOffset.FromUnixTimeMilliseconds(layer.Said),
            DateTimeOffset.FromUnixTimeMilliseconds(teller.Told),
            MarkRuns.Unpack(layer.Runs.Span)
        );
    }

    // As most is: a morning and an afternoon said after all that was said before, which need not be touched.
    private bool AreNews(IReadOnlyList<MarkLayer> layers)
    {
        var last = _layers.Length == 0 ? long.MinValue : _layers[^1].Said;
        foreach (var layer in layers)
        {
            var said = layer.Said.ToUnixTimeMilliseconds();
            if (last >= said || !MarkRuns.IsInOrder(layer.Marks))
            {
                return false;
            }

            last = said;
        }

        return true;
    }

    /// <summary>The history with layers behind its last; they are in order already, and so are their marks.</summary>
    private RegisterHistory Followed(IReadOnlyList<MarkLayer> layers)
    {
        var (tellers, packed) = (_tellers, _layers);
        Array.Resize(ref packed, _layers.Length + layers.Count);
        for (var i = 0; i < layers.Count; i++)
        {
            var layer = layers[i];
            var teller = new Teller(layer.Origin, layer.Told.ToUnixTimeMilliseconds());
            var place = Array.BinarySearch(tellers, teller);
            if (place < 0)
            {
                place = ~place;
                tellers = [.. tellers[..place], teller, .. tellers[place..]];
                foreach (ref var other in packed.AsSpan(0, _layers.Length + i))
                {
                    other = other.Teller < place ? other : other with { Teller = other.Teller + 1 };
                }
            }

            var writer = new PackedWriter(16 + layer.Marks.Count);
            MarkRuns.Pack(layer.Marks, writer);
            packed[_layers.Length + i] = new(place, layer.Said.ToUnixTimeMilliseconds(), writer.ToArray());
        }

        return new RegisterHistory(tellers, packed);
    }

    private static int Compare(MarkLayer left, MarkLayer right)
    {
        var bySaid = left.Said.CompareTo(right.Said);
        if (bySaid != 0)
        {
            return bySaid;
        }

        var byTold = left.Told.CompareTo(right.Told);
        return byTold != 0 ? byTold : left.Origin.CompareTo(right.Origin);
    }

    /// <param name="Told">Milliseconds since 1970.</param>
    private readonly record struct Teller(Guid Origin, long Told) : IComparable<Teller>
    {
        public int CompareTo(Teller other)
        {
            var byOrigin = Origin.CompareTo(other.Origin);
            return byOrigin != 0 ? byOrigin : Told.CompareTo(other.Told);
        }
    }

    /// <param name="Teller">Its place among the tellers.</param>
    /// <param name="Said">Milliseconds since 1970.</param>
    private readonly record struct Packed(int Teller, long Said, ReadOnlyMemory<byte> Runs);
}
