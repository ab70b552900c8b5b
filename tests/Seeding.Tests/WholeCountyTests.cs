using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Tests;

public class WholeCountyTests(LivedCounty county)
{
    private static readonly DateOnly To = SeedOptions.DefaultTo;

    [Theory]
    [InlineData("Primary", "2025/26")]
    [InlineData("Primary", "2026/27")]
    [InlineData("Secondary", "2025/26")]
    [InlineData("Secondary", "2026/27")]
    [InlineData("Special", "2025/26")]
    [InlineData("Special", "2026/27")]
    public void Absence_and_persistent_absence_of_both_years_are_within_a_tenth_of_the_published_figures(
        string phase,
        string year
    )
    {
        var sixteen = OlderThanCompulsoryAge(year);
        var children = county
            .Marks.Where(m => m.Phase == phase && m.Year == year && m.Possible > 0 && !sixteen.Contains(m.Upn))
            .ToList();

        var absence = 100.0 * children.Sum(c => c.Absent) / children.Sum(c => c.Possible);
        var persistent = 100.0 * children.Count(c => 10 * c.Absent >= c.Possible) / children.Count;

        AssertWithinATenth(Extract.Published(phase, "absence"), absence);
        AssertWithinATenth(Extract.Published(phase, "persistent"), persistent);
    }

    [Theory]
    [InlineData("Primary")]
    [InlineData("Secondary")]
    [InlineData("Special")]
    public void All_of_Oxfordshires_schools_have_the_published_number_on_roll(string phase) =>
        AssertWithinATenth(
            Extract.Published(phase, "enrolments"),
            Schools().Where(s => s.Phase == phase && s.Sending != Sending.Refused).Sum(s => s.Size)
        );

    [Fact]
    public void Every_open_school_of_the_list_is_there_and_some_switch_stop_and_refuse()
    {
        Assert.Equal(308, Schools().Count);
        Assert.Equal(308, ReadBack.File(county.Path("authority/schools.csv")).Count);
        Assert.InRange(Schools().Count(s => s.Sending == Sending.Switched), 4, 6);
        Assert.InRange(Schools().Count(s => s.Sending == Sending.Stopped), 4, 6);
        Assert.Equal(2, Schools().Count(s => s.Sending == Sending.Refused));
    }

    [Fact]
    public void As_many_children_are_on_each_roll_as_the_school_has_places()
    {
        var lived = Neighbourhoods().Where(n => LivedCounty.Names.Contains(n.Name)).SelectMany(n => n.Schools);
        var rolls = county
            .Rolls.Where(r => r.File.Contains("2026-09-10", StringComparison.Ordinal))
            .ToLookup(r => r.School);
        foreach (var school in lived.Where(s => s.Sending != Sending.Refused))
        {
            Assert.InRange(rolls[school.Urn].Count(), school.Size * 0.9, (school.Size * 1.1) + 5);
        }
    }

    [Fact]
    public void Every_story_of_the_small_county_is_planted_in_each_neighbourhood_with_other_children()
    {
        using var small = new SeededFolder();
        foreach (var story in small.Summary.Stories)
        {
            var told = county.Summary.Stories.Where(s => s.Code == story.Code).ToList();
            Assert.Equal(LivedCounty.Names.Length, told.Count);
            Assert.Equal(told.Count, told.Select(s => (s.Forename, s.Surname, s.DateOfBirth)).Distinct().Count());
            Assert.All(told, s => Assert.Equal(story.Reasons, s.Reasons));
        }
    }

    [Fact]
    public void A_child_who_does_not_attend_has_twelve_days_of_O_over_weekly_and_daily_files()
    {
        foreach (var story in county.Summary.Stories.Where(s => s.Code == "not-attending"))
        {
            var school = county.Rolls.Last(r => SeededFolder.Upn(r.Row) == story.Upn).School;
            var codes = CodesOf(story.Upn!, school);
            Assert.Equal(24, codes.Count(c => c == "O"));
            Assert.DoesNotContain(codes, c => c is "N" or "I");
        }
    }

    [Fact]
    public void Children_who_moved_between_areas_are_on_both_rolls_under_one_number()
    {
        var stories = county.Summary.Stories.Where(s => s.Code == "moved-between-areas").ToList();
        Assert.NotEmpty(stories);
        foreach (var story in stories)
        {
            var schools = county.Rolls.Where(r => SeededFolder.Upn(r.Row) == story.Upn).ToList();
            Assert.Equal(2, schools.Select(r => r.School).Distinct().Count());
            var left = schools.Where(r => Leaving(r.Row).Length > 0).Select(r => r.School).Distinct();
            Assert.Single(left);
        }
    }

    [Fact]
    public void A_number_is_never_given_to_two_children()
    {
        var shared = county
            .Rolls.GroupBy(r => SeededFolder.Upn(r.Row))
            .Where(g =>
                g.Select(r => SeededFolder.Day(r.Row, "dateofbirth", "dob", "birthdate")).Distinct().Count() > 1
            );
        Assert.Empty(shared.Select(g => g.Key));
    }

