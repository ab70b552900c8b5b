using Whereabouts.Domain.Identity;

namespace Whereabouts.Modules.Administration.Queue;

/// <summary>How what a row says stands to what we hold, in words.</summary>
internal enum Likeness
{
    /// <summary>The row says nothing of it.</summary>
    NotSaid,

    /// <summary>We hold nothing of it.</summary>
    NotHeld,
    Same,
    Similar,

    /// <summary>The surname stands where we hold the forename, or the other way about.</summary>
    ChangedRound,
    Different,
}

/// <summary>Compares one detail of a row with all that is held of a child. Words that differ only in accents, case or hyphens are the same.</summary>
internal static class Likenesses
{
    private const int ShortName = 5;
    private const int ShortestStem = 3;

    public static Likeness OfText(string? said, IReadOnlyCollection<string> held) =>
        Of(said, held, IsSame, (_, _) => false);

    public static Likeness OfName(string? said, IReadOnlyCollection<string> held) =>
        Of(said, held, IsSame, (a, b) => IsSimilar(NameKey.Of(a), NameKey.Of(b)));

    /// <summary>One name of two; <paramref name="others"/> are what is held of the other.</summary>
    public static Likeness OfName(string? said, IReadOnlyCollection<string> held, IReadOnlyCollection<string> others) =>
        OfName(said, held) is Likeness.Different && OfText(said, others) is Likeness.Same
            ? Likeness.ChangedRound
            : OfName(said, held);

    /// <summary>An address that goes on where the other one ends is similar.</summary>
    public static Likeness OfAddress(string? said, IReadOnlyCollection<string> held) =>
        Of(said, held, IsSame, (a, b) => Begins(NameKey.Of(a), NameKey.Of(b)));

    /// <summary>Dates of which one is the other with day and month changed round, or that differ in one part, are similar.</summary>
    public static Likeness OfDate(DateOnly? said, IReadOnlyCollection<DateOnly> held) =>
        said is not { } date ? Likeness.NotSaid
        : held.Count == 0 ? Likeness.NotHeld
        : held.Contains(date) ? Likeness.Same
        : held.Any(h => IsSimilar(date, h)) ? Likeness.Similar
        : Likeness.Different;

    /// <summary>The date with day and month changed round; null when there is no such date.</summary>
    public static DateOnly? ChangedRound(DateOnly date) =>
        date.Day <= 12 ? new DateOnly(date.Year, date.Day, date.Month) : null;

    private static bool IsSame(string left, string right) =>
        string.Equals(NameKey.Of(left), NameKey.Of(right), StringComparison.Ordinal);

    private static bool IsSimilar(DateOnly left, DateOnly right) =>
        ChangedRound(left) == right
        || (left.Year == right.Year ? 1 : 0) + (left.Month == right.Month ? 1 : 0) + (left.Day == right.Day ? 1 : 0)
            == 2;

    private static Likeness Of(
        string? said,
        IReadOnlyCollection<string> held,
        Func<string, string, bool> same,
        Func<string, string, bool> similar
    ) =>
        string.IsNullOrWhiteSpace(said) ? Likeness.NotSaid
        : held.Count == 0 ? Likeness.NotHeld
        : held.Any(h => same(said, h)) ? Likeness.Same
        : held.Any(h => similar(said, h)) ? Likeness.Similar
        : Likeness.Different;

    private static bool IsSimilar(string left, string right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        if (shorter == 0)
        {
            return false;
        }

        return Begins(left, right) || Changes(left, right) <= (shorter < ShortName ? 1 : 2);
    }

    private static bool Begins(string left, string right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        return shorter >= ShortestStem && left.AsSpan(0, shorter).SequenceEqual(right.AsSpan(0, shorter));
    }

    /// <summary>How many letters must be added, left out or changed to make one word the other.</summary>
    private static int Changes(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
