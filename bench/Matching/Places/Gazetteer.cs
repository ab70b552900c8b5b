using System.Globalization;

namespace Whereabouts.Bench.Matching.Places;

/// <summary>
/// Every address of an invented region, by number. A postcode is one stretch of one street, as it is in life, with some five
/// households with children; a sector is some two hundred postcodes of one town. Areas and towns are England's.
/// </summary>
internal sealed class Gazetteer(ulong seed, long households)
{
    private const int PostcodesOfSector = 180;
    private const string Letters = "ABDEFGHJLNPQRSTUWXYZ";
    private static readonly Dictionary<string, string[]> Words = Extract
        .Rows("streets.csv")
        .ToDictionary(r => r[0], r => r[1].Split('|'));
    private readonly long _postcodes = Math.Max(1, (long)(households / 4.5));
    private readonly List<(string District, string Town)> _districts = Districts(seed);

    /// <summary>An address, and households with numbers far apart may share one: houses of several families.</summary>
    public Address At(long number)
    {
        var draw = Draw.Of(seed, Purpose.Address, number);
        return Within(draw.Below(_postcodes), ref draw);
    }

    /// <summary>An address where many families live who have nothing to do with each other: a hostel, a refuge, a hotel.</summary>
    public Address Hostel(long number)
    {
        var draw = Draw.Of(seed, Purpose.Address, -1 - (number % Math.Max(1, households / 4000)));
        var address = Within(draw.Below(_postcodes), ref draw);
        return address with { Flat = "", Building = draw.One(Words["house"]) + " Hostel" };
    }

    /// <summary>A home for children in care.</summary>
    public Address CareHome(long number)
    {
        var address = At(number);
        var draw = Draw.Of(seed, Purpose.Address, ~number);
        return address with { Flat = "", Building = "The " + draw.One(Words["name"]) + "s" };
    }

    /// <summary>A pitch on a travellers' site.</summary>
    public Address Site(long number)
    {
        var draw = Draw.Of(seed, Purpose.Address, -1 - (number % Math.Max(1, households / 2000)));
        var address = Within(draw.Below(_postcodes), ref draw);
        var pitch = Draw.Of(seed, Purpose.Address, ~number);
        return address with
        {
            Flat = $"Plot {1 + pitch.Below(24)}",
            Building = draw.One(Words["name"]) + " Caravan Site",
        };
    }

    private Address Within(long postcode, ref Draw draw)
    {
        var unit = Draw.Of(seed, Purpose.Unit, postcode);
        var street = unit.One(Words["name"]) + " " + unit.One(Words["kind"]);
        var start = 1 + (20 * unit.Below(6));
        var flats = unit.Fraction();
        var house = unit.One(Words["house"]);
        var (code, town) = Postcode(postcode);
        if (flats < 0.1)
        {
            return new($"Flat {1 + draw.Below(60)}", $"{house} House", street, town, code);
        }

        var number = (start + draw.Below(90)).ToString(CultureInfo.InvariantCulture);
        return flats < 0.2
            ? new($"Flat {1 + draw.Below(6)}", number, street, town, code)
            : new("", draw.Is(0.04) ? number + "A" : number, street, town, code);
    }

    private (string Code, string Town) Postcode(long postcode)
    {
        var (sector, within) = Math.DivRem(postcode, PostcodesOfSector);
        var (district, town) = _districts[(int)(sector / 9 % _districts.Count)];
        var shift = Draw.Of(seed, Purpose.Sector, sector).Below(400);
        var letters = (int)((within * 137) + shift) % 400;
        return ($"{district} {1 + (sector % 9)}{Letters[letters / 20]}{Letters[letters % 20]}", town);
    }

    // The region begins somewhere else for each seed, and grows town by town.
    private static List<(string, string)> Districts(ulong seed)
    {
        var towns = Extract.Rows("towns.csv");
        var draw = Draw.Of(seed, Purpose.Sector, -1);
        for (var i = towns.Count - 1; i > 0; i--)
        {
            var j = draw.Below(i + 1);
            (towns[i], towns[j]) = (towns[j], towns[i]);
        }

        return
        [
            .. towns.SelectMany(t =>
                Enumerable.Range(1, int.Parse(t[1], CultureInfo.InvariantCulture)).Select(d => ($"{t[0]}{d}", t[2]))
            ),
        ];
    }
}
