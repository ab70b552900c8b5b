using System.Globalization;
using System.Text.RegularExpressions;
using Whereabouts.Domain.Children;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Modules.Children.Rolls;

/// <summary>The words and codes that schools' systems write in a roll.</summary>
internal static partial class RollWords
{
    private const RegexOptions Named = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>CBDS letters, and what systems print in their place.</summary>
    public static IReadOnlyDictionary<string, EnrolmentStatus> Statuses { get; } =
        new Dictionary<string, EnrolmentStatus>(StringComparer.Ordinal)
        {
            ["c"] = EnrolmentStatus.Single,
            ["current"] = EnrolmentStatus.Single,
            ["single"] = EnrolmentStatus.Single,
            ["singleregistration"] = EnrolmentStatus.Single,
            ["currentsingleregistration"] = EnrolmentStatus.Single,
            ["onroll"] = EnrolmentStatus.Single,
            ["m"] = EnrolmentStatus.Main,
            ["main"] = EnrolmentStatus.Main,
            ["dualmain"] = EnrolmentStatus.Main,
            ["maindualregistration"] = EnrolmentStatus.Main,
            ["currentmain"] = EnrolmentStatus.Main,
            ["currentmaindualregistration"] = EnrolmentStatus.Main,
            ["s"] = EnrolmentStatus.Subsidiary,
            ["subsidiary"] = EnrolmentStatus.Subsidiary,
            ["dualsubsidiary"] = EnrolmentStatus.Subsidiary,
            ["subsidiarydualregistration"] = EnrolmentStatus.Subsidiary,
            ["currentsubsidiary"] = EnrolmentStatus.Subsidiary,
            ["currentsubsidiarydualregistration"] = EnrolmentStatus.Subsidiary,
            ["g"] = EnrolmentStatus.Guest,
            ["guest"] = EnrolmentStatus.Guest,
            ["guestpupil"] = EnrolmentStatus.Guest,
            ["f"] = EnrolmentStatus.College,
            ["college"] = EnrolmentStatus.College,
            ["fecollege"] = EnrolmentStatus.College,
            ["furthereducationcollege"] = EnrolmentStatus.College,
            ["o"] = EnrolmentStatus.OtherProvider,
            ["otherprovider"] = EnrolmentStatus.OtherProvider,
            ["p"] = EnrolmentStatus.Previous,
            ["previous"] = EnrolmentStatus.Previous,
            ["leaver"] = EnrolmentStatus.Previous,
            ["left"] = EnrolmentStatus.Previous,
        };

    /// <summary>The letter of the ground in <c>9(1)(a)</c>, <c>a</c> or <c>reg 9(1)(f)</c>; null for any other text.</summary>
    public static string? Ground(string text) =>
        GroundText().Match(HeadingKey.Of(text)) is { Success: true } match ? match.Groups["letter"].Value : null;

    /// <summary>0 is Reception, -1 and -2 the nursery years; null when the text is no year group.</summary>
    public static int? Year(string text)
    {
        var key = text.Trim() is ['-', .. var below] ? "-" + below.Trim() : HeadingKey.Of(text);
        key = YearWord().Replace(key, "");
        return key switch
        {
            "r" or "rec" or "reception" => 0,
            "n" or "n2" or "nursery" or "nursery2" => -1,
            "n1" or "nursery1" => -2,
            _ when int.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year)
                    && year is >= -2 and <= 14 => year,
            _ => null,
        };
    }

    /// <summary>The year as a code of the national list; null when the text is no year group.</summary>
    public static string? YearCode(string text) =>
        HasNoYear(text) ? "X"
        : Year(text) is { } year
            ? year switch
            {
                0 => "R",
                -1 => "N2",
                -2 => "N1",
                _ => year.ToString(CultureInfo.InvariantCulture),
            }
        : null;

    /// <summary>X: does not follow the national curriculum by year.</summary>
    public static bool HasNoYear(string text) => HeadingKey.Of(text) is "x";

    /// <summary>N, K or E; null when the text is none of them.</summary>
    public static string? Sen(string text) =>
        HeadingKey.Of(text) switch
        {
            "n" or "no" or "none" or "nosen" or "nospecialeducationalneed" or "nospecialeducationalprovision" => "N",
            "k" or "sensupport" or "support" => "K",
            "e" or "ehcp" or "ehcplan" or "ehc" or "educationhealthandcareplan" => "E",
            _ => null,
        };

    [GeneratedRegex("^(reg|regulation|ground)?(91)?(?<letter>[a-o])$", Named, 1000)]
    private static partial Regex GroundText();

    [GeneratedRegex("^(year|yr|ncyear|ncy|y)(?=.)", Named, 1000)]
    private static partial Regex YearWord();
}
