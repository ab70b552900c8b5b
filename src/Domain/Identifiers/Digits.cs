namespace Whereabouts.Domain.Identifiers;

internal static class Digits
{
    /// <summary>The text without the separators people put into numbers, or null unless that is so many ASCII digits.</summary>
    public static string? Only(string? text, int count, string separators = " ")
    {
        Span<char> digits = stackalloc char[count];
        var found = 0;
        foreach (var character in text.AsSpan().Trim())
        {
            if (separators.Contains(character))
                continue;
            if (!char.IsAsciiDigit(character) || found == count)
                return null;
            digits[found++] = character;
        }
        return found == count ? new string(digits) : null;
    }

    /// <summary>Sum of the first nine digits weighted 10 down to 2, modulo 11: the check of ULNs and NHS numbers.</summary>
    public static int RemainderOfEleven(string tenDigits)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (tenDigits[i] - '0') * (10 - i);
        return sum % 11;
    }
}
