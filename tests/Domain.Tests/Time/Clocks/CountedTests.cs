using Whereabouts.Domain.Time;
using Whereabouts.Domain.Time.Clocks;
using static Whereabouts.Domain.Tests.Time.Clocks.WorkedByHandTests;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Time.Clocks;

public class CountedTests
{
    private static readonly SchoolCalendar November = SchoolCalendar.Listing(
        "november.csv",
        Enumerable
            .Range(2, 26)
            .Select(day => new DateOnly(2026, 11, day))
            .ToDictionary(day => day, day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
    );

    [Fact]
    public void A_calendar_that_ends_too_early_gives_no_day_and_says_so()
    {
        Assert.Equal(Day("2026-11-27"), Answer("code-N-settle", "2026-11-20", November).Deadline!.DueOn);

        var answer = Answer("code-N-settle", "2026-11-21", Listed("2026-11-02", "2026-11-26"));

        Assert.True(answer.IsNotKnown);
        Assert.Null(answer.Deadline);
        Assert.StartsWith(
            "The calendar does not reach: it tells of 2 November 2026 to 26 November 2026.",
            answer.WhyNone
        );
    }

    [Fact]
    public void Days_before_the_first_listed_are_taken_as_closed_and_that_is_said()
    {
        var answer = Answer("code-N-settle", "2026-10-30", November);

        Assert.Equal(Day("2026-11-06"), answer.Deadline!.DueOn);
        Assert.Equal(["The calendar begins on 2 November 2026: days before it are taken as closed."], answer.Notes);
        Assert.Empty(Answer("code-N-settle", "2026-11-02", November).Notes);
    }

    [Theory]
    [InlineData("code-N-settle", "2026-07-31", true)] // the year before
    [InlineData("code-N-settle", "2026-08-01", false)]
    [InlineData("suspension-cap", "2026-07-31", true)]
    [InlineData("offsite-notice", "2026-11-28", false)]
    [InlineData("offsite-notice", "2026-11-29", true)] // what the 28th was nobody says
    [InlineData("offsite-notice", "2026-11-03", true)]
    [InlineData("pep-review", "2026-10-14", true)]
    public void A_calendar_is_not_asked_about_days_it_does_not_know(string timer, string day, bool notKnown) =>
        Assert.Equal(notKnown, Answer(timer, day, November, timer == "suspension-cap" ? "used=43" : null).IsNotKnown);

    [Theory]
    [InlineData("lado", "2028-12-28", "2028-12-29")]
    [InlineData("lado", "2028-12-29", null)]
    [InlineData("lado", "2018-12-31", null)]
    [InlineData("lado", "2019-01-01", "2019-01-02")]
    [InlineData("sar", "2028-11-29", "2028-12-29")]
    [InlineData("sar", "2028-11-30", null)] // 30 December is a Saturday
    [InlineData("sar", "2028-12-10", null)]
    public void Working_days_are_known_as_far_as_bank_holidays_are(string timer, string day, string? due)
    {
        var answer = Answer(timer, day);

        Assert.Equal(due is null ? null : Day(due), answer.Deadline?.DueOn);
        Assert.Equal(due is null, answer.IsNotKnown);
        Assert.Equal(
            due is null
                ? "Bank holidays are known from 1 January 2019 to 31 December 2028 only, so working days are not known."
                : null,
            answer.WhyNone
        );
    }

    [Fact]
    public void What_is_posted_beyond_the_bank_holidays_is_not_known() =>
        Assert.True(Answer("pn-final", "2028-12-28", "posted=true").IsNotKnown);

    [Fact]
    public void What_is_posted_counts_from_the_day_it_is_taken_as_given()
    {
        var answer = Answer("pn-final", "2026-12-24", "posted=true");

        Assert.Equal(Day("2026-12-30"), answer.CountedFrom);
        Assert.Equal(Day("2027-01-27"), answer.Deadline!.DueOn);
        Assert.Equal(
            ["Posted on 24 December 2026: taken as given 2 working days later, on 30 December 2026."],
            answer.Notes
        );
    }

    [Theory]
    [InlineData("pn-window", "2026-11-16", "2026-09-07")] // 18.1: half-term is no week of the ten
    [InlineData("pn-window", "2026-11-09", "2026-08-31")]
    [InlineData("pn-window", "2026-11-08", null)] // the year before is not in the calendar
    [InlineData("missing-escalate", "2026-11-12", "2026-08-15")]
    [InlineData("gb-15", "2026-11-12", null)]
    public void A_rolling_window_says_since_when_earlier_events_count(string timer, string day, string? from) =>
        Assert.Equal(from is null ? null : Day(from), Answer(timer, day).WindowFrom);

    [Fact]
    public void A_suspension_that_cannot_reach_the_most_says_what_the_year_has_left()
    {
        Assert.Equal(
            "The school year ends before 45 school days more: it has 44 left.",
            Answer("suspension-cap", "2027-05-14").WhyNone
        );
        Assert.Equal(
            "45 school days of the school year are used: none is left.",
            Answer("suspension-cap", "2026-11-24", "used=45").WhyNone
        );
    }

    private static SchoolCalendar Listed(string from, string to) =>
        SchoolCalendar.Listing(
            "listed.csv",
            November.SchoolDays(Day(from), Day(to)).ToDictionary(day => day, _ => true)
        );
}
