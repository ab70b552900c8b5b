using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Tests.Assessment;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Schools;

public sealed class CoverageTests
{
    private static Coverage Of(ChildStory story, string on) => story.County().CoverageOf(ChildStory.Oak, Day(on));

    [Theory]
    // Marks to Friday 13 November: 16, 17, 18, 19 are four school days without, Friday 20 the fifth.
    [InlineData("2026-11-13", CoverageState.Current)]
    [InlineData("2026-11-19", CoverageState.Current)]
    [InlineData("2026-11-20", CoverageState.Stale)]
    [InlineData("2026-11-22", CoverageState.Stale)]
    public void Stale_after_five_school_days_and_not_four(string on, CoverageState state)
    {
        var coverage = Of(new ChildStory().StoppedSending("2026-11-13"), on);
        Assert.Equal(state, coverage.State);
        Assert.Equal(state == CoverageState.Stale ? Day("2026-11-16") : null, coverage.Since);
        Assert.Equal(Day("2026-11-13"), coverage.LastMark);
    }

    [Fact]
    public void Half_term_is_not_silence()
    {
        // Marks to Wednesday 21 October: 22, 23, half-term, 2, 3, Wednesday 4 November the fifth.
        var story = new ChildStory().StoppedSending("2026-10-21");
        Assert.True(Of(story, "2026-11-03").IsCurrent);
        Assert.Equal(new Coverage(CoverageState.Stale, Day("2026-10-22"), Day("2026-10-21")), Of(story, "2026-11-04"));
    }

    [Fact]
    public void Marks_of_later_days_are_not_looked_at() =>
        Assert.Equal(Day("2026-09-30"), Of(new ChildStory(), "2026-09-30").LastMark);

    [Fact]
    public void A_school_that_never_sent_is_never_covered() =>
        Assert.Equal(
            new Coverage(CoverageState.Never, null, null),
            Of(new ChildStory().StoppedSending(null), "2026-11-20")
        );

    [Fact]
    public void A_school_that_refused_is_not_covered_whatever_it_sent()
    {
        var story = new ChildStory().Refused("2026-10-05");
        Assert.True(Of(story, "2026-10-04").IsCurrent);
        Assert.Equal(
            (CoverageState.Refused, Day("2026-10-05")),
            (Of(story, "2026-10-05").State, Of(story, "2026-10-05").Since)
        );
    }

    [Fact]
    public void The_academys_marks_go_on_from_the_schools()
    {
        var story = new ChildStory()
            .School(new School(ChildStory.Oak, "Oak School") { Closed = Day("2026-11-16"), Successors = [100002] })
            .StoppedSending("2026-11-13")
            .StoppedSending(null, ChildStory.Elm);
        Assert.True(story.County().CoverageOf(ChildStory.Elm, Day("2026-11-19")).IsCurrent);
    }

    [Fact]
    public void The_summary_counts_open_schools_for_children_of_compulsory_age()
    {
        var story = new ChildStory()
            .StoppedSending("2026-09-11", ChildStory.Elm)
            .School(new School(Domain.Record.SettingId.OfUrn(1), "Shut") { Closed = Day("2026-08-31") })
            .School(new School(Domain.Record.SettingId.OfUrn(2), "Sixth form college") { LowAge = 16, HighAge = 99 })
            .School(new School(Domain.Record.SettingId.OfUrn(3), "Nursery") { LowAge = 2, HighAge = 5 })
            .School(new School(Domain.Record.SettingId.OfUrn(4), "Children") { Type = "Children's centre" });
        Assert.Equal(new CoverageSummary(2, 1), story.County().CoverageSummary(Day("2026-09-18")));
        Assert.Equal(new CoverageSummary(2, 2), story.County().CoverageSummary(Day("2026-09-17")));
    }
}
