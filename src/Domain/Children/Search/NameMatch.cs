using Whereabouts.Domain.Identity;

namespace Whereabouts.Domain.Children.Search;

/// <summary>How well the names typed fit the names told of a child.</summary>
/// <param name="Rank">Lower is better: whole names before beginnings, before parts, before names spelt alike.</param>
/// <param name="Why">In words, why the child was found.</param>
public readonly record struct NameMatch(double Rank, string Why)
{
    private const double AlikeFrom = 0.85;
    private const double Whole = 0;
    private const double Beginning = 1;
    private const double Part = 2;
    private const double Alike = 3;

    /// <summary>The match of every name typed, in either order; null when one of them fits no name of the child.</summary>
    /// <param name="typed">Names or parts of names, as <see cref="NameKey"/>.</param>
    /// <param name="told">Every name told of the child, in the same form.</param>
    /// <param name="shown">The surname and forename shown in lists, in the same form.</param>
    /// <param name="spelling">Whether a name that is only spelt alike fits.</param>
    public static NameMatch? Of(
        IReadOnlyList<string> typed,
        IReadOnlyCollection<string> told,
        IReadOnlyCollection<string> shown,
        bool spelling
    )
    {
        var (rank, reasons) = (0.0, new List<string>());
        foreach (var name in typed)
        {
            if (Best(name, told, spelling) is not var (own, fits))
            {
                return null;
            }

            rank += own;
            reasons.Add(
                own >= Alike ? "a name spelt alike"
                : !shown.Contains(fits, StringComparer.Ordinal) ? "another or former name"
                : own == Whole ? "name"
                : "part of a name"
            );
        }

        return new NameMatch(
            rank / Math.Max(1, typed.Count),
            string.Join(", ", reasons.Distinct(StringComparer.Ordinal))
        );
    }

    private static (double Rank, string Name)? Best(string typed, IReadOnlyCollection<string> told, bool spelling)
    {
        (double Rank, string Name)? best = null;
        foreach (var name in told)
        {
            var rank =
                string.Equals(name, typed, StringComparison.Ordinal) ? Whole
                : name.StartsWith(typed, StringComparison.Ordinal) ? Beginning
                : name.Contains(typed, StringComparison.Ordinal) ? Part
                : spelling && Similarity.Of(typed, name) is var alike && alike >= AlikeFrom ? Alike + (1 - alike)
                : double.NaN;
            if (!double.IsNaN(rank) && (best is null || rank < best.Value.Rank))
            {
                best = (rank, name);
            }
        }

        return best;
    }
}
