using Whereabouts.Domain.Settings;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// Names that are one name: nicknames, and the spellings of one name in several traditions. A name may belong to several
/// groups (Alex to Alexander and to Alexandra); belonging to a common one makes two names variants.
/// </summary>
public static class NameVariants
{
    private const int Most = 4;
    private static readonly Lazy<Dictionary<string, ulong>> Groups = new(Read);

    /// <summary>The groups of a name in the form of <see cref="NameKey"/>, 16 bits each; 0 where it is in none.</summary>
    public static ulong GroupsOf(string name) => Groups.Value.GetValueOrDefault(name);

    /// <summary>Whether two names have a group in common.</summary>
    public static bool Share(ulong left, ulong right)
    {
        if (left == 0 || right == 0)
        {
            return false;
        }

        for (; left != 0; left >>= 16)
        {
            var group = left & 0xFFFF;
            for (var others = right; others != 0; others >>= 16)
            {
                if ((others & 0xFFFF) == group)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Dictionary<string, ulong> Read()
    {
        var groups = new Dictionary<string, ulong>();
        var number = 0UL;
        foreach (var line in ShippedData.Rows("name-variants.csv"))
        {
            number++;
            foreach (var name in line[1].Split('|').Select(NameKey.Of).Distinct())
            {
                var held = groups.GetValueOrDefault(name);
                if (held >> (16 * (Most - 1)) == 0)
                {
                    groups[name] = (held << 16) | number;
                }
            }
        }

        return groups;
    }
}
