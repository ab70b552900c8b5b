using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;

namespace Whereabouts.Domain.Children.Record;

/// <summary>What one session came to.</summary>
public enum SessionStanding
{
    /// <summary>No mark was received.</summary>
    NotReceived,
    Present,

    /// <summary>B, D or K: the register says that the child is taught somewhere else.</summary>
    Elsewhere,
    Authorised,
    Unauthorised,

    /// <summary>Not a possible attendance.</summary>
    NotRequired,
    Closed,
}

/// <summary>One session as the child's main setting marked it, else as any other did.</summary>
/// <param name="Code">Empty when no mark was received.</param>
/// <param name="Meaning">In words, with the setting, and with what another setting marked.</param>
/// <param name="Changed">The mark was another before.</param>
public sealed record MarkedSession(string Code, SessionStanding Standing, string Meaning, bool Changed);

/// <summary>A weekday of the year.</summary>
public sealed record MarkedDay(DateOnly Date, MarkedSession Morning, MarkedSession Afternoon);

/// <summary>Reads single sessions of a child's registers.</summary>
internal sealed class SessionReading(ChildOnDay child, IReadOnlyCollection<MarkChange> changes)
{
    private readonly HashSet<(Domain.Record.SettingId, DateOnly, Session)> _changed =
    [
        .. changes.Select(change => (child.Current(change.Setting), change.Date, change.Session)),
    ];

    /// <summary>The register to read for a day: that of the main place, else of any setting that marked it.</summary>
    public SettingMarks? RegisterFor(DateOnly date, Session session)
    {
        Stay? main = null;
        foreach (var stay in child.Stays)
        {
            if (stay.Covers(date) && (main is null || stay.Rank < main.Rank))
            {
                main = stay;
            }
        }

        var marks = main is null ? null : child.MarksOf(main.Setting);
        return marks is not null && marks.SymbolAt(date, session) != AttendanceCodes.NoMark
            ? marks
            : child.Marks.Find(held => held.SymbolAt(date, session) != AttendanceCodes.NoMark);
    }

    public MarkedSession Read(DateOnly date, Session session)
    {
        if (RegisterFor(date, session) is not { } marks)
        {
            return NoMark(date);
        }

        var code = MarkChanges.CodeOf(marks.SymbolAt(date, session), date);
        var others = child
            .Marks.Where(held => held != marks && held.SymbolAt(date, session) != AttendanceCodes.NoMark)
            .Select(held =>
                $"; {child.NameOf(held.Setting)} marked {MarkChanges.TextOf(held.SymbolAt(date, session), date)}"
            );
        return new MarkedSession(
            MarkChanges.TextOf(marks.SymbolAt(date, session), date),
            StandingOf(code),
            $"{code?.Meaning ?? "a code it does not explain"}, at {child.NameOf(marks.Setting)}{string.Concat(others)}",
            child.Marks.Exists(held => _changed.Contains((held.Setting, date, session)))
        );
    }

    private MarkedSession NoMark(DateOnly date)
    {
        var place = child.Stays.Find(stay => stay.Covers(date));
        var calendar = place is null ? child.County.CountyCalendar : child.County.CalendarOf(place.Setting);
        return calendar.WhyClosed(date) is { } why ? new MarkedSession("", SessionStanding.Closed, why, false)
            : place is null ? new MarkedSession("", SessionStanding.NotReceived, "on no roll that we know of", false)
            : new MarkedSession(
                "",
                SessionStanding.NotReceived,
                $"no mark received from {child.NameOf(place.Setting)}",
                false
            );
    }

    private static SessionStanding StandingOf(AttendanceCode? code) =>
        code switch
        {
            { Text: "B" or "D" or "K" } => SessionStanding.Elsewhere,
            { Group: CodeGroup.Present or CodeGroup.ApprovedActivity } => SessionStanding.Present,
            { Group: CodeGroup.Authorised } => SessionStanding.Authorised,
            { Group: CodeGroup.Unauthorised } => SessionStanding.Unauthorised,
            { Text: "#" } => SessionStanding.Closed,
            _ => SessionStanding.NotRequired,
        };
}
