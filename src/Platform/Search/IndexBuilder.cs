using Whereabouts.Domain.Children;
using Whereabouts.Domain.Children.Search;

namespace Whereabouts.Platform.Search;

/// <summary>Collects what is told of children, one after the other, and makes an index of it.</summary>
internal sealed class IndexBuilder
{
    private const int OwnerBits = 32;
    private readonly List<(Guid Child, string Surname, string Forename)> _children = [];
    private readonly Dictionary<Guid, int> _numbers = [];
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Text, bool IsAddress), (int Word, bool IsPart)[]> _read = [];
    private readonly List<ulong> _held = [];
    private readonly Dictionary<Detail, List<(string Code, uint Owner)>> _codes = [];
    private readonly List<(int Born, uint Owner)> _births = [];
    private readonly List<(Particulars Told, bool Stands)> _told = [];
    private readonly HashSet<(int, Detail, bool)> _hasWord = [];
    private readonly HashSet<(string, Detail)> _hasCode = [];
    private readonly HashSet<DateOnly> _hasBirth = [];
    private int _child = -1;

    /// <summary>Takes a child in, under the id and the name by which it is shown.</summary>
    public void Open(Guid child, string surname, string forename)
    {
        _numbers[child] = _children.Count;
        _children.Add((child, surname, forename));
    }

    /// <summary>Takes a child out again.</summary>
    public void Close(Guid child)
    {
        if (_numbers.Remove(child, out var number))
        {
            _children[number] = (Guid.Empty, "", "");
        }
    }

    /// <summary>Puts in what a source says; what is said of one child one after the other.</summary>
    /// <param name="child">Whom it is shown under; nobody who was not taken in.</param>
    /// <param name="stands">Whether the source still says so.</param>
    public void Add(Guid child, Particulars told, bool stands)
    {
        if (!_numbers.TryGetValue(child, out var number))
        {
            return;
        }

        if (number != _child)
        {
            Flush();
            _child = number;
        }

        _told.Add((told, stands));
    }

    /// <summary>The index of everybody who was taken in.</summary>
    public IndexPart Build()
    {
        Flush();
        var order = Enumerable
            .Range(0, _children.Count)
            .OrderBy(n => _children[n].Surname, StringComparer.Ordinal)
            .ThenBy(n => _children[n].Forename, StringComparer.Ordinal)
            .ThenBy(n => _children[n].Child)
            .ToArray();
        var place = new uint[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            place[order[i]] = (uint)i;
        }

        var words = _words.Keys.Order(StringComparer.Ordinal).ToArray();
        var wordAt = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            wordAt[_words[words[i]]] = i;
        }

        var starts = new int[words.Length + 1];
        foreach (var held in _held)
        {
            starts[wordAt[(int)(held >> OwnerBits)] + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var next = starts.AsSpan(0, words.Length).ToArray();
        var owners = new uint[_held.Count];
        foreach (var held in _held)
        {
            owners[next[wordAt[(int)(held >> OwnerBits)]]++] = Placed((uint)held);
        }

        (int Born, uint Owner)[] births = [.. _births.Select(b => (b.Born, Placed(b.Owner))).OrderBy(b => b.Born)];
        return new IndexPart(
            [.. order.Select(n => _children[n].Child)],
            new Vocabulary(words),
            starts,
            owners,
            _codes.ToDictionary(c => c.Key, c => new CodeColumn(c.Value.ConvertAll(o => (o.Code, Placed(o.Owner))))),
            births
        );

        uint Placed(uint owner) => (place[owner >> 8] << 8) | (owner & 0xFF);
    }

    // What stands goes first: what was said before and is said still is not former.
    private void Flush()
    {
        foreach (var (told, stands) in _told.OrderByDescending(t => t.Stands))
        {
            foreach (var (text, detail, isFormer) in ToldDetails.TextsOf(told))
            {
                foreach (var (word, isPart) in WordsOf(text, detail is Detail.Address))
                {
                    if (_hasWord.Add((word, detail, isPart)))
                    {
                        _held.Add(((ulong)word << OwnerBits) | Owner(new(detail, isPart, isFormer || !stands)));
                    }
                }
            }

            foreach (var (code, detail, isFormer) in ToldDetails.CodesOf(told))
            {
                if (_hasCode.Add((code, detail)))
                {
                    var column = detail is Detail.Upn or Detail.NhsNumber or Detail.Postcode
                        ? detail
                        : Detail.ContactPhone;
                    if (!_codes.TryGetValue(column, out var codes))
                    {
                        _codes[column] = codes = [];
                    }

                    codes.Add((code, Owner(new(detail, false, isFormer || !stands))));
                }
            }

            if (told.DateOfBirth is { } born && _hasBirth.Add(born))
            {
                _births.Add((born.DayNumber, Owner(new(Detail.BirthDate, false, !stands))));
            }
        }

        _told.Clear();
        _hasWord.Clear();
        _hasCode.Clear();
        _hasBirth.Clear();
        _child = -1;
    }

    private uint Owner(Held held) => ((uint)_child << 8) | held.Code;

    private (int Word, bool IsPart)[] WordsOf(string text, bool isAddress)
    {
        if (!_read.TryGetValue((text, isAddress), out var words))
        {
            words = [.. ToldDetails.WordsOf(text, isAddress).Select(word => (NumberOf(word.Word), word.IsPart))];
            _read[(text, isAddress)] = words;
        }

        return words;
    }

    private int NumberOf(string word)
    {
        if (!_words.TryGetValue(word, out var number))
        {
            _words[word] = number = _words.Count;
        }

        return number;
    }
}
