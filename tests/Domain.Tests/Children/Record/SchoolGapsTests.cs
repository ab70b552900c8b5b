using Whereabouts.Domain.Children.Record;
using Whereabouts.Domain.HomeEducation;
using Whereabouts.Domain.Tests.Assessment;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Children.Record;

public sealed class SchoolGapsTests
{
    private static IReadOnlyList<SchoolGap> Of(ChildStory story, string on) =>
        SchoolGaps.Of(story.Record(), story.County(), Day(on));

    [Fact]
    public void Between_two_schools_there_is_a_gap_with_its_school_days() =>
        // Monday 28 September to Friday 9 October: two weeks of five days.
        Assert.Equal(
            [new SchoolGap(Day("2026-09-26"), Day("2026-10-11"), 10)],
            Of(ChildStory.Of().OnRoll(leaving: "2026-09-25").OnRoll("2026-10-12", at: ChildStory.Elm), "2026-11-20")
        );

    [Fact]
    public void A_weekend_between_two_schools_is_none() =>
        Assert.Empty(
            Of(ChildStory.Of().OnRoll(leaving: "2026-10-09").OnRoll("2026-10-12", at: ChildStory.Elm), "2026-11-20")
        );

    [Fact]
    public void A_gap_goes_on_while_no_school_is_known() =>
        // 16 to 20 November is one week of five school days.
        Assert.Equal(
            [new SchoolGap(Day("2026-11-14"), null, 5)],
            Of(ChildStory.Of().OnRoll(leaving: "2026-11-13"), "2026-11-20")
        );

    [Fact]
    public void A_place_agreed_for_later_does_not_close_it() =>
        Assert.Equal(
            [new SchoolGap(Day("2026-11-14"), null, 5)],
            Of(ChildStory.Of().OnRoll(leaving: "2026-11-13").OnRoll("2026-11-30", at: ChildStory.Elm), "2026-11-20")
        );

    [Fact]
    public void Education_at_home_is_no_gap() =>
        Assert.Empty(
            Of(ChildStory.Of().OnRoll(leaving: "2026-09-25").AtHome("2026-09-26", Suitability.Suitable), "2026-11-20")
        );
}
