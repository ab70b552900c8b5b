namespace Whereabouts.Seeding.People;

/// <summary>Gives out unique pupil numbers: check letter, authority, first school, year of starting, serial (UPN-01, UPN-02).</summary>
internal sealed class Upns(Chance chance, IReadOnlyList<string>? firstSchools = null)
{
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static readonly string[] SmallCountysFirstSchools =
    [
        "2027",
        "2608",
        "2593",
        "2024",
        "2023",
        "3839",
        "2202",
        "2207",
        "2210",
        "2607",
    ];
    private static readonly string[] Elsewhere = ["8702", "8252", "9382", "3302", "8033", "3522", "8733"];
    private readonly IReadOnlyList<string> _firstSchools = firstSchools ?? SmallCountysFirstSchools;
    private readonly Dictionary<string, int> _given = [];

    public string Permanent(DateOnly born)
    {
        var prefix = chance.Is(0.06)
            ? chance.One(Elsewhere) + chance.Between(100, 399)
            : "931" + chance.One(_firstSchools);
        return WithCheckLetter(prefix + YearOfStarting(born) + $"{Serial(prefix + YearOfStarting(born)):000}");
    }

    /// <summary>The next number that a child's first school gave in the same year: a twin's.</summary>
    public string AtSameSchool(string upn) => WithCheckLetter($"{upn[1..10]}{Serial(upn[1..10]):000}");

    /// <summary>A temporary number ends in a letter.</summary>
    public string Temporary(string establishment) =>
        WithCheckLetter($"931{establishment}26{Serial("T" + establishment):00}{chance.One("ABCDEFGH".ToArray())}");

    public static string WithCheckLetter(string rest) =>
        Letters[rest.Select((c, i) => (char.IsDigit(c) ? c - '0' : Letters.IndexOf(c)) * (i + 2)).Sum() % 23] + rest;

    private int Serial(string of) => _given[of] = _given.GetValueOrDefault(of) + 1;

    private static string YearOfStarting(DateOnly born) =>
        $"{(born.Month >= 9 ? born.Year + 5 : born.Year + 4) % 100:00}";
}
