using FsCheck;
using FsCheck.Fluent;
using Whereabouts.Domain.Time;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Time;

/// <summary>Compares the calendar's arrays with plain walks from day to day, over calendars and days made at random.</summary>
public class SchoolCalendarProperties
{
    private static readonly DateOnly Start = Day("2025-08-01");
    private static readonly Config Quiet = Config.QuickThrowOnFailure.WithMaxTest(300);

    private sealed record Case(SchoolCalendar Calendar, TermPeriod[] Terms, Closure[] Closures, DateOnly From, int Days)
    {
        public override string ToString() =>
            $"{From:yyyy-MM-dd} {Days}: {string.Join(", ", (object[])Terms)}; {string.Join(", ", (object[])Closures)}";

        public bool IsOpen(DateOnly day) =>
            day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !BankHolidays.England.Contains(day)
            && Terms.Any(term => term.From <= day && day <= term.To)
            && !Closures.Any(closure => closure.From <= day && day <= closure.To);
    }

    private static readonly Gen<(DateOnly From, DateOnly To)> Span =
        from offset in Gen.Choose(0, 600)
        from length in Gen.Choose(0, 90)
        select (Start.AddDays(offset), Start.AddDays(offset + length));

    private static readonly Arbitrary<Case> Cases = (
        from terms in Span.NonEmptyListOf()
        from closures in Span.ListOf()
        from offset in Gen.Choose(-40, 760)
        from days in Gen.Choose(-120, 120)
        select Made(
            [.. terms.Take(6).Select(span => new TermPeriod(span.From, span.To))],
            [.. closures.Take(6).Select(span => new Closure(span.From, span.To, "Closed"))],
            Start.AddDays(offset),
            days
        )
    ).ToArbitrary();

    private static Case Made(TermPeriod[] terms, Closure[] closures, DateOnly from, int days) =>
        new(SchoolCalendar.From("Made up", terms, closures, BankHolidays.England), terms, closures, from, days);

    private static void Holds(Action<Case> claim) => Prop.ForAll(Cases, claim).Check(Quiet);

    [Fact]
    public void A_day_is_a_school_day_just_when_the_definition_says_so() =>
        Holds(made =>
        {
            Assert.Equal(made.IsOpen(made.From), made.Calendar.IsSchoolDay(made.From));
            Assert.Equal(made.IsOpen(made.From), made.Calendar.WhyClosed(made.From) is null);
        });

    [Fact]
    public void Counting_between_agrees_with_walking() =>
        Holds(made =>
        {
            var to = made.From.AddDays(made.Days);
            var walked = new List<DateOnly>();
            for (var day = made.From; day <= to; day = day.AddDays(1))
            {
                if (made.IsOpen(day))
                    walked.Add(day);
            }
            Assert.Equal(walked.Count, made.Calendar.SchoolDaysBetween(made.From, to));
            Assert.Equal(walked, made.Calendar.SchoolDays(made.From, to));
        });

    [Fact]
    public void Adding_agrees_with_walking() =>
        Holds(made => Assert.Equal(Walk(made, made.From, made.Days), made.Calendar.Add(made.From, made.Days)));

    [Fact]
    public void Counting_beginning_with_agrees_with_walking_from_the_day_before() =>
        Holds(made =>
        {
            var n = Math.Abs(made.Days) + 1;
            Assert.Equal(Walk(made, made.From.AddDays(-1), n), made.Calendar.NthBeginningWith(made.From, n));
        });

    [Fact]
    public void The_nearest_days_agree_with_walking() =>
        Holds(made =>
        {
            Assert.Equal(Walk(made, made.From.AddDays(1), -1), made.Calendar.LastOnOrBefore(made.From));
            Assert.Equal(Walk(made, made.From.AddDays(-1), 1), made.Calendar.FirstOnOrAfter(made.From));
        });

    private static DateOnly? Walk(Case made, DateOnly from, int days)
    {
        var day = from;
        for (var left = Math.Abs(days); left > 0; )
        {
            day = day.AddDays(Math.Sign(days));
            if (day < Start.AddDays(-200) || day > Start.AddDays(1000))
                return null;
            if (made.IsOpen(day))
                left--;
        }
        return day;
    }
}
