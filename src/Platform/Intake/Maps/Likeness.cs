using System.Text.RegularExpressions;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Intake.Maps;

/// <summary>How alike two headings are in their words.</summary>
internal static partial class Likeness
{
    /// <summary>Words that say nothing of what stands in a column.</summary>
    private static readonly HashSet<string> Idle = new(StringComparer.Ordinal)
    {
        "pupil",
        "pupils",
        "student",
        "students",
        "child",
        "children",
        "childs",
        "learner",
        "young",
        "person",
        "s",
        "the",
        "of",
        "our",
        "their",
        "a",
        "is",
        "on",
        "in",
        "for",
        "legal",
    };

    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal)
    {
        ["birthday"] = "birth",
        ["born"] = "birth",
        ["dob"] = "birth",
        ["birthdate"] = "birth",
        ["nm"] = "name",
        ["names"] = "name",
        ["given"] = "first",
        ["forename"] = "first",
        ["forenames"] = "first",
        ["christian"] = "first",
        ["surname"] = "last",
        ["family"] = "last",
        ["tel"] = "phone",
        ["telephone"] = "phone",
        ["mobile"] = "phone",
        ["mark"] = "code",
        ["tick"] = "code",
        ["register"] = "code",
        ["half"] = "session",
        ["day"] = "date",
        ["when"] = "date",
        ["joined"] = "entry",
        ["started"] = "start",
        ["began"] = "start",
        ["ended"] = "end",
        ["finished"] = "end",
        ["left"] = "leaving",
        ["yr"] = "year",
        ["no"] = "number",
        ["num"] = "number",
        ["gender"] = "sex",
        ["zip"] = "postcode",
        ["setting"] = "school",
        ["why"] = "reason",
    };

    /// <summary>From 0, nothing in common, to 1, the same words.</summary>
    public static double Of(string one, string other)
    {
        var (left, right) = (Words(one), Words(other));
        if (left.Count == 0 || right.Count == 0)
        {
            return 0;
        }

        var common = left.Count(l => right.Any(r => Alike(l, r)));
        return common * 2.0 / (left.Count + right.Count);
    }

    private static List<string> Words(string heading)
    {
        var words = Word()
            .Matches(heading)
            .Select(m => HeadingKey.Of(m.Value))
            .Select(w => Same.GetValueOrDefault(w, w))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var telling = words.FindAll(w => !Idle.Contains(w));
        return telling.Count > 0 ? telling : words;
    }

    private static bool Alike(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal)
        || (one.Length >= 4 && other.StartsWith(one, StringComparison.Ordinal))
        || (other.Length >= 4 && one.StartsWith(other, StringComparison.Ordinal));

    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
