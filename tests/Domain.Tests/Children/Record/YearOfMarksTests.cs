using Whereabouts.Domain.Children.Record;
using Whereabouts.Domain.Tests.Assessment;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Children.Record;

public sealed class YearOfMarksTests
{
    private static YearOfMarks Of(ChildStory story, string on) =>
        YearOfMarks.Of(story.Record(), story.County(), Day(on), []);

    [Fact]
    public void Sessions_are_counted_as_statistics_count_them()
    {
        // Tuesday 1 to Friday 4 September: two sessions each of present, ill, unexplained and unable to travel.
        var year = Of(
            ChildStory
                .Of()
                .OnRoll()
                .Present("2026-09-01")
                .Marked("I I", "2026-09-02")
                .Marked("O O", "2026-09-03")
                .Marked("Q Q", "2026-09-04"),
            "2026-09-04"
        );
        Assert.Equal(new AttendanceCount(2, 2, 2, 2, 0), year.All);
        Assert.Equal((6, 33.3m), (year.All.Possible, year.All.Percent(year.All.Attended)!.Value));
        Assert.Equal(
            new AttendanceCount(0, 2, 0, 0, 0),
            year.ByWeekday.Single(weekday => weekday.Day == DayOfWeek.Wednesday).Count
        );
        Assert.Equal(2, year.ByCode.Single(code => code.Code == "I").Sessions);
    }

    [Fact]
    public void A_school_day_without_a_mark_is_not_received_and_never_present()
    {
        var year = Of(ChildStory.Of().OnRoll().Present("2026-09-01"), "2026-09-02");
        Assert.Equal(SessionStanding.NotReceived, year.Days[1].Morning.Standing);
        Assert.Equal(new AttendanceCount(2, 0, 0, 0, 2), year.All);
    }

    [Fact]
    public void No_rate_is_given_when_nothing_was_possible() => Assert.Null(AttendanceCount.None.Percent(0));

    [Fact]
    public void Half_term_is_closed() =>
        Assert.Equal(SessionStanding.Closed, Of(ChildStory.Of().OnRoll(), "2026-10-26").Days[^1].Morning.Standing);

    [Fact]
    public void A_provider_keeps_a_register_of_its_own_beside_the_schools()
    {
        var year = Of(
            ChildStory
                .Of()
                .OnRoll()
                .Placed("2026-09-01", 10)
                .Marked("B B", "2026-09-01")
                .Marked("/ -", "2026-09-01", at: ChildStory.Riverside),
            "2026-09-01"
        );
        Assert.Equal(SessionStanding.Elsewhere, year.Days[0].Morning.Standing);
        Assert.Contains("Riverside Learning marked /", year.Days[0].Morning.Meaning, StringComparison.Ordinal);
        Assert.Equal(
            [("Oak Academy", 2), ("Riverside Learning", 1)],
            year.BySetting.Select(setting => (setting.Name, setting.Count.Attended))
        );
    }

    [Fact]
    public void Thresholds_say_how_far_it_is()
    {
        // Nine school days of O from Monday 9 November, one short of the return; 18 sessions are past ten.
        var story = ChildStory
            .Of()
            .OnRoll()
            .Present("2026-09-01", "2026-11-06")
            .Marked("O O", "2026-11-09", "2026-11-19");
        var thresholds = NearThresholds.Of(story.Record(), story.County(), Day("2026-11-19"));
        var ten = thresholds.Single(threshold => threshold.Name == "Ten-day attendance return");
        Assert.Equal(("9 school days in a row of G, N, O or U", false), (ten.Now, ten.Reached));
        Assert.True(thresholds.Single(threshold => threshold.Name == "Penalty notice to be considered").Reached);
        Assert.False(thresholds.Single(threshold => threshold.Name == "Severely absent").Reached);
    }
}
