using Whereabouts.Domain.Identity;

namespace Whereabouts.Domain.Children.Search;

/// <summary>What somebody typed into the search box, taken apart. A child is found who fits every piece.</summary>
/// <param name="Names">Names or parts of names, as <see cref="NameKey"/>, such as a school's.</param>
/// <param name="Numbers">Bare numbers, such as a school's.</param>
public sealed record SearchWords(
    IReadOnlyList<Piece> Pieces,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Numbers
)
{
    /// <summary>Longer queries are cut: nobody types more, and a machine should not make us work.</summary>
    public const int LongestQuery = 100;
    private const int MostWords = 12;
    private const int MostPieces = 8;

    // A UPN written in groups.
    private const int LongestPiece = 6;
    private static readonly char[] Commas = [',', ';', ':', '(', ')'];
    private static readonly string[] Labels =
    [
        "AGE",
        "AGED",
        "BORN",
        "DOB",
        "UPN",
        "NHS",
        "TEL",
        "PHONE",
        "POSTCODE",
        "NO",
        "NUMBER",
    ];

    /// <summary>True when there is nothing to search by.</summary>
    public bool IsEmpty => Pieces.Count == 0;

    /// <summary>True when it can be a school as well: nothing was typed that only a child has.</summary>
    public bool MayBeSchool =>
        Names.Count + Numbers.Count > 0
        && Pieces.All(piece =>
            piece.Readings.Any(r => r.As is ReadAs.Word or ReadAs.Initial or ReadAs.House or ReadAs.Outward)
        );

    /// <summary>
    /// Reads words in any order. Neighbours may make one thing ("14 Feb 2015", "OX4 3AJ", "07700 900 123"); what is none of
    /// these is a word, or a number that may be several things.
    /// </summary>
    /// <param name="readDate">Reads a date in any writing, the day before the month; null when it is none.</param>
    public static SearchWords Read(string? query, DateOnly today, Func<string, DateOnly?> readDate)
    {
        var text = query ?? "";
        var words = (text.Length > LongestQuery ? text[..LongestQuery] : text)
            .Split([' ', '\t', '\r', '\n', '\u00A0', .. Commas], StringSplitOptions.RemoveEmptyEntries)
            .Take(MostWords)
            .ToList();
        var pieces = new List<Piece>();
        for (var i = 0; i < words.Count; )
        {
            if (i + 1 < words.Count && Labels.Contains(NameKey.Of(words[i])) && words[i + 1].Any(char.IsAsciiDigit))
            {
                i++;
                continue;
            }

            var (piece, taken) = PieceAt(words, i, today, readDate);
            pieces.AddRange(piece is null ? WordsOf(words[i], today) : [piece]);
            i += taken;
        }

        pieces =
        [
            .. Joint([.. pieces.Where(piece => piece.Readings.Count > 0)])
                .DistinctBy(piece => string.Join('|', piece.Readings.Select(r => $"{r.As} {r.Text} {r.From}")))
                .Take(MostPieces),
        ];
        return new SearchWords(pieces, TextsOf(pieces, ReadAs.Word), TextsOf(pieces, ReadAs.House));
    }

    private static List<string> TextsOf(IEnumerable<Piece> pieces, ReadAs sort) =>
        [.. pieces.SelectMany(p => p.Readings).Where(r => r.As == sort).Select(r => r.Text)];

    private static (Piece? Piece, int Taken) PieceAt(
        List<string> words,
        int first,
        DateOnly today,
        Func<string, DateOnly?> readDate
    )
    {
        for (var length = Math.Min(LongestPiece, words.Count - first); length > 0; length--)
        {
            var text = string.Join(' ', words.Skip(first).Take(length));
            if (PieceReadings.OfWhole(text, length, today, readDate) is { Count: > 0 } readings)
            {
                return (new Piece(text, readings), length);
            }
        }

        return (null, 1);
    }

    /// <summary>A word, or the parts of a double name that was typed with its hyphen.</summary>
    private static IEnumerable<Piece> WordsOf(string word, DateOnly today) =>
        word.Split(['-', '/', '\u2010', '\u2011', '\u2013'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => new Piece(part, PieceReadings.OfWord(part, today)));

    /// <summary>Two words that stand side by side may be one name: each is found by both run together as well.</summary>
    private static IEnumerable<Piece> Joint(List<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var joint = new List<Reading>();
            foreach (var (left, right) in new[] { (i - 1, i), (i, i + 1) })
            {
                if (
                    left >= 0
                    && right < pieces.Count
                    && NameOf(pieces[left]) is { } one
                    && NameOf(pieces[right]) is { } two
                )
                {
                    joint.Add(new(ReadAs.JointWord, one + two));
                }
            }

            yield return joint.Count == 0 ? pieces[i] : pieces[i] with { Readings = [.. pieces[i].Readings, .. joint] };
        }
    }

    private static string? NameOf(Piece piece) =>
        piece.Readings.FirstOrDefault(r => r.As is ReadAs.Word or ReadAs.Initial)?.Text;
}
