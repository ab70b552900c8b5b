using System.Text;
using Whereabouts.Domain.Identifiers;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>Numbers and addresses of the wire, packed for comparing: 0 where there is none.</summary>
internal static class Numbers
{
    private const int Places = 13;
    private const int SerialDigits = 2;
    private const uint NhsWrong = 1_000_000_000;
    private const uint NhsOfOtherLength = 2 * NhsWrong;
    private const string UpnLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// <summary>How two packed UPNs lie to each other.</summary>
    public static NumberLevel CompareUpns(ulong row, ulong person) =>
        row == 0 || person == 0 ? NumberLevel.Missing
        : row == person ? NumberLevel.Equal
        : OneSlipApart(row, person) ? NumberLevel.OneSlip
        : CheckLetterIsRight(row) && CheckLetterIsRight(person) ? NumberLevel.Different
        : NumberLevel.Doubtful;

    /// <summary>How two packed NHS numbers lie to each other.</summary>
    public static NumberLevel CompareNhs(uint row, uint person) =>
        row == 0 || person == 0 ? NumberLevel.Missing
        : row == person ? NumberLevel.Equal
        : OneSlipApart(row, person) ? NumberLevel.OneSlip
        : NhsIsRight(row) && NhsIsRight(person) ? NumberLevel.Different
        : NumberLevel.Doubtful;

    /// <summary>A UPN: its characters at five bits each would not fit, so the digits as a number, the letters above them.</summary>
    public static ulong Upn(ReadOnlySpan<byte> text)
    {
        Span<byte> upn = stackalloc byte[Places];
        var length = 0;
        foreach (var b in text)
        {
            if (b is (byte)' ' or (byte)'-')
            {
                continue;
            }

            if (length == Places)
            {
                return 0;
            }

            upn[length++] = b is >= (byte)'a' and <= (byte)'z' ? (byte)(b - 32) : b;
        }

        if (length != Places || !char.IsAsciiLetterUpper((char)upn[0]) || !char.IsAsciiLetterOrDigit((char)upn[12]))
        {
            // Of another shape: whatever it is, the same text is the same number.
            return length < 4 ? 0 : Hash.Of(upn[..length]) | (1UL << 63);
        }

        var digits = 0UL;
        foreach (var b in upn[1..12])
        {
            if (!char.IsAsciiDigit((char)b))
            {
                return Hash.Of(upn) | (1UL << 63);
            }

            digits = (digits * 10) + (ulong)(b - '0');
        }

        return (((ulong)(upn[0] - 'A') * 64) + (ulong)(upn[12] - '0')) << 40 | digits;
    }

    /// <summary>Whether the check letter of a packed UPN is the one its digits give.</summary>
    public static bool CheckLetterIsRight(ulong upn)
    {
        if ((upn >> 63) != 0)
        {
            return false;
        }

        var last = (int)((upn >> 40) & 63);
        var sum =
            (last < 10 ? last : Math.Max(0, UpnLetters.IndexOf((char)('0' + last), StringComparison.Ordinal))) * Places;
        var digits = upn & ((1UL << 40) - 1);
        for (var place = Places - 1; place >= 2; place--, digits /= 10)
        {
            sum += (int)(digits % 10) * place;
        }

        return UpnLetters[sum % UpnLetters.Length] - 'A' == (int)(upn >> 46);
    }

    /// <summary>
    /// Whether two packed UPNs are one miswritten: a character other, two digits changed over, or a few other in a row before
    /// the serial, as where a second authority gave the number anew. Serials that differ and are right both are two children of one class.
    /// </summary>
    public static bool OneSlipApart(ulong left, ulong right)
    {
        if (((left | right) >> 63) != 0)
        {
            return false;
        }

        const ulong digits = (1UL << 40) - 1;
        var (ours, theirs) = (left & digits, right & digits);
        var lastIsOther = ((left ^ right) >> 40 & 63) != 0;
        var (places, first, last) = Apart(ours, theirs, 11);
        if (places > 0 && first >= SerialDigits)
        {
            return !lastIsOther && (last - first < 3 || ChangedOver(ours, theirs, first, last));
        }

        // Beside each other in the serial: a slip only where one of the two cannot be right.
        var isSlip = places == 0 || (!lastIsOther && (places == 1 || ChangedOver(ours, theirs, first, last)));
        return isSlip && !(CheckLetterIsRight(left) && CheckLetterIsRight(right));
    }

    /// <summary>The same of NHS numbers: one digit other, or two neighbours changed over; the check digit is left out.</summary>
    public static bool OneSlipApart(uint left, uint right)
    {
        if (Math.Max(left, right) >= NhsOfOtherLength)
        {
            return false;
        }

        var (ours, theirs) = (left % NhsWrong, right % NhsWrong);
        var (places, first, last) = Apart(ours, theirs, 9);
        return places <= 1 || ChangedOver(ours, theirs, first, last);
    }

    // In how many places digits differ, and which is the first and last of them, counted from the end.
    private static (int Places, int First, int Last) Apart(ulong left, ulong right, int digits)
    {
        var (places, first, last) = (0, -1, -1);
        for (var place = 0; place < digits; place++, left /= 10, right /= 10)
        {
            if (left % 10 != right % 10)
            {
                places++;
                first = first < 0 ? place : first;
                last = place;
            }
        }

        return (places, first, last);
    }

    private static bool ChangedOver(ulong left, ulong right, int first, int last)
    {
        if (last != first + 1)
        {
            return false;
        }

        for (; first > 0; first--)
        {
            left /= 10;
            right /= 10;
        }

        return left % 10 == right / 10 % 10 && left / 10 % 10 == right % 10;
    }

    /// <summary>An NHS number without its check digit, where that is right; else a number apart.</summary>
    public static uint Nhs(ReadOnlySpan<byte> text)
    {
        var (digits, count) = (0UL, 0);
        foreach (var b in text)
        {
            if (char.IsAsciiDigit((char)b))
            {
                digits = (digits * 10) + (ulong)(b - '0');
                count++;
            }
            else if (b is not ((byte)' ' or (byte)'-'))
            {
                return 0;
            }
        }

        if (count is < 6 or > 12 || digits == 0)
        {
            return 0;
        }

        return count == 10 && NhsNumber.TryParse(Encoding.UTF8.GetString(text), out _) ? (uint)(digits / 10)
            : count == 10 ? NhsWrong + (uint)(digits / 10)
            : NhsOfOtherLength + (uint)(digits % 2_000_000_000);
    }

    /// <summary>Whether a packed NHS number's check digit was right.</summary>
    public static bool NhsIsRight(uint nhs) => nhs < NhsWrong;

    /// <summary>A telephone number by its last nine digits, so that +44 and 0 are one.</summary>
    public static uint Phone(ReadOnlySpan<byte> text)
    {
        Span<byte> digits = stackalloc byte[24];
        var count = 0;
        foreach (var b in text)
        {
            if (char.IsAsciiDigit((char)b) && count < digits.Length)
            {
                digits[count++] = b;
            }
        }

        return count < 6 ? 0 : (uint)(Hash.Of(digits[Math.Max(0, count - 9)..count]) >> 32) | 1;
    }

    /// <summary>An e-mail address, whatever its case.</summary>
    public static uint Email(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf((byte)'@') <= 0 || text.Length > 120)
        {
            return 0;
        }

        Span<byte> lower = stackalloc byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            lower[i] = text[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(text[i] + 32) : text[i];
        }

        return (uint)(Hash.Of(lower) >> 32) | 1;
    }
}
