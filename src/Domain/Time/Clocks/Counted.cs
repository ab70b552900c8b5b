using System.Globalization;

namespace Whereabouts.Domain.Time.Clocks;

/// <summary>Counts the timers of <see cref="ClockRegistry"/>. Pure.</summary>
public static class Counted
{
    /// <summary>The day by which a timer runs out.</summary>
    /// <param name="timer">Its rows, as <see cref="ClockRegistry.Find"/> gives them.</param>
    /// <param name="moment">When its event was; of a day alone, the day's start in the UK.</param>
    /// <param name="settings">What it is told beside.</param>
    /// <param name="calendar">Whose school days are counted, where any are.</param>
    /// <param name="holidays">The bank holidays that make working days.</param>
    /// <exception cref="FormatException">The term after the event's is said to end before the event.</exception>
    public static ClockAnswer From(
        IReadOnlyList<Clock> timer,
        DateTimeOffset moment,
        ClockSettings settings,
        SchoolCalendar calendar,
        BankHolidays holidays
    )
    {
        var told = UkDate.Of(moment);
        var chosen = timer.Where(settings.Choose).ToList();
        var clock = chosen.Find(row => row.Counts(told)) ?? chosen[0];
        var none = new ClockAnswer(clock, told);
        if (!clock.IsCommenced)
            return none with { WhyNone = $"Not commenced: it waits for a day set by regulations. {clock.Says}" };
        if (!clock.Counts(told))
            return none with
            {
                WhyNone = $"Not in force on that day: it counts events from {Words(clock.InForceFrom!.Value)} on.",
            };
        if (clock.Span is not { } span)
            return none with { WhyNone = clock.Says };
        if (span.Counting == Counting.Elapsed)
            return none with { Deadline = Deadlines.OfHours(clock.Timer, clock.Version, moment, span.Length) };

        var posted = settings.Posted && clock.PostedWorkingDays is not null;
        var from = posted ? WorkingDays.Add(told, clock.PostedWorkingDays!.Value, holidays) : told;
        var answer = none with
        {
            CountedFrom = from,
            Notes = posted
                ?
                [
                    $"Posted on {Words(told)}: taken as given {clock.PostedWorkingDays} working days later, on {Words(from)}.",
                ]
                : [],
        };
        if (posted && !(holidays.Reach(told) && holidays.Reach(from)))
            return NotKnown(answer, holidays);
        if (span.NeedsSchoolDays && settings.TermEnds is null)
            answer = answer with { Notes = [.. answer.Notes, .. BeforeItsCalendar(from, calendar)] };
        if (span.Counting == Counting.Rolling)
            answer = answer with { WindowFrom = WindowFrom(span, from, calendar) };
        return Due(answer, span, settings, calendar, holidays);
    }

    private static ClockAnswer Due(
        ClockAnswer answer,
        ClockSpan span,
        ClockSettings settings,
        SchoolCalendar calendar,
        BankHolidays holidays
    )
    {
        if (span.Counting == Counting.AddedUp)
            return AddedUp(answer, span, settings.Used, calendar);
        var deadline = Deadlines.Of(
            answer.Clock.Timer,
            answer.Clock.Version,
            answer.CountedFrom,
            span.Length,
            span.Unit,
            span.Counting is Counting.BeginningWith or Counting.Rolling ? CountMode.BeginningWith : CountMode.After,
            calendar,
            holidays
        );
        if (settings.TermEnds is { } termEnds)
        {
            return termEnds > answer.CountedFrom
                ? answer with
                {
                    Deadline = deadline with { DueOn = termEnds, Calendar = "The day given" },
                }
                : throw new FormatException(
                    $"The term after {Words(answer.CountedFrom)} cannot end on {Words(termEnds)}: termEnds is its last day."
                );
        }
        if (
            deadline.DueOn is null
            || (span.NeedsSchoolDays && !Reaches(calendar, answer.CountedFrom, deadline.DueOn.Value))
        )
            return span.NeedsSchoolDays ? NotKnown(answer, calendar) : NotKnown(answer, holidays);
        if (answer.Clock.EndsOnWorkingDay)
        {
            var moved = WorkingDays.Add(deadline.DueOn.Value.AddDays(-1), 1, holidays);
            if (!holidays.Reach(deadline.DueOn.Value) || !holidays.Reach(moved))
                return NotKnown(answer, holidays);
            deadline = deadline with { DueOn = moved };
        }
        return answer with { Deadline = deadline };
    }

    // The window that ends with the event, as the timer's own day ends the one that begins with it.
    private static DateOnly? WindowFrom(ClockSpan span, DateOnly from, SchoolCalendar calendar)
    {
        if (span.Unit == TimeUnit.CalendarDay)
            return from.AddDays(1 - span.Length);
        var weeks = new SchoolWeeks(calendar).WindowOf(from, span.Length);
        return weeks.Count == span.Length ? weeks[0] : null;
    }

    // The last day that a suspension in one piece may reach, if any.
    private static ClockAnswer AddedUp(ClockAnswer answer, ClockSpan span, decimal used, SchoolCalendar calendar)
    {
        var from = answer.CountedFrom;
        if (used >= span.Length)
            return answer with { WhyNone = $"{span.Length} school days of the school year are used: none is left." };
        var left = (int)Math.Ceiling(span.Length - used);
        var yearEnds = AcademicYear.Of(from).Last;
        var due = calendar.NthBeginningWith(from, left);
        if (YearOf(from) < YearOf(calendar.First))
            return NotKnown(answer, calendar);
        if (due > yearEnds || (due is null && calendar.Last >= new DateOnly(yearEnds.Year, 7, 1)))
        {
            return answer with
            {
                WhyNone =
                    $"The school year ends before {left} school days more: it has {calendar.SchoolDaysBetween(from, yearEnds)} left.",
            };
        }
        return due is null
            ? NotKnown(answer, calendar)
            : answer with
            {
                Deadline = new(
                    due,
                    answer.Clock.Timer,
                    answer.Clock.Version,
                    from,
                    span.Unit,
                    span.Length,
                    CountMode.BeginningWith,
                    calendar.Name
                ),
            };
    }

    /// <summary>
    /// What is not listed is closed, but a calendar says nothing of an earlier school year, nor of days after its last.
    /// </summary>
    private static bool Reaches(SchoolCalendar calendar, DateOnly from, DateOnly due) =>
        YearOf(from) >= YearOf(calendar.First) && (due >= from || from.AddDays(-1) <= calendar.Last);

    private static int YearOf(DateOnly day) => day.Month >= 8 ? day.Year : day.Year - 1;

    private static IEnumerable<string> BeforeItsCalendar(DateOnly from, SchoolCalendar calendar) =>
        from < calendar.First
            ? [$"The calendar begins on {Words(calendar.First)}: days before it are taken as closed."]
            : [];

    private static ClockAnswer NotKnown(ClockAnswer answer, SchoolCalendar calendar) =>
        answer with
        {
            IsNotKnown = true,
            WhyNone =
                $"The calendar does not reach: it tells of {Words(calendar.First)} to {Words(calendar.Last)}. Give one that has every school day from the event to the day due.",
        };

    private static ClockAnswer NotKnown(ClockAnswer answer, BankHolidays holidays) =>
        answer with
        {
            IsNotKnown = true,
            WhyNone =
                $"Bank holidays are known from {Words(holidays.First)} to {Words(holidays.Last)} only, so working days are not known.",
        };

    private static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
