namespace Whereabouts.Domain.Identity;

/// <summary>How alike two names are, for finding a name that was written wrongly. Never used to decide whose row it is.</summary>
public static class Similarity
{
    private const double PrefixWeight = 0.1;
    private const int LongestPrefix = 4;

    /// <summary>
    /// Jaro and Winkler's measure of two names in the form of <see cref="NameKey"/>: 1 when they are the same, 0 when no
    /// letter agrees. Letters count as agreeing when they lie within half the longer name of each other; a common
    /// beginning counts more.
    /// </summary>
    public static double Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return 0;
        }

        var jaro = Jaro(left, right);
        var prefix = 0;
        while (prefix < Math.Min(LongestPrefix, Math.Min(left.Length, right.Length)) && left[prefix] == right[prefix])
        {
            prefix++;
        }

        return jaro + (prefix * PrefixWeight * (1 - jaro));
    }

    private static double Jaro(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var reach = Math.Max(0, (Math.Max(left.Length, right.Length) / 2) - 1);
        var (leftAgrees, rightAgrees) = (new bool[left.Length], new bool[right.Length]);
        var agreeing = 0;
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = Math.Max(0, i - reach); j <= Math.Min(right.Length - 1, i + reach); j++)
            {
                if (!rightAgrees[j] && left[i] == right[j])
                {
                    leftAgrees[i] = rightAgrees[j] = true;
                    agreeing++;
                    break;
                }
            }
        }

        if (agreeing == 0)
        {
            return 0;
        }

        var (swapped, next) = (0, 0);
        for (var i = 0; i < left.Length; i++)
        {
            if (!leftAgrees[i])
            {
                continue;
            }

            while (!rightAgrees[next])
            {
                next++;
            }

            swapped += left[i] == right[next++] ? 0 : 1;
        }

        double all = agreeing;
        return ((all / left.Length) + (all / right.Length) + ((all - (swapped / 2.0)) / all)) / 3;
    }
}
