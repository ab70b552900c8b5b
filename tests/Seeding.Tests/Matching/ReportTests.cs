using System.Globalization;
using Whereabouts.Bench.Matching;
using Whereabouts.Bench.Matching.Comparing;
using Whereabouts.Bench.Matching.Reports;

namespace Whereabouts.Seeding.Tests.Matching;

/// <summary>How it is counted how well links were found.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("report");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_link_to_a_wrong_child_and_any_link_of_a_strangers_row_is_false()
    {
        var truth = Truth.Read(Written("rid,id,source", "r1,a,school", "r2,b,school", "r3,,police", "r4,d,police"));
        var links = Links.Read(Written("rid,id,probability", "r1,a,0.99", "r2,c,0.97", "r3,e,0.96", "r4,,0"));

        var all = links.Against(truth, truth.Rids);

        // Four rows, three of them of somebody: one found, one taken for another, one stranger linked.
        Assert.Equal(50_000, all.FalseAt(0.95));
        Assert.Equal(25_000, all.FalseAt(0.97));
        Assert.Equal(0, all.FalseAt(0.98));
        Assert.Equal(1 / 3.0, all.RecallAt(0.95), 9);
        Assert.Equal(2.0 / 4, all.BestF1.F1, 9);
        Assert.Equal(0.99, all.BestF1.Threshold);
        Assert.Equal(0.5, Report.Gap(truth, links, "source"), 9);
    }

    [Fact]
    public void Recall_at_a_precision_is_the_most_that_any_threshold_gives_and_equal_probabilities_stand_or_fall_together()
    {
        // A false link first, then 199 right ones, another false one among 100 right ones of one probability.
        var links = Enumerable
            .Range(0, 199)
            .Select(i => new Judged(0.98 - (i * 1e-4), true))
            .Prepend(new(0.99, false))
            .Concat(Enumerable.Repeat(new Judged(0.9, true), 99))
            .Append(new(0.9, false));

        var scores = new Scores(links, rows: 500, known: 400);

        Assert.Equal(199 / 400.0, scores.RecallAtPrecision(0.995), 9);
        Assert.Equal(298 / 400.0, scores.RecallAtPrecision(0.99), 9);
        Assert.Equal(0, scores.RecallAtPrecision(0.999));
        Assert.Equal((2 * 298.0) / (300 + 400), scores.BestF1.F1, 9);
        Assert.Equal(0.9, scores.BestF1.Threshold);
    }

    [Fact]
    public void What_is_declared_is_compared_with_what_is_so()
    {
        Judged[] links =
        [
            new(0.6, true),
            new(0.8, false),
            new(0.9, true),
            new(0.95, true),
            new(1, true),
            new(0.4, false),
        ];

        var scores = new Scores(links, rows: 10, known: 5);

        Assert.Equal(2, scores.Calibration(0.5, 0.9).Count);
        Assert.Equal(0.7 - 0.5, scores.Calibration(0.5, 0.9).Difference, 9);
        Assert.Equal(0.925 - 1, scores.Calibration(0.9, 0.99).Difference, 9);
        Assert.Equal((0.0, 1), scores.Calibration(0.99, 2));
        Assert.Equal((0.0, 0), scores.Calibration(0.98, 0.99));
    }

    [Fact]
    public void Among_duplicates_any_other_row_of_the_cluster_is_right_and_the_row_itself_is_not()
    {
        var published = Written(
            "rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id",
            "rec-7-org, mia, waller, 6, high street, , st james, 4011, wa, 19081209, 6988048",
            "rec-7-dup-0, mya, waller, 6, high street, , st james, 4011, wa, 19081290, 6988048",
            "rec-9-org, leo, berry, , , , , , , 19990219, 7364009"
        );

        Assert.Equal(3, Duplicates.Convert(published, _folder.FullName));
        Assert.Equal(
            "rec-7-org,mia,waller,1908-12-09,,4011,6 high street st james,,,",
            File.ReadLines(Path.Combine(_folder.FullName, "P.csv")).ElementAt(1)
        );
        var truth = Truth.Read(Path.Combine(_folder.FullName, "truth.csv"));
        Assert.True(truth.IsRight("rec-7-org", "rec-7-dup-0"));
        Assert.False(truth.IsRight("rec-7-org", "rec-7-org"));
        Assert.False(truth.IsRight("rec-9-org", "rec-7-org"));
        Assert.False(truth.IsKnown("rec-9-org"));
    }

    [Theory]
    [InlineData("blocked: 0.5 s\nscored: 5.3 s\nin all 11 s", 5.3)]
    [InlineData("  0.43 s  read 100,000 people\n  0.12 s  compared 326,490 pairs, 32.6 a row", 0.12)]
    [InlineData("scoring 320 ms", 0.32)]
    [InlineData("read in 3 s", null)]
    public void The_step_that_scores_is_read_from_what_a_matcher_says(string said, double? seconds) =>
        Assert.Equal(seconds, Measured.ScoringIn(said));

    [Fact]
    public void Figures_of_several_seeds_are_told_by_median_mean_and_both_ends()
    {
        Assert.Equal("2.5 (4.0; 1.0 to 10.0)", new Spread([10, 3, 1, 2]).Text("0.0"));
        Assert.Equal("3", new Spread([3]).Text("0"));
        Assert.Equal("-", new Spread([]).Text("0"));
    }

    private string Written(params string[] lines)
    {
        var file = Path.Combine(_folder.FullName, $"{lines[0].Length}.csv");
        File.WriteAllLines(file, lines);
        return file;
    }
}
