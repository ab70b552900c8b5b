using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// A postcode in 32 bits from which its sector (OX4 3) and district (OX4) are had by division. A code of another shape, from
/// abroad or from a made-up county, is kept as a hash: it can be equal and no more. 0 where it is not known.
/// </summary>
public static class PlaceCode
{
    private const uint UnitsInSector = 26 * 26;
    private const uint SectorsInDistrict = 10;

    private const uint Areas = 26 * 27;
    private const uint DistrictsInArea = 10 * 37;
    private const uint Districts = Areas * DistrictsInArea;
    private const uint Shaped = Districts * SectorsInDistrict * UnitsInSector;

    // Beyond the whole codes stand those of which only the district is known, and beyond them the hashes.
    private const uint Known = Shaped + Districts;

    /// <summary>Reads a postcode in any case and spacing; the made-up ZZ99 codes of no fixed home are not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Of(ReadOnlySpan<byte> text)
    {
        Span<byte> code = stackalloc byte[12];
        var length = 0;
        foreach (var b in text)
        {
            if (b is (byte)' ' or (byte)'-' or (byte)'.')
            {
                continue;
            }

            if (length == code.Length)
            {
                return Hashed(text);
            }

            code[length++] = b is >= (byte)'a' and <= (byte)'z' ? (byte)(b - 32) : b;
        }

        code = code[..length];
        if (length == 0 || code.StartsWith("ZZ99"u8))
        {
            return 0;
        }

        if (length is >= 5 and <= 7 && InShape(code) is var shaped and > 0)
        {
            return shaped;
        }

        return length is >= 2 and <= 5 && DistrictOf(length == 5 ? code[..4] : code) is var district and >= 0
            ? Shaped + 1 + (uint)district
            : Hashed(code);
    }

    /// <summary>The same for codes of one sector; 0 for a code without one.</summary>
    public static uint Sector(uint code) => code is 0 or > Shaped ? 0 : 1 + ((code - 1) / UnitsInSector);

    /// <summary>The same for codes of one district; 0 for a code without one.</summary>
    public static uint District(uint code) =>
        code switch
        {
            0 or > Known => 0,
            > Shaped => code - Shaped,
            _ => 1 + ((code - 1) / (UnitsInSector * SectorsInDistrict)),
        };

    private static uint Hashed(ReadOnlySpan<byte> code) =>
        Known + 1 + (uint)(Hash.Of(code) % (uint.MaxValue - Known - 1));

    // The district, then 9AA.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint InShape(ReadOnlySpan<byte> code)
    {
        var inward = code[^3..];
        return
            Digit(inward[0]) is var sector and >= 0
            && Letter(inward[1]) is var third and >= 0
            && Letter(inward[2]) is var fourth and >= 0
            && DistrictOf(code[..^3]) is var district and >= 0
            ? 1 + (uint)((((district * (int)SectorsInDistrict) + sector) * (int)UnitsInSector) + (third * 26) + fourth)
            : 0;
    }

    // A9 A99 A9A AA9 AA99 AA9A; -1 for anything else.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int DistrictOf(ReadOnlySpan<byte> outward)
    {
        var (first, second) = (Letter(outward[0]), Letter(outward[1]));
        var numbers = outward[(second >= 0 ? 2 : 1)..];
        if (first < 0 || numbers.Length is 0 or > 2 || Digit(numbers[0]) is not (var number and >= 0))
        {
            return -1;
        }

        var more =
            numbers.Length == 1 ? 0
            : Digit(numbers[1]) is var digit and >= 0 ? 1 + digit
            : Letter(numbers[1]) is var letter and >= 0 ? 11 + letter
            : -1;
        return more < 0 ? -1 : (((first * 27) + second + 1) * 10 * 37) + (number * 37) + more;
    }

    private static int Letter(byte b) => b is >= (byte)'A' and <= (byte)'Z' ? b - 'A' : -1;

    private static int Digit(byte b) => b is >= (byte)'0' and <= (byte)'9' ? b - '0' : -1;
}
