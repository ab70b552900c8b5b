using System.Runtime.InteropServices;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;

namespace Whereabouts.Domain.Assessment;

/// <summary>What the schools' registers say of a range of days, counted in sessions.</summary>
/// <param name="Due">Due at school: possible there, prevented (Q, Y), or C2 that no agreement covers.</param>
/// <param name="Attended">Of those, attended.</param>
/// <param name="Elsewhere">Marked B, D or K and at none of the schools.</param>
/// <param name="ConfirmedWithoutPlacement">Of those, present at a setting with no placement of its own hours.</param>
/// <param name="Unconfirmed">Marked B, D or K by a school and present nowhere else.</param>
/// <param name="DaysKnown">School days with any mark.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SchoolWindow(
    int Due,
    int Attended,
    int Elsewhere,
    int ConfirmedWithoutPlacement,
    int Unconfirmed,
    int DaysKnown
)
{
    public static SchoolWindow Of(ChildOnDay child, List<Stay> places, DateOnly from, DateOnly to)
    {
        var sums = default(SchoolWindow);
        if (places.Count == 0)
        {
            return sums;
        }

        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                continue;
            }

            sums = sums.With(child, places, day, Session.Morning).With(child, places, day, Session.Afternoon);
            sums = sums with { DaysKnown = sums.DaysKnown + (IsKnown(child, places, day) ? 1 : 0) };
        }

        return sums;
    }

    private SchoolWindow With(ChildOnDay child, List<Stay> places, DateOnly day, Session session)
    {
        var (attended, due, elsewhere, unconfirmed, confirmedByOther) = (false, false, false, false, false);
        foreach (var place in places)
        {
            if (day < child.OnRollSince(place) || child.MarksOf(place.Setting) is not { } marks)
            {
                continue;
            }

            var meaning = marks.At(day, session);
            if (meaning.HasFlag(SessionMeaning.Attended))
            {
                attended = true;
            }
            else if (meaning.HasFlag(SessionMeaning.Elsewhere))
            {
                elsewhere = true;
                var confirmed = child.ElsewhereAt(place.Setting, day, session).HasFlag(SessionMeaning.Attended);
                unconfirmed |= !confirmed;
                confirmedByOther |= confirmed && !IsByPlacement(child, day, session);
            }
            else if ((meaning & (SessionMeaning.Possible | SessionMeaning.Prevented)) != SessionMeaning.None)
            {
                due |= !meaning.HasFlag(SessionMeaning.PartTime) || !child.IsAgreedPartTime(place.Setting, day);
            }
        }

        var counted = this with { Unconfirmed = Unconfirmed + (unconfirmed ? 1 : 0) };
        return attended ? counted with { Due = Due + 1, Attended = Attended + 1 }
            : due ? counted with { Due = Due + 1 }
            : elsewhere
                ? counted with
                {
                    Elsewhere = Elsewhere + 1,
                    ConfirmedWithoutPlacement = ConfirmedWithoutPlacement + (confirmedByOther ? 1 : 0),
                }
            : counted;
    }

    private static bool IsKnown(ChildOnDay child, List<Stay> places, DateOnly day)
    {
        foreach (var place in places)
        {
            if (
                child.County.CalendarOf(place.Setting).IsSchoolDay(day)
                && child.MarksOf(place.Setting)?.IsKnown(day) is true
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsByPlacement(ChildOnDay child, DateOnly day, Session session) =>
        child.CurrentPlacements.Any(placement =>
            child.MarksOf(child.Current(placement.Provider))?.At(day, session).HasFlag(SessionMeaning.Attended) is true
        );
}
