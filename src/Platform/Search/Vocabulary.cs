using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Platform.Search;

/// <summary>The different words of an index in the order of their letters, run together in one text: a word is its number.</summary>
internal sealed class Vocabulary
{
    private const char Between = '\n';
    private readonly char[] _text;
    private readonly int[] _starts;
    private readonly uint[] _sounds;
    private readonly uint[] _letters;
    private readonly (int Word, ulong Groups)[] _grouped;

    /// <param name="words">Sorted by their letters, each once.</param>
    public Vocabulary(string[] words)
    {
        _starts = new int[words.Length + 1];
        for (var i = 0; i < words.Length; i++)
        {
            _starts[i + 1] = _starts[i] + words[i].Length + 1;
        }

        _text = new char[_starts[^1]];
        _sounds = new uint[words.Length];
        _letters = new uint[words.Length];
        var grouped = new List<(int, ulong)>();
        for (var i = 0; i < words.Length; i++)
        {
            words[i].CopyTo(_text.AsSpan(_starts[i]));
            _text[_starts[i + 1] - 1] = Between;
            _sounds[i] = SoundKey.Of(words[i]);
            _letters[i] = LettersOf(words[i]);
            if (NameVariants.GroupsOf(words[i]) is var groups and not 0)
            {
                grouped.Add((i, groups));
            }
        }

        _grouped = [.. grouped];
    }

    /// <summary>How many words there are.</summary>
    public int Count => _sounds.Length;

    public ReadOnlySpan<char> this[int word] => _text.AsSpan(_starts[word].._starts[word + 1])[..^1];

    /// <summary>The words that begin so: from the first to before the second.</summary>
    public (int From, int To) Beginning(ReadOnlySpan<char> text) =>
        (First(text, after: false), First(text, after: true));

    /// <summary>The words in which these letters stand somewhere.</summary>
    public IEnumerable<int> Inside(string text)
    {
        var last = -1;
        for (var at = 0; at < _text.Length; )
        {
            var found = _text.AsSpan(at).IndexOf(text);
            if (found < 0)
            {
                yield break;
            }

            var place = Array.BinarySearch(_starts, at + found);
            last = place >= 0 ? place : ~place - 1;
            yield return last;
            at = _starts[last + 1];
        }
    }

    /// <summary>The words that are known to be one name with this one.</summary>
    public IEnumerable<int> Variants(string text)
    {
        var groups = NameVariants.GroupsOf(text);
        return groups == 0 ? [] : _grouped.Where(g => NameVariants.Share(groups, g.Groups)).Select(g => g.Word);
    }

    /// <summary>The words that sound like this one, or have nearly its letters and its length.</summary>
    public IEnumerable<(int Word, bool SoundsAlike)> Guesses(string text)
    {
        const int mostOthers = 3;
        const int mostLonger = 2;
        var (sound, letters) = (SoundKey.Of(text), LettersOf(text));
        for (var word = 0; word < _sounds.Length; word++)
        {
            var sounds = _sounds[word] == sound && sound != 0;
            if (
                sounds
                || (
                    System.Numerics.BitOperations.PopCount(_letters[word] ^ letters) <= mostOthers
                    && Math.Abs(_starts[word + 1] - _starts[word] - 1 - text.Length) <= mostLonger
                )
            )
            {
                yield return (word, sounds);
            }
        }
    }

    private int First(ReadOnlySpan<char> text, bool after)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var word = this[middle];
            var isBefore =
                word.SequenceCompareTo(text) < 0 || (after && word.StartsWith(text, StringComparison.Ordinal));
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static uint LettersOf(string text)
    {
        var letters = 0u;
        foreach (var c in text)
        {
            letters |= 1u << (c & 31);
        }

        return letters;
    }
}
