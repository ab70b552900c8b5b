using System.Text;
using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Domain.Tests.Identity.Linkage;

/// <summary>What a test says of a person: name, birth date, sex, postcode, address, and what else it needs.</summary>
internal sealed record Said(
    string Forename = "",
    string Surname = "",
    string Born = "",
    string Sex = "",
    string Postcode = "",
    string Address = "",
    string Upn = "",
    string Nhs = "",
    string Middle = "",
    string FormerSurname = "",
    string FormerPostcode = "",
    string FormerAddress = "",
    string Phone = "",
    string Email = ""
)
{
    public Person Read(NameTable names, NameTable streets) =>
        new PersonText
        {
            Forename = Bytes(Forename),
            MiddleNames = Bytes(Middle),
            Surname = Bytes(Surname),
            FormerSurname = Bytes(FormerSurname),
            Born = Bytes(Born),
            Sex = Bytes(Sex),
            Postcode = Bytes(Postcode),
            FormerPostcode = Bytes(FormerPostcode),
            Address = Bytes(Address),
            FormerAddress = Bytes(FormerAddress),
            Upn = Bytes(Upn),
            Nhs = Bytes(Nhs),
            Phone = Bytes(Phone),
            Email = Bytes(Email),
        }.Read(names, streets);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

/// <summary>A made-up town of families to look for people in, the same each time, with those a test puts in.</summary>
internal sealed class Town : IDisposable
{
    private static readonly string[] Forenames =
    [
        "Oliver",
        "Amelia",
        "George",
        "Isla",
        "Noah",
        "Ava",
        "Arthur",
        "Mia",
        "Harry",
        "Lily",
        "Jack",
        "Grace",
        "Aisha",
        "Mohammed",
        "Zuzanna",
        "Piotr",
        "Hodan",
        "Bilal",
        "Priya",
        "Arjun",
        "Ioana",
        "Stefan",
        "Wei",
        "Chidi",
        "Temi",
        "Rosie",
        "Freddie",
        "Florence",
        "Leo",
        "Ivy",
    ];

    private static readonly string[] Surnames =
    [
        "Smith",
        "Jones",
        "Taylor",
        "Brown",
        "Khan",
        "Hussain",
        "Nowak",
        "Kowalski",
        "Warsame",
        "Patel",
        "Singh",
        "Popescu",
        "Chen",
        "Okafor",
        "Adeyemi",
        "Wilson",
        "Evans",
        "Thomas",
        "Walker",
        "Wright",
        "Green",
        "Hall",
        "Wood",
        "Clarke",
        "Hughes",
        "Edwards",
        "Turner",
        "Hill",
        "Moore",
        "Ward",
    ];

    private readonly List<Said> _people = [];

    public Town(int people, params Said[] also)
    {
        var chance = new Random(7);
        for (var home = 0; _people.Count < people; home++)
        {
            var surname = Surnames[chance.Next(Surnames.Length)] + (chance.Next(2) == 0 ? "" : Ending(chance));
            for (var child = 0; child < 1 + chance.Next(3); child++)
            {
                var born = new DateOnly(2008, 1, 1).AddDays(chance.Next(365 * 15));
                _people.Add(
                    new(
                        Forenames[chance.Next(Forenames.Length)],
                        surname,
                        $"{born:yyyy-MM-dd}",
                        chance.Next(2) == 0 ? "M" : "F",
                        $"OX{1 + (home / 90 % 40)} {home / 10 % 9}{(char)('A' + (home % 7))}B",
                        $"{1 + (home % 150)} {Surnames[home / 150 % Surnames.Length]} Road, Oxford"
                    )
                );
            }
        }

        First = _people.Count;
        _people.AddRange(also);
        People = [.. _people.Select(p => p.Read(Names, Streets))];
        Population = new(People, Names, Streets);
        Search = Population.NewSearch(Model.Shipped);
    }

    /// <summary>The number of the first person a test put in; the others follow.</summary>
    public int First { get; }

    public NameTable Names { get; } = new();

    public NameTable Streets { get; } = new();

    public Person[] People { get; }

    public Population Population { get; }

    public Search Search { get; }

    public IReadOnlyList<Said> Known => _people;

    public IReadOnlyList<Likely> LikelyFor(Said row) => Search.For(row.Read(Names, Streets));

    public void Dispose() => Population.Dispose();

    private static string Ending(Random chance) =>
        new[] { "son", "ley", "ton", "field", "man", "ski", "wood" }[chance.Next(7)];
}
