using FsCheck;
using FsCheck.Fluent;
using Whereabouts.Domain.Time;
using Whereabouts.Domain.Time.Clocks;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Time.Clocks;

/// <summary>Compares every timer of days with a plain walk from day to day, over calendars made at random.</summary>
public class CountedProperties
{
    private static readonly DateOnly Start = Day("2025-09-01");
    private static readonly ClockSpan[] Kinds =
    [
        .. ClockRegistry
            .All.Where(clock => clock.IsCommenced && clock.Counts(Start))
            .Select(clock => clock.Span)
            .OfType<ClockSpan>()
            .Where(IsOfDays)
            .Distinct(),
    ];

    private static readonly Arbitrary<(ClockSpan Kind, bool[] Open, int From)> Cases = (
        from kind in Gen.Elements(Kinds)
        from open in Gen.Elements(true, true, true, false).ArrayOf(300)
        from at in Gen.Choose(0, 320)
        select (kind, open, at)
    ).ToArbitrary();

    [Fact]
    public void Every_timer_of_days_agrees_with_walking() =>
        Prop.ForAll(
                Cases,
                made =>
                {
                    var from = Start.AddDays(made.From);
                    var clock = ClockRegistry.All.First(row => row.Span == made.Kind && row.Counts(from));
                    var answer = Counted.From(
                        [clock],
                        UkDate.StartOf(from),
                        new ClockSettings(clock.Choice?.Value, false, 0, null),
                        SchoolCalendar.Listing(
                            "Made up",
                            made.Open.Select((open, at) => (Start.AddDays(at), open)).ToDictionary()
                        ),
                        BankHolidays.England
                    );
                    Assert.Equal(Walk(made.Kind, made.Open, from), answer.Deadline?.DueOn);
                    Assert.Equal(from, answer.CountedFrom);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static bool IsOfDays(ClockSpan span) =>
        span
            is {
                Unit: TimeUnit.CalendarDay or TimeUnit.WorkingDay or TimeUnit.SchoolDay,
                Counting: not Counting.AddedUp
            };

    private static DateOnly? Walk(ClockSpan span, bool[] open, DateOnly from)
    {
        var step = span.Length < 0 ? -1 : 1;
        var left = Math.Abs(span.Length);
        var day = span.Counting is Counting.BeginningWith or Counting.Rolling ? from.AddDays(-1) : from;
        while (left > 0)
        {
            day = day.AddDays(step);
            // Past the calendar's own days nobody knows; before them all is closed.
            var at = day.DayNumber - Start.DayNumber;
            if (span.Unit == TimeUnit.SchoolDay && (at >= open.Length || at < -1))
                return null;
            left -= IsCounted(span.Unit, open, at, day) ? 1 : 0;
        }
        return day;
    }

    private static bool IsCounted(TimeUnit unit, bool[] open, int at, DateOnly day) =>
        unit switch
        {
            TimeUnit.CalendarDay => true,
            TimeUnit.SchoolDay => at >= 0 && open[at],
            _ => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BankHolidays.England.Contains(day),
        };
}
