using System.Globalization;
using System.Security.Cryptography;
using Whereabouts.Bench.Matching;
using Whereabouts.Bench.Matching.Reports;
using Whereabouts.Bench.Matching.Rows;
using Whereabouts.Domain.Identifiers;

namespace Whereabouts.Seeding.Tests.Matching;

/// <summary>The populations that identity matching is measured with.</summary>
public class YardstickTests
{
    private static readonly Asked Small = new(2_000, 500, 1, Pattern.Usual, Identifiers: false, History: false);

    [Fact]
    public void A_published_seed_gives_its_files_in_any_culture_and_another_seed_other_children()
    {
        using var first = new MadeSet(Small);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        using var again = new MadeSet(Small);
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using var other = new MadeSet(Small with { Seed = 2 });

        Assert.Equal(first.Hash, again.Hash);
        // The figures of docs/benchmarks.md are of these files: when they change, the figures are measured again.
        Assert.Equal("910e3340ac917d024ddac8ec", first.Hash);
        var children = first.People.Values.Select(NameAndBirth).ToHashSet();
        Assert.True(other.People.Values.Count(p => children.Contains(NameAndBirth(p))) < 20);
    }

    [Fact]
    public void One_row_in_five_is_of_nobody_and_every_other_names_a_child_whom_it_resembles()
    {
        using var set = new MadeSet(Small with { Rows = 5_000 });
        var known = set.Truth.Where(t => t["id"].Length > 0).ToList();

        Assert.InRange(known.Count, 3_900, 4_100);
        Assert.True(known.Count(t => Agree(set, t) >= 3) > 0.9 * known.Count);
        Assert.True(known.Count(t => Agree(set, t) == 6) < 0.6 * known.Count);
    }

    [Fact]
    public void The_police_err_about_twice_as_much_as_a_school_and_a_harsh_pattern_more_than_a_mild_one()
    {
        using var usual = new MadeSet(Small with { Rows = 20_000 });
        using var harsh = new MadeSet(Small with { Rows = 20_000, Pattern = Pattern.Harsh });
        using var mild = new MadeSet(Small with { Rows = 20_000, Pattern = Pattern.Mild });

        Assert.InRange(Wrong(usual, "police") / Wrong(usual, "school"), 1.5, 2.5);
        Assert.True(Wrong(harsh, "school") > 1.5 * Wrong(usual, "school"));
        Assert.True(Wrong(mild, "school") < 0.7 * Wrong(usual, "school"));
    }

    [Fact]
    public void Identifiers_are_well_formed_and_nobody_elses()
    {
        using var set = new MadeSet(Small with { Identifiers = true });
        var upns = set.People.Values.Select(p => p["upn"]).Where(u => u.Length > 0).ToList();
        var numbers = set.People.Values.Select(p => p["nhs"]).Where(n => n.Length > 0).ToList();

        Assert.True(upns.Count > 1_200 && numbers.Count > 1_500);
        Assert.True(upns.Count(u => Upn.TryParse(u, out var upn) && upn.CheckLetterIsRight) > 0.99 * upns.Count);
        Assert.True(numbers.Count(n => NhsNumber.TryParse(n, out _)) > 0.99 * numbers.Count);
        Assert.True(upns.Distinct().Count() > 0.99 * upns.Count);
        // Most rows that bear a number bear the number of the child whom they are of.
        var borne = set
            .Truth.Where(t =>
                t["id"].Length > 0 && t["identifiers"].StartsWith("identifiers", StringComparison.Ordinal)
            )
            .ToList();
        Assert.True(borne.Count(t => Same(set, t, "upn") || Same(set, t, "nhs")) > 0.97 * borne.Count);
        Assert.NotEmpty(borne);
    }

    private static string NameAndBirth(Dictionary<string, string> person) =>
        $"{person["forename"]} {person["surname"]} {person["dob"]}";

    private static int Agree(MadeSet set, Dictionary<string, string> truth) =>
        new[] { "forename", "surname", "dob", "sex", "postcode", "address" }.Count(column => Same(set, truth, column));

    private static bool Same(MadeSet set, Dictionary<string, string> truth, string column)
    {
        var (row, person) = (set.Incoming[truth["rid"]][column], set.People[truth["id"]][column]);
        return row.Length > 0
            && Spelling.Plain(person).StartsWith(Spelling.Plain(row), StringComparison.OrdinalIgnoreCase);
    }

    private static double Wrong(MadeSet set, string source)
    {
        var rows = set.Truth.Where(t => t["id"].Length > 0 && t["source"] == source).ToList();
        return 1 - ((double)rows.Count(t => Same(set, t, "dob")) / rows.Count);
    }

    /// <summary>A set, written and read again.</summary>
    private sealed class MadeSet : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yardstick");

        public MadeSet(Asked asked)
        {
            new Generation(asked).Write(_folder.FullName);
            People = Read("P.csv").ToDictionary(p => p["id"]);
            Incoming = Read("I.csv").ToDictionary(r => r["rid"]);
            Truth = Read("truth.csv");
        }

        public Dictionary<string, Dictionary<string, string>> People { get; }

        public Dictionary<string, Dictionary<string, string>> Incoming { get; }

        public List<Dictionary<string, string>> Truth { get; }

        public string Hash =>
            string.Concat(
                new[] { "P.csv", "I.csv", "truth.csv" }.Select(f =>
                    Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(_folder.FullName, f))))[..8]
                )
            );

        public void Dispose() => _folder.Delete(recursive: true);

        private List<Dictionary<string, string>> Read(string file)
        {
            var lines = File.ReadLines(Path.Combine(_folder.FullName, file)).Select(Fields).ToList();
            return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(c => c.First, c => c.Second))];
        }

        // Every other part between quotes is a field with commas in it.
        private static string[] Fields(string line) =>
            string.Concat(line.Split('"').Select((part, i) => i % 2 == 1 ? part.Replace(',', ';') : part)).Split(',');
    }
}
