using Whereabouts.Domain.Time;
using Whereabouts.Domain.Time.Clocks;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Time.Clocks;

/// <summary>
/// Every timer on one school's year, counted by hand with the days numbered: 2 September is school day 1, 23 October 38, 2 November
/// 39, 26 November 57, 30 November 58, 18 December 72, 4 January 73, 12 January 79, 14 January 80, 12 February 101,
/// 22 February 102, 25 March 125, 12 April 126, 30 April 140, 4 May 141, 28 May 159, 7 June 160 and 21 July 192.
/// </summary>
public class WorkedByHandTests
{
    internal static readonly SchoolCalendar Larkfield = SchoolCalendar.From(
        "Larkfield School",
        [
            new(Day("2026-09-01"), Day("2026-12-18")),
            new(Day("2027-01-04"), Day("2027-03-25")),
            new(Day("2027-04-12"), Day("2027-07-21")),
        ],
        [
            new(Day("2026-09-01"), Day("2026-09-01"), "INSET day"),
            new(Day("2026-10-26"), Day("2026-10-30"), "Half-term"),
            new(Day("2026-11-27"), Day("2026-11-27"), "INSET day"),
            new(Day("2027-01-13"), Day("2027-01-13"), "Snow"),
            new(Day("2027-02-15"), Day("2027-02-19"), "Half-term"),
            new(Day("2027-06-01"), Day("2027-06-04"), "Half-term"),
        ],
        BankHolidays.England
    );

    private static readonly Worked[] Rows =
    [
        new("code-N-settle", "2026-10-16", "2026-10-23"),
        new("code-N-settle", "2026-10-19", "2026-11-02"),
        new("code-N-settle", "2027-01-08", "2027-01-18"),
        new("code-N-settle", "2027-07-14", "2027-07-21"),
        new("code-N-settle", "2027-07-15", null),
        new("new-pupil-return", "2026-11-02", "2026-11-07"),
        new("new-pupil-return", "2026-12-30", "2027-01-04"),
        new("deletion-return", "2026-11-14", "2026-11-14"),
        new("attendance-return", "2026-11-14", "2026-11-14"),
        new("sickness-return", "2026-11-14", "2026-11-14"),
        new("s19-health", "2026-11-14", "2026-11-14"),
        new("ground-i-eligible", "2026-10-01", "2026-11-04"),
        new("ground-i-eligible", "2026-10-02", "2026-11-05"),
        new("ground-i-eligible", "2026-12-07", "2027-01-18"),
        new("ground-h-eligible", "2026-10-09", "2026-10-23"),
        new("ground-h-eligible", "2026-10-31", "2026-11-13"),
        new("ground-h-eligible", "2027-05-28", "2027-06-18"),
        new("pn-window", "2026-10-23", "2027-01-17"),
        new("pn-window", "2026-11-08", "2027-01-24"),
        new("pn-window", "2026-11-09", "2027-01-31"),
        new("pn-window", "2027-05-09", "2027-07-18"),
        new("pn-window", "2027-05-10", "2027-07-25"),
        new("pn-discount", "2026-12-11", "2027-01-01"),
        new("pn-final", "2026-12-11", "2027-01-08"),
        new("pn-3yr", "2024-09-03", "2027-09-03"),
        new("pn-3yr", "2024-08-19", "2027-08-19"),
        new("prosecution-limit", "2026-08-31", "2027-02-28"),
        new("prosecution-limit", "2026-11-30", "2027-05-30"),
        new("s437-notice", "2026-11-02", "2026-11-16"),
        new("s437-notice", "2026-12-18", "2027-01-01"),
        new("s438-intent", "2027-02-15", "2027-03-01"),
        new("excl-public-place", "2026-11-23", "2026-11-30"),
        new("excl-public-place", "2026-11-24", "2026-12-01"),
        new("excl-public-place", "2026-10-24", "2026-11-06"),
        new("excl-day6", "2026-10-22", "2026-11-05"),
        new("excl-day6", "2026-11-20", "2026-11-30"),
        new("excl-day6", "2026-11-27", "2026-12-07"),
        new("excl-day6", "2027-01-06", "2027-01-14"),
        new("excl-day6", "2026-12-18", "2027-01-08"),
        new("gb-15", "2026-11-12", "2026-12-04"),
        new("gb-15", "2026-10-23", "2026-11-20"),
        new("gb-15", "2026-10-30", "2026-11-20"),
        new("gb-15", "2026-11-27", "2026-12-18"),
        new("gb-15", "2027-06-30", "2027-07-21"),
        new("gb-15", "2027-07-01", null),
        new("gb-50", "2026-09-01", "2026-11-17"),
        new("gb-50", "2026-11-12", "2027-02-08"),
        new("irp-apply", "2026-12-01", "2027-01-05"),
        new("irp-meet", "2027-01-04", "2027-01-26"),
        new("irp-reconsider", "2027-02-12", "2027-03-05"),
        new("offsite-notice", "2026-11-16", "2026-11-12"),
        new("offsite-notice", "2026-11-30", "2026-11-25"),
        new("offsite-notice", "2026-11-02", "2026-10-22"),
        new("offsite-notice", "2027-01-05", "2026-12-18"),
        new("offsite-review-right", "2026-10-19", "2026-12-28"),
        new("suspension-cap", "2026-09-02", "2026-11-10"),
        new("suspension-cap", "2026-11-24", "2026-12-01", "used=40"),
        new("suspension-cap", "2026-11-24", "2026-11-24", "used=44.5"),
        new("suspension-cap", "2027-05-10", "2027-07-16"),
        new("suspension-cap", "2027-05-11", "2027-07-19"),
        new("suspension-cap", "2026-11-24", "2026-11-30", "used=41.5"),
        new("in-year-aim", "2026-10-20", "2026-11-10"),
        new("in-year-aim", "2026-08-10", "2026-09-15"),
        new("in-year-must", "2026-10-20", "2026-11-17"),
        new("fap-place", "2026-12-02", "2027-01-14"),
        new("adjudicator", "2026-12-20", "2027-01-04"),
        new("adjudicator", "2026-12-20", "2026-12-27", "lookedAfter=true"),
        new("pep-initiate", "2026-12-17", "2027-01-05"),
        new("pep-initiate", "2026-12-26", "2027-01-12"),
        new("pep-ready", "2026-12-17", "2027-01-19"),
        new("pep-ready", "2027-03-20", "2027-04-20"),
        new("lac-review", "2026-12-04", "2027-01-06"),
        new("lac-review", "2026-11-30", "2027-02-28", "review=2"),
        new("lac-review", "2026-08-31", "2027-02-28", "review=later"),
        new("missing-escalate", "2026-10-03", "2026-12-31"),
        new("cp-file", "2026-10-21", "2026-11-04"),
        new("cp-file", "2026-12-16", "2027-01-06"),
        new("cp-file", "2027-01-04", "2027-01-08", "newTerm=true"),
        new("ctf", "2026-12-18", "2027-01-25"),
        new("ctf", "2027-07-21", null),
        new("referral-decision", "2026-12-24", "2026-12-29"),
        new("referral-decision", "2026-11-20", "2026-11-23"),
        new("assessment", "2026-11-02", "2027-01-07"),
        new("icpc", "2026-12-10", "2027-01-05"),
        new("core-group", "2027-03-18", "2027-04-05"),
        new("rcpc1", "2026-11-30", "2027-02-28"),
        new("rcpcN", "2026-08-31", "2027-02-28"),
        new("lado", "2027-05-28", "2027-06-01"),
        new("sar", "2026-11-26", "2026-12-29"),
        new("sar", "2027-01-31", "2027-03-01"),
        new("sar", "2026-11-20", "2026-12-21"),
        new("sar", "2026-11-26", "2027-02-26", "complex=true"),
        new("perf-apply", "2027-01-12", "2026-12-22"),
        new("work-permit", "2026-12-28", "2027-01-04"),
        new("suspension-cap", "2027-05-13", "2027-07-21"),
        new("suspension-cap", "2027-05-14", null),
        new("suspension-cap", "2026-11-24", null, "used=45"),
        new("pep-review", "2026-08-01", "2027-03-25"),
        new("pep-review", "2026-12-31", "2027-03-25"),
        new("pep-review", "2027-01-01", "2027-07-21"),
        new("pep-review", "2027-03-28", "2027-07-21"),
        new("pep-review", "2027-03-29", null),
        new("pep-review", "2026-10-14", "2026-12-11", "termEnds=2026-12-11"),
        new("pn-discount", "2026-12-11", null, "notice=2"),
        new("pn-discount", "2026-12-24", "2027-01-20", "posted=yes"),
        new("irp-apply", "2026-11-26", "2027-01-04", "posted=true"),
    ];

