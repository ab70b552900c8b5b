using System.Text.RegularExpressions;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Platform.Intake.Tables.Values;

namespace Whereabouts.Platform.Intake.Maps;

/// <summary>What values look like, whatever stands above them.</summary>
internal enum ValueShape
{
    None,
    Upn,
    BirthDate,
    Date,
    Postcode,
    Urn,
    LaEstab,
    Phone,
    Email,
    Number,
}

/// <summary>Tells what values look like.</summary>
internal static partial class ValueShapes
{
    private const int OldestPupil = 26;
    private const int YoungestPupil = 2;

    public static ValueShape Of(string text, DateOnly today)
    {
        if (text.Length > 60)
        {
            return ValueShape.None;
        }

        return Upn.Read(text).IsWellFormed ? ValueShape.Upn
            : Urn.TryParse(text, out _) ? ValueShape.Urn
            : LaEstab.TryParse(text, out _) ? ValueShape.LaEstab
            : !Number().IsMatch(text) && IsDate(text, today, out var date)
                ? date > today.AddYears(-OldestPupil) && date < today.AddYears(-YoungestPupil) ? ValueShape.BirthDate
                    : ValueShape.Date
            : Phone().IsMatch(text) ? ValueShape.Phone
            : Postcode.TryParse(text, out _) ? ValueShape.Postcode
            : text.Contains('@', StringComparison.Ordinal) ? ValueShape.Email
            : Number().IsMatch(text) ? ValueShape.Number
            : ValueShape.None;
    }

    /// <summary>In words, for why a heading is taken for a column.</summary>
    public static string InWords(ValueShape shape) =>
        shape switch
        {
            ValueShape.Upn => "its values are UPNs",
            ValueShape.BirthDate => "its values are dates of birth",
            ValueShape.Date => "its values are dates",
            ValueShape.Postcode => "its values are postcodes",
            ValueShape.Urn => "its values are URNs",
            ValueShape.LaEstab => "its values are establishment numbers",
            ValueShape.Phone => "its values are telephone numbers",
            ValueShape.Email => "its values are email addresses",
            ValueShape.Number => "its values are numbers",
            _ => "",
        };

    /// <summary>How alike a column's example and the values are: from 0 to 1; null when the example looks like nothing.</summary>
    public static double? Likeness(ValueShape wanted, IReadOnlyDictionary<ValueShape, double> shares) =>
        wanted switch
        {
            ValueShape.None => null,
            ValueShape.Date => shares.GetValueOrDefault(ValueShape.Date)
                + (0.4 * shares.GetValueOrDefault(ValueShape.BirthDate)),
            ValueShape.BirthDate => shares.GetValueOrDefault(ValueShape.BirthDate),
            _ => shares.GetValueOrDefault(wanted),
        };

    private static bool IsDate(string text, DateOnly today, out DateOnly date) =>
        Dates.Read(text, today, out date, out _) || Dates.Read(DateOrder.DayFirst(text), today, out date, out _);

    [GeneratedRegex(@"^[+0][\d ()-]{8,16}\d$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^\d{1,7}([.,]\d{1,4})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
