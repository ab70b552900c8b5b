using System.Globalization;
using Whereabouts.Seeding.Attendance;

namespace Whereabouts.Seeding.Schools;

/// <summary>
/// Oxfordshire's open state schools in neighbourhoods. Names, places and sizes are real; systems, training days, trusts and
/// what becomes of a school's files are invented.
/// </summary>
internal static class Oxfordshire
{
    /// <summary>The list gives pupils of 2021 without sixth forms; these bring each phase to the published number on roll.</summary>
    private static readonly Dictionary<string, double> Growth = new(StringComparer.Ordinal)
    {
        ["Primary"] = 0.965,
        ["Secondary"] = 1.07,
        ["Special"] = 1.1,
        ["Nursery"] = 1,
    };

    private static readonly string[] Systems = ["Arbor", "SIMS", "Bromcom", "ScholarPack", "Script"];

    private static readonly string[] Providers =
    [
        "Riverside Learning",
        "Cotswold Edge Tuition",
        "The Orchard Workshop",
        "Chiltern Vale Learning",
    ];

    private static readonly DateOnly[] LastYearsInset =
    [
        CountyYear.Last.FirstDay,
        new(2026, 1, 5),
        CountyYear.Last.LastDay,
    ];

    private static readonly string[] Trusts =
    [
        "Isis Learning Trust",
        "Cherwell Valley Schools Trust",
        "Ridgeway Partnership of Schools",
        "Windrush Academies",
        "Chiltern Edge Education Trust",
        "Dorchester Schools Together",
        "Evenlode Multi Academy Trust",
        "Thame Brook Trust",
    ];

    public static IReadOnlyList<string> Headings { get; } =
        Extract.Text("schools_county.csv").Split('\n')[0].TrimEnd('\r').Split(';');

    /// <summary>The establishment numbers that first schools put into a child's number.</summary>
    public static IReadOnlyList<string> FirstSchools =>
        [.. List.Where(r => r[6] is "Primary" && r[1].Length == 7).Select(r => r[1][3..])];

    /// <summary>Who runs an academy. The trusts are invented.</summary>
    public static string Trust(string[] row) =>
        row[5].StartsWith("Academy", StringComparison.Ordinal)
            ? Trusts[int.Parse(row[0], CultureInfo.InvariantCulture) % Trusts.Length]
            : "";

    /// <summary>The list itself, one array a school: see the headings of schools_county.csv.</summary>
    public static List<string[]> List { get; } = Extract.Rows("schools_county.csv", ';');

    public static IReadOnlyList<Neighbourhood> Neighbourhoods(Chance chance)
    {
        var unit = List.Where(r => r[6] is "Alternative provision").Select(r => Unit(r)).Single();
        return
        [
            .. List.GroupBy(r => r[18], StringComparer.Ordinal)
                .Select((rows, number) => Of(rows.Key, number, [.. rows], unit, chance)),
        ];
    }

    private static Neighbourhood Of(string name, int number, List<string[]> rows, School unit, Chance chance)
    {
        var bySize = rows.Where(r => r[1].Length > 0).OrderByDescending(Pupils).ToList();
        var primaries = bySize.Where(r => r[6] is "Primary" && Low(r) == 0 && High(r) == 6).Take(3).ToList();
        // Stories need Years 7 to 13, girls and boys.
        var secondaries = bySize
            .Where(r => r[6] is "Secondary" && Low(r) == 7 && High(r) == 13 && r[11] is "Mixed")
            .Take(2)
            .ToList();
        var schools = rows.Where(r => r[6] is not "Alternative provision")
            .ToDictionary(r => r, r => Of(r, primaries, secondaries, number, chance));
        return new(name, number, rows.Contains(UnitRow) ? [.. schools.Values, unit] : [.. schools.Values])
        {
            Secondary = schools[secondaries[0]],
            OtherSecondary = schools[secondaries[1]],
            Primary = schools[primaries[0]],
            OtherPrimary = schools[primaries[1]],
            Unit = unit,
            Provider = Providers[number % Providers.Length],
            Arranged = Arranged.InOxfordshire,
        };
    }

    private static string[] UnitRow => List.Single(r => r[6] is "Alternative provision");

    private static School Unit(string[] row) =>
        new()
        {
            Urn = row[0],
            LaEstab = row[1],
            Name = row[4],
            Phase = SixSettings.Meadowbrook.Phase,
            Area = row[12],
            Inset = [.. SixSettings.Meadowbrook.Inset, .. LastYearsInset],
            Places = SixSettings.Meadowbrook.Places,
            System = "Script",
        };

    private static School Of(
        string[] row,
        List<string[]> primaries,
        List<string[]> secondaries,
        int number,
        Chance chance
    )
    {
        // The leading schools of a neighbourhood keep the training days on which the dates in the stories rest.
        IReadOnlyList<DateOnly>[] patterns =
        [
            SixSettings.Spires.Inset,
            SixSettings.Cooper.Inset,
            SixSettings.Larkrise.Inset,
            SixSettings.Langford.Inset,
        ];
        var role =
            secondaries.IndexOf(row) is >= 0 and var s ? s
            : primaries.IndexOf(row) is >= 0 and < 2 and var p ? 2 + p
            : -1;
        return new()
        {
            Urn = row[0],
            LaEstab = row[1],
            Name = row[4],
            Phase = row[6] is "All-through" ? "Secondary" : row[6],
            Area = row[12],
            Inset = [.. role < 0 ? chance.One(patterns) : patterns[role], .. LastYearsInset],
            ShutWithoutWarning = role == 2 ? new DateOnly(2026, 10, 5 + (number + 3) % 5) : null,
            Only = row[11] switch
            {
                "Girls" => "F",
                "Boys" => "M",
                _ => null,
            },
            Places = Places(row),
            Leaning = 0.2 * (chance.Fraction() - 0.5),
            System = row[1].Length == 0 ? "Bromcom" : chance.One(Systems),
            Sending = primaries.IndexOf(row) == 2 ? SendingOf(number) : Sending.Steady,
        };
    }

    /// <summary>One school in most neighbourhoods is trouble; few refuse, since their children look as if they had no place.</summary>
    private static Sending SendingOf(int number) =>
        (number % 6) switch
        {
            0 or 3 => Sending.Switched,
            1 or 4 => Sending.Stopped,
            5 => Sending.Refused,
            _ => Sending.Steady,
        };

    private static Dictionary<int, int> Places(string[] row)
    {
        var (low, high) = (Low(row), High(row));
        var years = Enumerable.Range(low, Math.Min(high, 11) - low + 1).ToList();
        var pupils = (int)Math.Round(Pupils(row) * Growth[row[6] is "All-through" ? "Secondary" : row[6]]);
        var places = years.ToDictionary(y => y, y => pupils / years.Count + (y - low < pupils % years.Count ? 1 : 0));
        if (high > 11)
        {
            // As in the small county: a good third stays for the sixth form, and some leave after its first year.
            places[12] = (int)Math.Ceiling(places[11] * 0.36);
            places[13] = (int)Math.Ceiling(places[11] * 0.24);
        }
        return places.Where(p => p.Value > 0).ToDictionary();
    }

    private static int Pupils(string[] row) => int.Parse(row[17], CultureInfo.InvariantCulture);

    private static int Low(string[] row) => int.Parse(row[9], CultureInfo.InvariantCulture) - 4;

    private static int High(string[] row) => int.Parse(row[10], CultureInfo.InvariantCulture) - 5;
}
