namespace Whereabouts.Bench.Matching.Places;

/// <summary>Where a household lives.</summary>
/// <param name="Flat">Flat 3, or nothing.</param>
/// <param name="Building">A house number, or the name of a house.</param>
internal sealed record Address(string Flat, string Building, string Street, string Town, string Postcode)
{
    public override string ToString() =>
        $"{(Flat.Length > 0 ? Flat + ", " : "")}{Building}{(Building.Length > 0 && char.IsAsciiDigit(Building[0]) ? " " : ", ")}{Street}, {Town}";
}
