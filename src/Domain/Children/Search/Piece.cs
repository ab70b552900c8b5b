using System.Globalization;

namespace Whereabouts.Domain.Children.Search;

/// <summary>What something typed may be.</summary>
public enum ReadAs
{
    /// <summary>A name or a word of an address, whole or in part, as <c>NameKey</c>.</summary>
    Word,

    /// <summary>Two words typed apart that may be one name ("Mc Donald").</summary>
    JointWord,

    /// <summary>The first letter of one of the child's names.</summary>
    Initial,

    /// <summary>A number in an address.</summary>
    House,

    /// <summary>A whole postcode.</summary>
    Postcode,

    /// <summary>The part of a postcode before its space.</summary>
    Outward,
    Upn,
    NhsNumber,
    Phone,

    /// <summary>Some characters of a UPN.</summary>
    PartOfUpn,

    /// <summary>Some digits of a phone number.</summary>
    PartOfPhone,
    BirthDate,

    /// <summary>A date of birth with day and month changed over.</summary>
    TurnedDate,
    BirthYear,
    Age,
}

/// <summary>One way of reading something typed.</summary>
/// <param name="Text">In the form in which an index keeps it; empty for dates.</param>
/// <param name="From">The first day of birth that fits; for dates, years and ages alone.</param>
/// <param name="To">The last day of birth that fits.</param>
public sealed record Reading(ReadAs As, string Text, DateOnly From = default, DateOnly To = default);

/// <summary>One thing typed, with every way of reading it: a child fits it who fits any of them.</summary>
public sealed record Piece(string Typed, IReadOnlyList<Reading> Readings)
{
    /// <summary>What it was understood as, for somebody who found nothing.</summary>
    public string Understood
    {
        get
        {
            var words = Readings.Select(InWords).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal);
            return string.Join(" or ", words);
        }
    }

    private static string InWords(Reading reading) =>
        reading.As switch
        {
            ReadAs.Word => "a name or a word of an address",
            ReadAs.JointWord => "",
            ReadAs.Initial => "an initial",
            ReadAs.House => "a house number",
            ReadAs.Postcode => "a postcode",
            ReadAs.Outward => "the first half of a postcode",
            ReadAs.Upn => "a UPN",
            ReadAs.NhsNumber => "an NHS number",
            ReadAs.Phone => "a phone number",
            ReadAs.PartOfUpn => "part of a UPN",
            ReadAs.PartOfPhone => "part of a phone number",
            ReadAs.BirthDate =>
                $"the date of birth {reading.From.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
            ReadAs.TurnedDate => reading.From.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            ReadAs.BirthYear => "a year of birth",
            _ => "an age",
        };
}
