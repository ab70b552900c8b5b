using Whereabouts.Domain.Time.Clocks;
using static Whereabouts.Domain.Tests.Time.Clocks.WorkedByHandTests;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Time.Clocks;

public class ClockRegistryTests
{
    private const string Section18 =
        "code-N-settle new-pupil-return deletion-return attendance-return ground-i-eligible ground-h-eligible sickness-return "
        + "s19-health pn-window pn-discount pn-final pn-3yr prosecution-limit s437-notice s438-intent excl-public-place excl-day6 "
        + "gb-15 gb-50 irp-apply irp-meet irp-reconsider offsite-notice offsite-review-right suspension-cap in-year-aim "
        + "in-year-must fap-place adjudicator pep-initiate pep-ready pep-review lac-review rhi missing-escalate cp-file ctf "
        + "referral-decision assessment icpc core-group rcpc1 rcpcN lado sar perf-apply work-permit cnis-inform cnis-visit "
        + "cnis-notice consent-reapply";

    [Fact]
    public void Every_timer_of_the_rulebook_is_there_by_its_name_and_in_its_order() =>
        Assert.Equal(Section18.Split(' '), ClockRegistry.All.Select(clock => clock.Timer).Distinct());

    [Fact]
    public void On_any_day_one_row_at_most_counts_a_case_and_no_day_falls_between_two_versions()
    {
        foreach (var timer in ClockRegistry.All.GroupBy(clock => (clock.Timer, clock.Choice?.Value)))
        {
            var versions = timer.Where(clock => clock.IsCommenced).ToList();
            foreach (var (earlier, later) in versions.Zip(versions.Skip(1)))
                Assert.Equal(earlier.InForceTo!.Value.AddDays(1), later.InForceFrom);
        }

        Assert.Equal(
            [
                "new-pupil-return",
                "deletion-return",
                "pn-discount",
                "pn-final",
                "offsite-notice",
                "offsite-review-right",
            ],
            ClockRegistry.All.Where(clock => clock.InForceTo is not null).Select(clock => clock.Timer).Distinct()
        );
    }

    [Fact]
    public void Each_row_says_where_it_comes_from_and_how_sure_we_are()
    {
        Assert.All(ClockRegistry.All, clock => Assert.NotEqual("", clock.StartsWith));
        Assert.All(ClockRegistry.All, clock => Assert.NotEqual("", clock.Owner));
        Assert.All(
            ClockRegistry.All.Where(clock => clock.Confidence == Confidence.Memory),
            clock => Assert.Contains("from memory: check it before it drives a legal letter", clock.Source)
        );
        Assert.All(
            ClockRegistry.All.Where(clock => clock.Confidence == Confidence.Part),
            clock => Assert.Contains("(figure read, the rest from memory)", clock.Source)
        );
        Assert.All(
            ClockRegistry.All.Where(clock => clock.Confidence == Confidence.Verified),
            clock => Assert.DoesNotContain("memory", clock.Source)
        );
    }

    [Theory]
    [InlineData("pn-discount", "2013-08-31", "1", "2013-09-28")]
    [InlineData("pn-discount", "2013-09-01", "2", "2013-09-22")]
    [InlineData("pn-discount", "2024-08-18", "2", "2024-09-08")]
    [InlineData("pn-discount", "2024-08-19", "3", "2024-09-09")]
    [InlineData("pn-final", "2013-08-31", "1", "2013-10-12")]
    [InlineData("pn-final", "2013-09-01", "2", "2013-09-29")]
    [InlineData("pn-final", "2024-08-19", "3", "2024-09-16")]
    [InlineData("new-pupil-return", "2024-08-18", "1", "2024-08-23")]
    [InlineData("new-pupil-return", "2024-08-19", "2", "2024-08-24")]
    public void The_version_goes_by_the_day_of_the_event(string timer, string day, string version, string due)
    {
        var answer = Answer(timer, day);

        Assert.Equal(version, answer.Clock.Version);
        Assert.Equal(Day(due), answer.Deadline!.DueOn);
        Assert.Equal(version, answer.Deadline.Version);
    }

    [Fact]
    public void Events_before_a_timer_was_in_force_set_no_day()
    {
        var answer = Answer("pn-3yr", "2024-07-10");

        Assert.Null(answer.Deadline);
        Assert.False(answer.IsNotKnown);
        Assert.Equal("Not in force on that day: it counts events from 19 August 2024 on.", answer.WhyNone);
    }

    [Theory]
    [InlineData("cnis-inform")]
    [InlineData("cnis-visit")]
    [InlineData("cnis-notice")]
    [InlineData("consent-reapply")]
    public void Law_that_is_not_commenced_sets_no_day(string timer)
    {
        var answer = Answer(timer, "2027-05-04");

        Assert.Null(answer.Deadline);
        Assert.False(answer.Clock.IsCommenced);
        Assert.StartsWith("Not commenced: it waits for a day set by regulations.", answer.WhyNone);
    }

    [Theory]
    [InlineData("GB-15", "gb-15")]
    [InlineData("gb15", "gb-15")]
    [InlineData("RCPC-N", "rcpcN")]
    [InlineData("in_year_must", "in-year-must")]
    public void A_name_is_known_however_it_is_spelt(string typed, string timer) =>
        Assert.Equal(timer, ClockRegistry.Find(typed)[0].Timer);

    [Fact]
    public void A_name_that_is_none_is_not_found() => Assert.Empty(ClockRegistry.Find("gb-16"));
}
