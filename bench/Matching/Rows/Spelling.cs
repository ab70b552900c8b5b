using System.Globalization;
using System.Text;

namespace Whereabouts.Bench.Matching.Rows;

/// <summary>What becomes of a name on its way through other people's ears and hands.</summary>
internal static class Spelling
{
    private const string Keys = "qwertyuiop asdfghjkl  zxcvbnm";
    private static readonly Dictionary<string, string[]> Nicknames = Extract
        .Rows("nicknames.csv")
        .ToDictionary(r => r[0], r => r[1].Split('|'));
    private static readonly Dictionary<string, string[]> Variants = Extract
        .Rows("variants.csv")
        .Select(r => r[0].Split('|'))
        .SelectMany(g => g.Select(n => (n, g)))
        .GroupBy(p => p.n)
        .ToDictionary(p => p.Key, p => p.SelectMany(x => x.g).Where(o => o != p.Key).Distinct().ToArray());

    // What sounds alike to somebody who has not seen it written.
    private static readonly (string Heard, string Written)[] Sounds =
    [
        ("ph", "f"),
        ("f", "ph"),
        ("ck", "k"),
        ("c", "k"),
        ("k", "c"),
        ("ie", "y"),
        ("y", "ie"),
        ("ey", "y"),
        ("ee", "i"),
        ("i", "ee"),
        ("oo", "u"),
        ("u", "oo"),
        ("ou", "u"),
        ("aa", "a"),
        ("a", "aa"),
        ("ei", "ie"),
        ("sz", "sh"),
        ("cz", "ch"),
        ("w", "v"),
        ("sch", "sh"),
        ("ch", "k"),
        ("sh", "ch"),
        ("s", "z"),
        ("z", "s"),
        ("ss", "s"),
        ("s", "ss"),
        ("ll", "l"),
        ("l", "ll"),
        ("tt", "t"),
        ("t", "tt"),
        ("nn", "n"),
        ("n", "nn"),
        ("mm", "m"),
        ("m", "mm"),
        ("th", "t"),
        ("dh", "d"),
        ("gh", "g"),
        ("kh", "k"),
        ("bh", "b"),
        ("h", ""),
        ("x", "ks"),
        ("qu", "kw"),
        ("j", "y"),
        ("j", "g"),
        ("g", "j"),
        ("ai", "ay"),
        ("ay", "ai"),
        ("er", "a"),
        ("a", "er"),
        ("e", "a"),
        ("o", "u"),
        ("a", "e"),
        ("ea", "ee"),
        ("ow", "ou"),
        ("wr", "r"),
        ("kn", "n"),
        ("gn", "n"),
        ("rr", "r"),
        ("dge", "j"),
        ("ia", "ya"),
        ("yu", "u"),
        ("ij", "i"),
    ];

    public static string Nickname(string name, ref Draw draw) =>
        Nicknames.TryGetValue(name, out var called) ? draw.One(called) : name;

    public static string Variant(string name, ref Draw draw) =>
        Variants.TryGetValue(name, out var others) ? draw.One(others) : name;

    public static bool IsMohammed(string name) =>
        name is "Mohammed" || (Variants["Mohammed"] is var others && others.Contains(name));

    /// <summary>Without the marks that English keyboards lack.</summary>
    public static string Plain(string name)
    {
        if (Ascii.IsValid(name))
        {
            return name;
        }

        var plain = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            plain.Append(
                letter switch
                {
                    'ł' => "l",
                    'Ł' => "L",
                    'ı' => "i",
                    'đ' => "d",
                    'ø' => "o",
                    _ when CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark => "",
                    _ => letter.ToString(),
                }
            );
        }

        return plain.ToString();
    }

    /// <summary>Written as heard.</summary>
    public static string ByEar(string name, ref Draw draw)
    {
        for (var i = 0; i < 12; i++)
        {
            var (heard, written) = draw.One(Sounds);
            var at = name.IndexOf(heard, Math.Min(1, name.Length), StringComparison.OrdinalIgnoreCase);
            if (name.Length > 2 && at > 0)
            {
                return name[..at] + written + name[(at + heard.Length)..];
            }
        }

        return Slip(name, ref draw);
    }

    /// <summary>A slip of the hand: a letter left out, doubled, hit beside its key, or two in the wrong order.</summary>
    public static string Slip(string name, ref Draw draw)
    {
        if (name.Length < 3)
        {
            return name;
        }

        // The first letter is right more often than others.
        var at = draw.Is(0.1) ? 0 : 1 + draw.Below(name.Length - 1);
        switch (draw.Below(4))
        {
            case 0:
                return name.Remove(at, 1);
            case 1:
                return name.Insert(at, name[at].ToString());
            case 2 when at + 1 < name.Length:
                return string.Concat(name.AsSpan(0, at), [name[at + 1], name[at]], name.AsSpan(at + 2));
            default:
                var key = Keys.IndexOf(char.ToLowerInvariant(name[at]), StringComparison.Ordinal);
                var near = key < 0 ? 'e' : Keys[Math.Clamp(key + (draw.Is(0.5) ? 1 : -1), 0, Keys.Length - 1)];
                return name[..at] + (near == ' ' ? 'e' : near) + name[(at + 1)..];
        }
    }
}
