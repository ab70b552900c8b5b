using System.Runtime.CompilerServices;
using System.Text;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>A name as compared. Equal names have equal numbers in their <see cref="NameTable"/>.</summary>
internal struct NameForm
{
    /// <summary>Its letters, parts run together.</summary>
    public Letters Letters;

    /// <summary>See <see cref="SoundKey"/>.</summary>
    public uint Sound;

    /// <summary>A hash of the name, the same whatever its number.</summary>
    public uint Key;

    /// <summary>The numbers of its first and last part, when it has several that stand as names; else 0.</summary>
    public int FirstPart,
        LastPart;

    /// <summary>The groups of equivalent names it belongs to, 16 bits each, lowest first; see <see cref="NameVariants"/>.</summary>
    public ulong Groups;
}

/// <summary>
/// Names by number: each different name is kept once, with what comparing needs of it. Safe to read while it grows: a name
/// is written before its number is told.
/// </summary>
public sealed class NameTable
{
    // Parts that are no names of their own: two children are not alike for both being an "Al".
    private static readonly HashSet<string> Particles =
    [
        "AL",
        "EL",
        "DE",
        "DA",
        "DI",
        "DO",
        "DOS",
        "DU",
        "LA",
        "LE",
        "VAN",
        "VON",
        "DER",
        "DEN",
        "BIN",
        "IBN",
        "BINT",
        "ABU",
        "ABD",
        "ABDUL",
        "MAC",
        "MC",
        "ST",
        "SAINT",
        "BEN",
        "TER",
        "TEN",
        "UL",
        "UR",
        "UD",
    ];

    private static readonly char[] Between = [' ', '-', '/', '\u2010', '\u2013'];

    private readonly Lock _writing = new();
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<string> _texts = [""];
    private Seen _seen = new(1 << 12);
    private NameForm[] _forms = new NameForm[1 << 10];
    private int _count = 1;

    /// <summary>One more than the highest number; 0 is no name.</summary>
    public int Count => Volatile.Read(ref _count);

    internal ref readonly NameForm this[int number] => ref Volatile.Read(ref _forms)[number];

    /// <summary>The name in the form of <see cref="NameKey"/>.</summary>
    public string TextOf(int number)
    {
        lock (_writing)
        {
            return _texts[number];
        }
    }

    /// <summary>The number of a name as a file has it (UTF-8), given if it is new; 0 when it has no letter.</summary>
    /// <param name="isWhole">Whether nobody asks for its parts, as of a street.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int NumberOf(ReadOnlySpan<byte> name, bool isWhole = false)
    {
        if (name.IsEmpty)
        {
            return 0;
        }

        var hash = Hash.Of(name);
        return Volatile.Read(ref _seen).Find(hash, out var number) ? number : Add(hash, name, isWhole);
    }

    /// <inheritdoc cref="NumberOf(ReadOnlySpan{byte}, bool)"/>
    public int NumberOf(string? name) => string.IsNullOrWhiteSpace(name) ? 0 : NumberOf(Encoding.UTF8.GetBytes(name));

    private int Add(ulong hash, ReadOnlySpan<byte> name, bool isWhole)
    {
        lock (_writing)
        {
            if (_seen.Find(hash, out var known))
            {
                return known;
            }

            var text = Encoding.UTF8.GetString(name);
            var key = KeyOf(text);
            var number = Keep(key);
            if (number != 0 && !isWhole)
            {
                Part(text, key, number);
            }

            if (_seen.IsFull)
            {
                Volatile.Write(ref _seen, _seen.Grown());
            }

            _seen.Add(hash, number);
            return number;
        }
    }

    // As NameKey has it; most names are of plain letters, for which a shorter way does.
    private static string KeyOf(string text)
    {
        if (!Ascii.IsValid(text))
        {
            return NameKey.Of(text);
        }

        Span<char> key = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                key[length++] = char.ToUpperInvariant(c);
            }
        }

        return new(key[..length]);
    }

    private int Keep(string key)
    {
        // "Unknown" and the like are what people write where they know no name.
        if (key.Length == 0 || key is "UNKNOWN" or "NOTKNOWN" or "NK" or "NA" or "NONE" or "NULL" or "NAN")
        {
            return 0;
        }

        if (_numbers.TryGetValue(key, out var known))
        {
            return known;
        }

        var number = _count;
        if (number == _forms.Length)
        {
            var larger = new NameForm[number * 2];
            _forms.CopyTo(larger, 0);
            Volatile.Write(ref _forms, larger);
        }

        var form = new NameForm
        {
            Letters = Letters.Of(key),
            Sound = SoundKey.Of(key),
            Key = (uint)(Hash.Of(Encoding.UTF8.GetBytes(key)) >> 32),
            Groups = NameVariants.GroupsOf(key),
        };
        _forms[number] = form;
        _texts.Add(key);
        _numbers.Add(key, number);
        Volatile.Write(ref _count, number + 1);
        return number;
    }

    // A name is met written in one and in two; whichever comes first, it has its parts.
    private void Part(string text, string key, int number)
    {
        if (_forms[number].FirstPart != 0)
        {
            return;
        }

        if (text.AsSpan().IndexOfAny(Between) < 0)
        {
            return;
        }

        var parts = text.Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Select(KeyOf)
            .Where(part => part.Length > 2 && !Particles.Contains(part))
            .ToList();
        if (parts.Count > 1 || (parts.Count == 1 && parts[0] != key))
        {
            var (first, last) = (Keep(parts[0]), Keep(parts[^1]));
            (_forms[number].FirstPart, _forms[number].LastPart) = (first, last);
        }
    }

    /// <summary>Which spellings have been met, by their hash. Two of a million that share 64 bits: one in 30 million tables.</summary>
    private sealed class Seen(int size)
    {
        private readonly ulong[] _hashes = new ulong[size];
        private readonly int[] _numbers = new int[size];
        private int _used;

        public bool IsFull => _used * 2 > _hashes.Length;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public bool Find(ulong hash, out int number)
        {
            var mask = _hashes.Length - 1;
            for (var at = (int)(hash >> 24) & mask; ; at = (at + 1) & mask)
            {
                var there = Volatile.Read(ref _hashes[at]);
                if (there == hash)
                {
                    number = _numbers[at];
                    return true;
                }

                if (there == 0)
                {
                    number = 0;
                    return false;
                }
            }
        }

        public void Add(ulong hash, int number)
        {
            var mask = _hashes.Length - 1;
            var at = (int)(hash >> 24) & mask;
            while (_hashes[at] != 0)
            {
                at = (at + 1) & mask;
            }

            _numbers[at] = number;
            Volatile.Write(ref _hashes[at], hash);
            _used++;
        }

        public Seen Grown()
        {
            var larger = new Seen(_hashes.Length * 2);
            for (var i = 0; i < _hashes.Length; i++)
            {
                if (_hashes[i] != 0)
                {
                    larger.Add(_hashes[i], _numbers[i]);
                }
            }

            return larger;
        }
    }
}
