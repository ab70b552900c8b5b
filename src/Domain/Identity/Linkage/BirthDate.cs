using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>A date of birth in 32 bits (year, month, day), 0 where it is not known.</summary>
public static class BirthDate
{
    private static readonly string[] Habits =
    [
        "yyyy-MM-dd",
        "d/M/yyyy",
        "d-M-yyyy",
        "d.M.yyyy",
        "yyyyMMdd",
        "yyyy/M/d",
        "yyyy-M-d",
        "d MMM yyyy",
        "d MMMM yyyy",
        "d-MMM-yyyy",
        "d/M/yy",
        "d-M-yy",
        "d-MMM-yy",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-ddTHH:mm:ss",
        "dd/MM/yyyy HH:mm:ss",
        "yyyy-MM",
        "yyyy",
    ];

    public static int Of(DateOnly? day) => day is { } d ? Of(d.Year, d.Month, d.Day) : 0;

    /// <summary>Reads a date as files write it, a year alone as its first day, as such rows are often filled in; 0 when it is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Of(ReadOnlySpan<byte> text)
    {
        if (
            text.Length == 10
            && text[4] == '-'
            && text[7] == '-'
            && Number(text[..4]) is var year and > 0
            && Number(text[5..7]) is var month and > 0 and <= 12
            && Number(text[8..]) is var day and > 0
        )
        {
            return day <= DateTime.DaysInMonth(year, month) ? Of(year, month, day) : 0;
        }

        if (text.IsEmpty)
        {
            return 0;
        }

        return DateTime.TryParseExact(
            Encoding.UTF8.GetString(text).Trim(),
            Habits,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var read
        )
            ? Of(read.Year, read.Month, read.Day)
            : 0;
    }

    public static int Year(int date) => date >> 9;

    public static int Month(int date) => (date >> 5) & 15;

    public static int Day(int date) => date & 31;

    /// <summary>Day and month changed over; 0 when that is no date, or the same one.</summary>
    public static int ChangedOver(int date) =>
        Day(date) <= 12 && Day(date) != Month(date) ? Of(Year(date), Day(date), Month(date)) : 0;

    /// <summary>The date in words; "not known" for 0.</summary>
    public static string Words(int date) =>
        date == 0
            ? "not known"
            : new DateOnly(Year(date), Month(date), Day(date)).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>How two known dates lie to each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static BirthLevel Compare(int left, int right)
    {
        if (left == right)
        {
            return BirthLevel.Equal;
        }

        var (year, month, day) = (Year(left) == Year(right), Month(left) == Month(right), Day(left) == Day(right));
        if (year && !month && !day && Day(left) == Month(right) && Month(left) == Day(right))
        {
            return BirthLevel.ChangedOver;
        }

        if (year && (IsFirstOfYear(left) || IsFirstOfYear(right)))
        {
            return BirthLevel.FirstOfYear;
        }

        if ((year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) == 2)
        {
            var (ours, theirs) =
                !year ? (Year(left), Year(right))
                : !month ? (Month(left), Month(right))
                : (Day(left), Day(right));
            return IsOneSlip(ours, theirs) ? BirthLevel.OneDigit
                : year ? BirthLevel.OnePart
                : BirthLevel.OtherYear;
        }

        return year ? BirthLevel.SameYear : BirthLevel.Different;
    }

    private static int Of(int year, int month, int day) => (year << 9) | (month << 5) | day;

    private static bool IsFirstOfYear(int date) => (date & 511) == ((1 << 5) | 1);

    // One digit other, or the last two changed over.
    private static bool IsOneSlip(int left, int right)
    {
        if (left / 100 == right / 100 && left / 10 % 10 == right % 10 && left % 10 == right / 10 % 10)
        {
            return true;
        }

        var apart = 0;
        for (; left != 0 || right != 0; left /= 10, right /= 10)
        {
            apart += left % 10 != right % 10 ? 1 : 0;
        }

        return apart == 1;
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return -1;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
