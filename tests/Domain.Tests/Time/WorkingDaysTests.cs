using FsCheck;
using FsCheck.Fluent;
using Whereabouts.Domain.Time;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Time;

public class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-12-23", 1, "2026-12-24")]
    [InlineData("2026-12-24", 1, "2026-12-29")]
    [InlineData("2026-12-24", 3, "2026-12-31")]
    [InlineData("2026-12-24", 4, "2027-01-04")]
    [InlineData("2026-11-21", 1, "2026-11-23")]
    [InlineData("2026-11-21", 0, "2026-11-21")]
    [InlineData("2026-12-29", -1, "2026-12-24")]
    public void Weekends_and_bank_holidays_are_stepped_over(string from, int days, string due) =>
        Assert.Equal(Day(due), WorkingDays.Add(Day(from), days, BankHolidays.England));

    [Theory]
    [InlineData("2026-12-21", "2027-01-04", 8)] // 21-24, 29-31 December and 4 January
    [InlineData("2026-11-21", "2026-11-22", 0)]
    [InlineData("2026-11-23", "2026-11-22", 0)]
    [InlineData("2026-11-23", "2026-11-23", 1)]
    public void Working_days_are_counted_with_both_ends(string from, string to, int days) =>
        Assert.Equal(days, WorkingDays.Between(Day(from), Day(to), BankHolidays.England));

    [Fact]
    public void The_day_so_many_working_days_on_is_one_and_has_so_many_before_it() =>
        Prop.ForAll(
                Gen.Choose(0, 700).SelectMany(from => Gen.Choose(1, 150), (from, days) => (from, days)).ToArbitrary(),
                given =>
                {
                    var from = Day("2026-01-01").AddDays(given.from);
                    var due = WorkingDays.Add(from, given.days, BankHolidays.England);
                    Assert.True(WorkingDays.IsWorkingDay(due, BankHolidays.England));
                    Assert.Equal(given.days, WorkingDays.Between(from.AddDays(1), due, BankHolidays.England));
                    if (WorkingDays.IsWorkingDay(from, BankHolidays.England))
                        Assert.Equal(from, WorkingDays.Add(due, -given.days, BankHolidays.England));
                }
            )
            .Check(Config.QuickThrowOnFailure);
}
