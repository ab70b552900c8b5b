using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Absence;

namespace Whereabouts.Domain.Schools;

/// <summary>Something worth asking a school: a pattern with its numbers and its limits, never a verdict.</summary>
/// <param name="Numbers">What was counted, of how many.</param>
/// <param name="Limits">What else it may mean.</param>
public sealed record SchoolQuestion(string Question, string Numbers, string Limits);

/// <summary>Finds what is worth asking a school, from its own marks, its moves and its children on the register.</summary>
public static class SchoolQuestions
{
    // Fewer families than this are no pattern.
    private const int FewestHome = 3;

    /// <param name="absence">Null when no mark of the year was received.</param>
    /// <param name="moves">Of the academic year so far.</param>
    /// <param name="register">The school's children who are missing out.</param>
    public static IReadOnlyList<SchoolQuestion> Of(
        SchoolAbsence? absence,
        IReadOnlyList<SchoolMove> moves,
        IReadOnlyCollection<Picture> register
    )
    {
        int With(string code) => register.Count(child => child.Reasons.Any(reason => reason.Code == code));
        var left = moves.Where(move => !move.Joined).ToList();
        var open = left.Count(move => move.NeedsAnswer);
        var home = left.Count(move => move.Where == "Educated at home");
        SchoolQuestion?[] questions =
        [
            open == 0
                ? null
                : new(
                    "Where are the children who left?",
                    $"{open} of {Words.Count(left.Count, "child", "children")} who left the roll this academic year",
                    "Another authority may know, and may not have told us yet."
                ),
            With("elsewhere-unconfirmed") is var elsewhere and > 0
                ? new(
                    "Who sees the children who are marked as taught elsewhere?",
                    $"{Words.Count(elsewhere, "child", "children")} marked B, D or K whom nobody elsewhere confirms",
                    "The provider may keep marks that it has not sent."
                )
                : null,
            With("reduced-timetable-unreported") is var partTime and > 0
                ? new(
                    "Is there an agreement for each part-time timetable?",
                    $"{Words.Count(partTime, "child", "children")} marked C2 without one",
                    "The agreement may have been made and not sent to us."
                )
                : null,
            absence is { OldNoReason: > 0 }
                ? new(
                    "Why do sessions still stand with no reason?",
                    $"{Words.Count(absence.OldNoReason, "session")} marked N more than five school days ago",
                    "A corrected register may not have reached us."
                )
                : null,
            absence is not null && absence.DaysReceived < absence.SchoolDays
                ? new(
                    "What happened on the days without marks?",
                    $"{absence.SchoolDays - absence.DaysReceived} of {Words.Count(absence.SchoolDays, "school day")} this academic year",
                    "The school may have been closed on a day that its calendar does not say."
                )
                : null,
            home < FewestHome
                ? null
                : new(
                    "What lies behind the moves to home education?",
                    $"{home} of {Words.Count(left.Count, "child", "children")} who left the roll this academic year",
                    "A few families can make a small school's number large."
                ),
        ];
        return [.. questions.OfType<SchoolQuestion>()];
    }
}
