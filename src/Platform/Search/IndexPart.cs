using System.Buffers;
using System.Text;
using Whereabouts.Domain.Children.Search;
using Whereabouts.Domain.Identity;

namespace Whereabouts.Platform.Search;

/// <summary>A child that fits what was typed.</summary>
/// <param name="Points">The more the better; see <see cref="Hit"/>.</param>
/// <param name="Hits">What speaks for it, in the order typed.</param>
internal sealed record Fitting(Guid Child, int Points, IReadOnlyList<Hit> Hits);

/// <summary>
/// Children by every word and number told of them. Nothing in it changes. A child is a number, in the order of names in
/// lists; each detail is four bytes: the child's number, and in the last of them what the word is to the child.
/// </summary>
/// <param name="starts">Where the owners of each word begin.</param>
internal sealed class IndexPart(
    Guid[] children,
    Vocabulary words,
    int[] starts,
    uint[] owners,
    IReadOnlyDictionary<Detail, CodeColumn> codes,
    (int Born, uint Owner)[] births
)
{
    private const int ShortestInside = 3;
    private const int ShortestGuess = 4;
    private const int ShortestOfAddress = 3;
    private const double AlikeFrom = 0.85;

    /// <summary>How many children it holds.</summary>
    public int Count => children.Length;

    /// <summary>The places of these children.</summary>
    public bool[] PlacesOf(IReadOnlySet<Guid> wanted) => Array.ConvertAll(children, wanted.Contains);

    /// <summary>Those who fit everything typed, best first and those alike in the order of names.</summary>
    /// <param name="guess">Whether names that are only spelt or sound alike fit as well.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="hidden">Children who are not in it any more; null for none.</param>
    public List<Fitting> Find(SearchWords typed, bool guess, int most, bool[]? hidden)
    {
        var hits = new int[typed.Pieces.Count][];
        try
        {
            for (var i = 0; i < hits.Length; i++)
            {
                hits[i] = ArrayPool<int>.Shared.Rent(Math.Max(1, Count));
                hits[i].AsSpan(0, Count).Clear();
                var visit = new Visit(hits[i], i == 0 ? null : hits[i - 1]);
                foreach (var reading in typed.Pieces[i].Readings)
                {
                    Read(reading, guess, visit);
                }
            }

            return Best(hits, most, hidden);
        }
        finally
        {
            foreach (var one in hits.Where(one => one is not null))
            {
                ArrayPool<int>.Shared.Return(one);
            }
        }
    }

    /// <summary>Notes the best hit of each child that fitted what was typed before.</summary>
    private readonly struct Visit(int[] best, int[]? before)
    {
        public void Hit(uint owner, int code)
        {
            var child = (int)(owner >> 8);
            if (code > best[child] && (before is null || before[child] != 0))
            {
                best[child] = code;
            }
        }
    }

    private List<Fitting> Best(int[][] hits, int most, bool[]? hidden)
    {
        // The worst of those kept is taken out first: fewest points, and of those alike the last by name.
        var kept = new PriorityQueue<int, (int Points, int Place)>();
        for (var child = 0; child < Count; child++)
        {
            if (hits[^1][child] == 0 || hidden is not null && hidden[child] || children[child] == Guid.Empty)
            {
                continue;
            }

            var points = 0;
            foreach (var piece in hits)
            {
                points += piece[child] >> 16;
            }

            if (kept.Count < most)
            {
                kept.Enqueue(child, (points, -child));
            }
            else if (kept.TryPeek(out _, out var worst) && points > worst.Points)
            {
                kept.DequeueEnqueue(child, (points, -child));
            }
        }

        var found = new List<Fitting>(kept.Count);
        while (kept.TryDequeue(out var child, out var rank))
        {
            found.Add(new(children[child], rank.Points, [.. hits.Select(piece => Hit.Of(piece[child]))]));
        }

        found.Reverse();
        return found;
    }

    private void Read(Reading reading, bool guess, Visit visit)
    {
        switch (reading.As)
        {
            case ReadAs.Word:
                Word(reading.Text, guess, visit);
                break;
            case ReadAs.JointWord:
                Beginning(reading.Text, visit, _ => true);
                break;
            case ReadAs.Initial:
                Beginning(reading.Text, visit, held => held.IsOwnName);
                break;
            case ReadAs.House:
                Whole(reading.Text, visit);
                break;
            case ReadAs.Postcode:
                Code(Detail.Postcode, reading.Text, Fit.Whole, visit);
                break;
            case ReadAs.Outward:
                Code(Detail.Postcode, reading.Text + " ", Fit.Beginning, visit);
                break;
            case ReadAs.Upn:
                Code(Detail.Upn, reading.Text, Fit.Whole, visit);
                break;
            case ReadAs.NhsNumber:
                Code(Detail.NhsNumber, reading.Text, Fit.Whole, visit);
                break;
            case ReadAs.Phone:
                Code(Detail.ContactPhone, reading.Text, Fit.Whole, visit);
                break;
            case ReadAs.PartOfUpn:
                Code(Detail.Upn, reading.Text, Fit.Inside, visit);
                break;
            case ReadAs.PartOfPhone:
                Code(Detail.ContactPhone, reading.Text, Fit.Inside, visit);
                break;
            default:
                Born(reading, visit);
                break;
        }
    }

    private void Word(string text, bool guess, Visit visit)
    {
        Whole(text, visit);
        Beginning(text, visit, held => held.Detail is not Detail.Address || text.Length >= ShortestOfAddress);
        foreach (var word in words.Variants(text))
        {
            Owners(word, visit, Fit.Variant, 1, IsName);
        }

        if (text.Length >= ShortestInside)
        {
            foreach (var word in words.Inside(text))
            {
                Owners(word, visit, Fit.Inside, 1, IsName);
            }
        }

        if (guess && text.Length >= ShortestGuess)
        {
            foreach (var (word, soundsAlike) in words.Guesses(text))
            {
                var alike = Similarity.Of(text, words[word]);
                if (alike >= AlikeFrom)
                {
                    Owners(word, visit, Fit.SpeltAlike, (alike - AlikeFrom) / (1 - AlikeFrom), _ => true);
                }
                else if (soundsAlike)
                {
                    Owners(word, visit, Fit.SoundsAlike, 1, IsName);
                }
            }
        }
    }

    private static bool IsName(Held held) => held.IsOwnName || held.IsContactName;

    private void Whole(string text, Visit visit)
    {
        var (from, to) = words.Beginning(text);
        if (from < to && words[from].SequenceEqual(text))
        {
            Owners(from, visit, Fit.Whole, 1, _ => true);
        }
    }

    private void Beginning(string text, Visit visit, Func<Held, bool> counts)
    {
        var (from, to) = words.Beginning(text);
        for (var word = from; word < to; word++)
        {
            var length = words[word].Length;
            Owners(
                word,
                visit,
                length == text.Length ? Fit.Whole : Fit.Beginning,
                (double)text.Length / length,
                counts
            );
        }
    }

    /// <summary>Shows everybody who has a word. What it is worth is reckoned once for each of the ways in which it can be told.</summary>
    private void Owners(int word, Visit visit, Fit fit, double closeness, Func<Held, bool> counts)
    {
        Span<int> worth = stackalloc int[256];
        for (var i = starts[word]; i < starts[word + 1]; i++)
        {
            ref var code = ref worth[(byte)owners[i]];
            if (code == 0)
            {
                var held = Held.Of((byte)owners[i]);
                code = counts(held) ? Hit.Of(fit, held, closeness).Code : -1;
            }

            visit.Hit(owners[i], code);
        }
    }

    private void Code(Detail column, string text, Fit atLeast, Visit visit)
    {
        if (!codes.TryGetValue(column, out var held))
        {
            return;
        }

        Span<int> worth = stackalloc int[((int)Fit.Inside + 1) << 8];
        var wanted = Encoding.ASCII.GetBytes(text);
        for (var at = 0; held.Next(wanted, ref at, out var owner, out var fit); )
        {
            ref var code = ref worth[((int)fit << 8) | (byte)owner];
            if (code == 0)
            {
                code = fit <= atLeast ? Hit.Of(fit, Held.Of((byte)owner), 0).Code : -1;
            }

            visit.Hit(owner, code);
        }
    }

    private void Born(Reading reading, Visit visit)
    {
        var fit = reading.As switch
        {
            ReadAs.BirthDate => Fit.Whole,
            ReadAs.TurnedDate => Fit.Turned,
            ReadAs.BirthYear => Fit.Year,
            _ => Fit.Age,
        };
        var (low, high) = (0, births.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = births[middle].Born < reading.From.DayNumber ? (middle + 1, high) : (low, middle);
        }

        for (; low < births.Length && births[low].Born <= reading.To.DayNumber; low++)
        {
            visit.Hit(births[low].Owner, Hit.Of(fit, Held.Of((byte)births[low].Owner), 1).Code);
        }
    }
}
