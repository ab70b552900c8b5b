using System.Globalization;
using Whereabouts.Domain.Time;
using Whereabouts.Domain.Time.Clocks;

namespace Whereabouts.Cli.Clocks;

/// <summary>What a timer answers, as the command line shows it. The first seven are promised to checks by others: keep them first.</summary>
/// <param name="DueOn">A day; where hours are counted, local time with its offset; null when no day can be given.</param>
/// <param name="CountedFrom">In the same form.</param>
/// <param name="Length">How many units; negative before the event.</param>
/// <param name="Counts">The same in words.</param>
/// <param name="WindowFrom">Of a rolling window, the first day from which earlier events count with this one.</param>
/// <param name="Commenced">False for law that is not yet in force.</param>
/// <param name="Why">Why there is no day though enough is known.</param>
/// <param name="NotKnown">Why the day is not known.</param>
/// <param name="On">The day of asking, when one was given.</param>
/// <param name="State">running, due today, late, or not begun; on that day.</param>
/// <param name="Left">How much is left, or late, in the timer's days.</param>
internal sealed record ClockDocument(
    string Timer,
    string? DueOn,
    string? Unit,
    string CountedFrom,
    string Rule,
    string Version,
    string Source,
    string? Mode,
    int? Length,
    string? Counts,
    string StartsWith,
    string Owner,
    string OnExpiry,
    DateOnly? WindowFrom,
    string? Calendar,
    Confidence Confidence,
    IReadOnlyDictionary<string, string> Settings,
    bool Commenced,
    DateOnly? InForceFrom,
    DateOnly? InForceTo,
    string? Why,
    string? NotKnown,
    IReadOnlyList<string> Notes,
    string Says,
    DateOnly? On,
    string? State,
    string? Left
)
{
    /// <param name="moment">When the event was, shown where hours are counted.</param>
    /// <param name="settings">As they were taken.</param>
    /// <param name="calendarWords">How the school calendar is called.</param>
    /// <param name="standing">How it stands on the day of asking; null when none was given.</param>
    public static ClockDocument Of(
        ClockAnswer answer,
        DateTimeOffset moment,
        IReadOnlyDictionary<string, string> settings,
        string calendarWords,
        (DateOnly On, string State, string Left)? standing
    )
    {
        var (clock, span, deadline) = (answer.Clock, answer.Clock.Span, answer.Deadline);
        return new(
            clock.Timer,
            deadline?.DueAt is { } instant ? Text(instant) : Text(deadline?.DueOn),
            span is null ? null : ClockWords.Unit(span.Unit),
            span?.Counting == Counting.Elapsed ? Text(moment) : Text(answer.CountedFrom)!,
            clock.Rule,
            clock.Version,
            clock.Source,
            span is null ? null : ClockWords.Mode(span.Counting),
            span?.Length,
            ClockWords.Length(span),
            clock.StartsWith,
            clock.Owner,
            clock.OnExpiry,
            answer.WindowFrom,
            span?.NeedsSchoolDays == true && !settings.ContainsKey("termEnds") ? calendarWords : deadline?.Calendar,
            clock.Confidence,
            settings,
            clock.IsCommenced,
            clock.InForceFrom,
            clock.InForceTo,
            answer.IsNotKnown ? null : answer.WhyNone,
            answer.IsNotKnown ? answer.WhyNone : null,
            answer.Notes,
            clock.Says,
            standing?.On,
            standing?.State,
            standing?.Left
        );
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset instant) =>
        UkDate.Local(instant).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