    [Fact]
    public void Last_year_comes_by_half_term_this_year_by_week_and_the_last_day_in_a_folder_of_its_own()
    {
        var school = Neighbourhoods().Single(n => n.Name == LivedCounty.Names[1]).Secondary.Urn;
        var files = county.Summary.Files.Where(f => f.Contains(school, StringComparison.Ordinal)).ToList();
        Assert.Equal(6, files.Count(f => f.Contains("register Term", StringComparison.Ordinal)));
        var week = ReadBack.File(
            county.Path(files.Single(f => f.Contains("2026-11-13 register", StringComparison.Ordinal)))
        );
        Assert.Contains("weekbeginning", week[0].Keys);
        Assert.Equal(10, week[0].Keys.Count(k => k is [_, _, _, 'a' or 'p', 'm']));
        var day = ReadBack.File(
            county.Path(files.Single(f => f.StartsWith("days/2026-11-20/", StringComparison.Ordinal)))
        );
        Assert.All(day, r => Assert.Equal(To, SeededFolder.Day(r, "date")));
        Assert.Equal(2, day.Count(r => SeededFolder.Upn(r) == SeededFolder.Upn(day[0])));
    }

    [Fact]
    public void Schools_that_stopped_or_refuse_send_nothing_more()
    {
        var lived = Neighbourhoods().Where(n => LivedCounty.Names.Contains(n.Name)).SelectMany(n => n.Schools).ToList();
        var stopped = lived.Single(s => s.Sending == Sending.Stopped);
        var refused = lived.Single(s => s.Sending == Sending.Refused);
        var silent = Neighbourhoods().Where(n => LivedCounty.Names.Contains(n.Name)).Select(n => n.OtherPrimary.Urn);
        DateOnly Last(string urn) =>
            county.Summary.Sent.Where(f => f.Key.Contains(urn, StringComparison.Ordinal)).Max(f => f.Value);
        Assert.Equal(new DateOnly(2026, 10, 23), Last(stopped.Urn), new WithinAWeek());
        Assert.DoesNotContain(county.Summary.Files, f => f.Contains(refused.Urn, StringComparison.Ordinal));
        Assert.DoesNotContain(
            county.Summary.Files,
            f => f.StartsWith("days/", StringComparison.Ordinal) && silent.Contains(LivedCounty.Urn(f))
        );
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_other_children()
    {
        using var first = new OneNeighbourhood(7);
        using var again = new OneNeighbourhood(7);
        using var other = new OneNeighbourhood(8);

        Assert.Equal(first.Summary.Files, again.Summary.Files);
        Assert.All(
            first.Summary.Files,
            f =>
                Assert.True(
                    File.ReadAllBytes(first.Path(f)).AsSpan().SequenceEqual(File.ReadAllBytes(again.Path(f))),
                    f
                )
        );
        var upns = first.Summary.Stories.Where(s => s.Upn is not null).Select(s => (s.Upn, s.Surname)).ToHashSet();
        Assert.True(other.Summary.Stories.Count(s => upns.Contains((s.Upn, s.Surname))) < 3);
    }

    private List<string> CodesOf(string upn, string school) =>
        [
            .. from file in county.Summary.Files
            where file.Contains(school, StringComparison.Ordinal)
            where county.Summary.Sent[file] > new DateOnly(2026, 9, 1) && !LivedCounty.IsRoll(file)
            where !file.EndsWith(".xlsx", StringComparison.Ordinal)
            from row in ReadBack.File(county.Path(file))
            where SeededFolder.Upn(row) == upn
            from cell in row
            where cell.Key is "mark" or "code" or [_, _, _, 'a' or 'p', 'm']
            select cell.Value,
        ];

    /// <summary>Published figures are of children of compulsory school age.</summary>
    private HashSet<string> OlderThanCompulsoryAge(string year) =>
        [
            .. county
                .Rolls.Where(r => CountyYear.Of(county.Summary.Sent[r.File].AddDays(-2)).Name == year)
                .Where(r => SeededFolder.Cell(r.Row, "yeargroup", "ncyear") is "12" or "13")
                .Select(r => SeededFolder.Upn(r.Row)),
        ];

    private static string Leaving(Dictionary<string, string> row) =>
        SeededFolder.Cell(row, "leavingdate", "dateofleaving");

    private static IReadOnlyList<Neighbourhood> Neighbourhoods() =>
        Oxfordshire.Neighbourhoods(new Chance(1).For("schools"));

    private static List<School> Schools() => [.. Neighbourhoods().SelectMany(n => n.Schools)];

    private static void AssertWithinATenth(double published, double ours) =>
        Assert.InRange(ours, published * 0.9, published * 1.1);

    private sealed class WithinAWeek : IEqualityComparer<DateOnly>
    {
        public bool Equals(DateOnly x, DateOnly y) => Math.Abs(x.DayNumber - y.DayNumber) < 7;

        public int GetHashCode(DateOnly obj) => 0;
    }

    private sealed class OneNeighbourhood : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("county");

        public OneNeighbourhood(int seed) =>
            Summary = WholeCounty.Write(new(seed, To, _folder.FullName), n => n == LivedCounty.Names[0]);

        public SeedSummary Summary { get; }

        public string Path(string file) => System.IO.Path.Combine(_folder.FullName, file);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