    public static TheoryData<Worked> Worked => [.. Rows];

    [Theory]
    [MemberData(nameof(Worked))]
    public void Each_timer_gives_the_day_that_was_counted_by_hand(Worked row)
    {
        var answer = Answer(row.Timer, row.Event, row.Setting);

        Assert.Equal(row.Due, answer.Deadline?.DueOn?.ToString("yyyy-MM-dd"));
        Assert.Equal(row.Due is null, answer.WhyNone is not null);
        Assert.Contains(answer.Clock, ClockRegistry.Find(row.Timer));
    }

    [Fact]
    public void No_timer_that_is_in_force_goes_without_a_day_counted_by_hand() =>
        Assert.Equal(
            ["rhi"],
            ClockRegistry
                .All.Where(clock => clock.IsCommenced)
                .Select(clock => clock.Timer)
                .Except(Rows.Where(row => row.Due is not null).Select(row => row.Timer))
        );

    [Theory]
    [InlineData("2026-10-24T23:30:00+01:00", "2026-10-27T22:30:00+00:00")] // the clocks go back
    [InlineData("2027-03-27T10:00:00+00:00", "2027-03-30T11:00:00+01:00")] // and forward
    [InlineData("2026-12-30T15:00:00+00:00", "2027-01-02T15:00:00+00:00")]
    public void The_interview_after_a_return_is_due_in_seventy_two_hours_whatever_the_clocks_do(string back, string due)
    {
        var answer = Counted.From(
            ClockRegistry.Find("rhi"),
            DateTimeOffset.Parse(back),
            ClockSettings.Read(ClockRegistry.Find("rhi"), []),
            Larkfield,
            BankHolidays.England
        );

        Assert.Equal(due, UkDate.Local(answer.Deadline!.DueAt!.Value).ToString("yyyy-MM-ddTHH:mm:sszzz"));
    }

    internal static ClockAnswer Answer(string timer, string day, string? setting = null) =>
        Answer(timer, day, Larkfield, setting);

    internal static ClockAnswer Answer(string timer, string day, SchoolCalendar calendar, string? setting = null) =>
        Counted.From(
            ClockRegistry.Find(timer),
            UkDate.StartOf(Day(day)),
            ClockSettings.Read(ClockRegistry.Find(timer), setting is null ? [] : [setting]),
            calendar,
            BankHolidays.England
        );
}

/// <summary>A timer, its event, and the day it runs out; null for none.</summary>
public sealed record Worked(string Timer, string Event, string? Due, string? Setting = null);
