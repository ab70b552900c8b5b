namespace Whereabouts.Seeding.People;

/// <summary>Makes households: an address on a real street with an invented number and postcode, and the adults in it.</summary>
internal sealed class Homes(Chance chance, Names names)
{
    private const string PostcodeLetters = "ABDEFGHJLNPQRSTUWXYZ";
    private static readonly ILookup<string, string> Streets = Extract
        .Rows("streets.csv")
        .ToLookup(r => r[0], r => r[1], StringComparer.Ordinal);

    /// <summary>Where a town's street names are from, and its usual postcode district.</summary>
    private static readonly Dictionary<string, (List<string> Streets, string District)> Towns = Extract
        .Rows("towns.csv")
        .ToDictionary(r => r[0], r => (Streets[r[1]].ToList(), r[2]), StringComparer.Ordinal);
    private static readonly char[] Letters = PostcodeLetters.ToCharArray();

    public Address Address(string area)
    {
        var town = Towns[area];
        var street = chance.One(town.Streets);
        var flat = chance.Is(0.12) ? $"Flat {chance.Between(1, 24)}, " : "";
        var district = area is "Oxford" ? chance.One(["OX3", "OX4", "OX4", "OX2"]) : town.District;
        var letters = $"{chance.One(Letters)}{chance.One(Letters)}";
        return new($"{flat}{chance.Between(1, 180)} {street}", area, $"{district} {chance.Between(1, 9)}{letters}");
    }

    public Household Household(string area, Origin origin, string surname)
    {
        var motherSurname = chance.Is(0.2) ? names.Surname(origin) : Names.SurnameOf(surname, "F");
        List<Contact> contacts = [Adult(origin, "F", motherSurname, "Mother", responsibility: true)];
        if (chance.Is(0.78))
        {
            contacts.Add(
                chance.Is(0.15)
                    ? Adult(origin, "M", names.Surname(names.Family()), "Step-parent", chance.Is(0.3))
                    : Adult(origin, "M", surname, "Father", chance.Is(0.93))
            );
        }
        return new()
        {
            Area = area,
            Address = Address(area),
            Contacts = contacts,
        };
    }

    private Contact Adult(Origin origin, string sex, string surname, string relationship, bool responsibility)
    {
        var forename = names.Grown(origin, sex);
        var number = chance.Below(1000);
        // 07700 900000 to 900999 are set aside for drama and never given to a subscriber.
        return new(
            sex is "F" ? chance.One(["Mrs", "Ms", "Miss"]) : "Mr",
            forename,
            surname,
            relationship,
            responsibility,
            $"07700 900{number:000}",
            chance.Is(0.7) ? $"family{number:000}{chance.Between(10, 99)}@example.org" : ""
        );
    }
}
