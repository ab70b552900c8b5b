using Whereabouts.Domain.Time;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Time;

public class DeadlinesTests
{
    private static readonly SchoolCalendar Calendar = SchoolCalendar.From(
        "Larkfield School",
        [new(Day("2026-09-01"), Day("2026-12-18"))],
        [
            new(Day("2026-10-26"), Day("2026-10-30"), "Half-term"),
            new(Day("2026-11-27"), Day("2026-11-27"), "INSET day"),
        ],
        BankHolidays.England
    );

    private static Deadline Of(string from, int length, TimeUnit unit, CountMode mode) =>
        Deadlines.Of("rule", "1", Day(from), length, unit, mode, Calendar, BankHolidays.England);

    [Theory]
    [InlineData("2026-11-12", 15, TimeUnit.SchoolDay, CountMode.After, "2026-12-04")] // CAL-07
    [InlineData("2026-11-02", 15, TimeUnit.CalendarDay, CountMode.BeginningWith, "2026-11-16")] // CAL-08
    [InlineData("2026-11-02", 5, TimeUnit.CalendarDay, CountMode.After, "2026-11-07")] // CAL-09
    [InlineData("2026-11-16", 6, TimeUnit.SchoolDay, CountMode.BeginningWith, "2026-11-23")]
    [InlineData("2026-11-16", -2, TimeUnit.SchoolDay, CountMode.After, "2026-11-12")]
    [InlineData("2026-12-14", 5, TimeUnit.SchoolDay, CountMode.After, null)]
    [InlineData("2026-12-24", 10, TimeUnit.WorkingDay, CountMode.After, "2027-01-12")]
    [InlineData("2026-12-24", 10, TimeUnit.WorkingDay, CountMode.BeginningWith, "2027-01-11")]
    [InlineData("2026-12-25", 1, TimeUnit.WorkingDay, CountMode.BeginningWith, "2026-12-29")]
    [InlineData("2026-10-21", 1, TimeUnit.SchoolWeek, CountMode.After, "2026-11-08")]
    [InlineData("2026-10-21", 2, TimeUnit.SchoolWeek, CountMode.BeginningWith, "2026-11-08")]
    [InlineData("2026-10-21", 12, TimeUnit.SchoolWeek, CountMode.After, null)]
    [InlineData("2027-01-31", 1, TimeUnit.Month, CountMode.After, "2027-02-28")]
    [InlineData("2027-01-31", 1, TimeUnit.Month, CountMode.BeginningWith, "2027-02-28")]
    [InlineData("2027-01-15", 1, TimeUnit.Month, CountMode.BeginningWith, "2027-02-14")]
    [InlineData("2027-03-01", 1, TimeUnit.Month, CountMode.BeginningWith, "2027-03-31")]
    [InlineData("2024-09-03", 3, TimeUnit.Year, CountMode.After, "2027-09-03")]
    [InlineData("2024-09-03", 3, TimeUnit.Year, CountMode.BeginningWith, "2027-09-02")]
    [InlineData("2027-01-22", -21, TimeUnit.CalendarDay, CountMode.After, "2027-01-01")]
    [InlineData("2026-10-19", 10, TimeUnit.Week, CountMode.After, "2026-12-28")]
    [InlineData("2026-10-19", 1, TimeUnit.Week, CountMode.BeginningWith, "2026-10-25")]
    [InlineData("2026-10-19", 1, TimeUnit.SchoolTerm, CountMode.BeginningWith, null)] // till New Year's Eve nobody knows
    [InlineData("2028-12-28", 1, TimeUnit.WorkingDay, CountMode.After, "2028-12-29")]
    [InlineData("2028-12-29", 1, TimeUnit.WorkingDay, CountMode.After, null)]
    public void Each_unit_is_counted_in_its_own_way(
        string from,
        int length,
        TimeUnit unit,
        CountMode mode,
        string? due
    ) => Assert.Equal(due is null ? null : Day(due), Of(from, length, unit, mode).DueOn);

    [Fact]
    public void A_deadline_says_how_it_was_counted()
    {
        var deadline = Deadlines.Of(
            "gb-15",
            "2",
            Day("2026-11-12"),
            15,
            TimeUnit.SchoolDay,
            CountMode.After,
            Calendar,
            BankHolidays.England
        );

        Assert.Equal(
            new Deadline(
                Day("2026-12-04"),
                "gb-15",
                "2",
                Day("2026-11-12"),
                TimeUnit.SchoolDay,
                15,
                CountMode.After,
                "Larkfield School"
            ),
            deadline
        );
        Assert.Equal("Every day", Of("2026-11-12", 1, TimeUnit.Month, CountMode.After).Calendar);
        Assert.Equal("Working days in England", Of("2026-11-12", 1, TimeUnit.WorkingDay, CountMode.After).Calendar);
    }

    [Theory]
    [InlineData("2026-10-14", 1, CountMode.BeginningWith, "2026-12-18")]
    [InlineData("2026-10-14", 1, CountMode.After, "2027-03-25")]
    [InlineData("2026-10-14", 2, CountMode.After, "2027-07-21")]
    [InlineData("2026-10-14", 3, CountMode.After, "2027-12-17")]
    [InlineData("2028-02-01", 1, CountMode.After, "2028-07-21")] // the shipped calendar ends with its school year
    [InlineData("2028-05-01", 1, CountMode.After, null)]
    [InlineData("2028-08-01", 1, CountMode.After, null)] // the Easter of 2029 is not known
    public void Terms_are_counted_to_their_last_school_day(string from, int terms, CountMode mode, string? due) =>
        Assert.Equal(
            due is null ? null : Day(due),
            Deadlines
                .Of(
                    "rule",
                    "1",
                    Day(from),
                    terms,
                    TimeUnit.SchoolTerm,
                    mode,
                    CountyDefaultCalendar.Shipped,
                    BankHolidays.England
                )
                .DueOn
        );

    [Fact]
    public void Hours_run_through_a_change_of_the_clocks()
    {
        var returned = DateTimeOffset.Parse("2026-10-24T01:30:00+01:00");

        var deadline = Deadlines.OfHours("rhi", "1", returned, 72);

        Assert.Equal(DateTimeOffset.Parse("2026-10-27T00:30:00Z"), deadline.DueAt);
        Assert.Equal(Day("2026-10-27"), deadline.DueOn);
        Assert.Equal(Day("2026-10-24"), deadline.CountedFrom);
    }

    [Fact]
    public void Hours_fall_due_on_the_UK_day()
    {
        var deadline = Deadlines.OfHours("rhi", "1", DateTimeOffset.Parse("2026-06-27T23:30:00Z"), 72);

        Assert.Equal(Day("2026-06-28"), deadline.CountedFrom);
        Assert.Equal(Day("2026-07-01"), deadline.DueOn);
    }

    [Fact]
    public void What_cannot_be_counted_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Of("2026-11-12", 72, TimeUnit.Hour, CountMode.After));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Of("2026-11-12", 0, TimeUnit.CalendarDay, CountMode.BeginningWith)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Of("2026-11-12", 0, TimeUnit.SchoolWeek, CountMode.After));
    }
}
