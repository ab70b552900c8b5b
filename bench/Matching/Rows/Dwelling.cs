using System.Globalization;
using Whereabouts.Bench.Matching.Places;
using Whereabouts.Bench.Matching.Population;

namespace Whereabouts.Bench.Matching.Rows;

/// <summary>Writes down where a child lives: there, where they lived before, or where nobody else has heard of yet.</summary>
internal static class Dwelling
{
    private static readonly (string Long, string Short)[] Abbreviations =
    [
        (" Road", " Rd"),
        (" Street", " St"),
        (" Avenue", " Ave"),
        (" Close", " Cl"),
        (" Drive", " Dr"),
        (" Lane", " Ln"),
        (" Gardens", " Gdns"),
        (" Crescent", " Cres"),
        (" Court", " Ct"),
        (" House", " Hse"),
    ];

    /// <param name="unheard">Where the family has moved without the council's knowledge, or another parent lives.</param>
    public static void Tell(Row row, Household home, Address? unheard, Habits habits, ref Draw draw)
    {
        var isRecord = habits.Source == "record";
        var address =
            unheard is not null && draw.Is(0.022 * habits.Places) ? unheard
            : home.Former is not null && draw.Is((isRecord ? 0.2 : 0.13) * habits.Places) ? home.Former
            : home.Address;
        if (isRecord && home.Former is not null && draw.Is(0.7))
        {
            (row.FormerPostcode, row.FormerAddress) = (home.Former.Postcode, home.Former.ToString());
        }

        row.Postcode = Postcode(address.Postcode, habits, ref draw);
        row.Address = draw.Is(0.03 * habits.Gaps) ? "" : Written(address, isRecord, habits, ref draw);
    }

    private static string Postcode(string code, Habits habits, ref Draw draw)
    {
        if (draw.Is(0.022 * habits.Gaps))
        {
            return "";
        }

        if (draw.Is(0.005 * habits.Gaps))
        {
            return code[..code.IndexOf(' ', StringComparison.Ordinal)];
        }

        if (draw.Is(0.012 * habits.Places))
        {
            var at = code.Length - 1 - draw.Below(3);
            var wrong = char.IsAsciiDigit(code[at])
                ? (char)('0' + draw.Below(10))
                : "ABDEFGHJLNPQRSTUWXYZ"[draw.Below(20)];
            code = code[..at] + wrong + code[(at + 1)..];
        }

        return draw.Is(0.04 * habits.Places) ? code.Replace(" ", "", StringComparison.Ordinal) : code;
    }

    private static string Written(Address address, bool isRecord, Habits habits, ref Draw draw)
    {
        if (
            draw.Is(0.012 * habits.Places)
            && int.TryParse(address.Building, CultureInfo.InvariantCulture, out var number)
        )
        {
            number = draw.Is(0.5) ? number + draw.One([1, -1, 2, -2, 10]) : (number * 10) + draw.Below(10);
            address = address with { Building = Math.Max(1, number).ToString(CultureInfo.InvariantCulture) };
        }

        if (draw.Is(0.015 * habits.Places))
        {
            address = address with { Street = Spelling.Slip(address.Street, ref draw) };
        }

        if (address.Flat.Length > 0 && draw.Is(0.06 * habits.Places))
        {
            address = address with { Flat = "" };
        }

        var text = address.ToString();
        if (!isRecord && draw.Is(0.3))
        {
            foreach (var (whole, brief) in Abbreviations)
            {
                text = text.Replace(whole, brief, StringComparison.Ordinal);
            }
        }

        if (!isRecord && draw.Is(0.35))
        {
            text = text[..text.LastIndexOf(',')];
        }

        return habits.Source == "police" ? text.ToUpperInvariant() : text;
    }
}
