using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Exclusions;

namespace Whereabouts.Domain.Assessment;

/// <summary>
/// School days of education lost, in halves for sessions (rulebook ATT-16): whole days without a place or excluded with
/// nothing provided; otherwise each session that was possible, or prevented (Q, Y), and not attended. A session marked
/// elsewhere is lost unless someone there says that the child came. Sessions not received are not counted, and said.
/// </summary>
internal static class DaysMissed
{
    private const decimal Half = 0.5m;

    /// <summary>Null when no day of the time can be measured.</summary>
    public static decimal? Of(ChildOnDay child, DateOnly since)
    {
        var (lost, measured, silent) = (0m, false, 0);
        var excluded = ExcludedWithoutProvision.Standing(child);
        for (var day = since; day <= child.On; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || !IsMeasured(child, day, out var place))
            {
                continue;
            }

            if (IsWholeDayLost(child, day, place, excluded))
            {
                (lost, measured) = (lost + 1, true);
                continue;
            }

            for (var session = Session.Morning; session <= Session.Afternoon; session++)
            {
                var isLost = IsLost(child, day, session);
                silent += isLost is null ? 1 : 0;
                lost += isLost is true ? Half : 0;
                measured |= isLost is not null;
            }
        }

        if (silent > 0)
        {
            child.NotKnown.Add($"{Words.Count(silent, "session")} since {Words.Day(since)}: no mark was received.");
        }

        if (since < child.Calendar.First)
        {
            child.NotKnown.Add(
                $"School days before {Words.Day(child.Calendar.First)}: no calendar reaches back so far."
            );
        }

        return measured ? lost : null;
    }

    // A school day of the child's school or of the county, and not one of education at home, which nobody measures.
    private static bool IsMeasured(ChildOnDay child, DateOnly day, out Stay? place)
    {
        place = PlaceOn(child, day);
        var calendar = place is null ? child.County.CountyCalendar : child.County.CalendarOf(place.Setting);
        return calendar.IsSchoolDay(day) && (place is not null || !IsAtHome(child, day));
    }

    private static bool IsAtHome(ChildOnDay child, DateOnly day)
    {
        foreach (var spell in child.HomeSpells)
        {
            if (spell.First <= day && (spell.Last is null || spell.Last >= day))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWholeDayLost(ChildOnDay child, DateOnly day, Stay? place, Exclusion? excluded)
    {
        if (IsPlacedOn(child, day) || excluded?.DaySixStart <= day)
        {
            return false;
        }

        return place is null
            || excluded?.Start <= day && child.Current(excluded.Setting) == place.Setting
            || SuspendedWithoutProvision.IsSuspendedOn(child, day)
                && IsLost(child, day, Session.Morning) is null
                && IsLost(child, day, Session.Afternoon) is null;
    }

    /// <summary>True when lost, false when not, null when nobody's mark was received.</summary>
    private static bool? IsLost(ChildOnDay child, DateOnly day, Session session)
    {
        var all = SessionMeaning.None;
        foreach (var marks in child.Marks)
        {
            all |= marks.At(day, session);
        }

        return all == SessionMeaning.None
            ? null
            : !all.HasFlag(SessionMeaning.Attended)
                && (all & (SessionMeaning.Possible | SessionMeaning.Prevented | SessionMeaning.Elsewhere))
                    != SessionMeaning.None;
    }

    private static Stay? PlaceOn(ChildOnDay child, DateOnly day)
    {
        Stay? place = null;
        foreach (var stay in child.Stays)
        {
            if (stay.Covers(day) && (place is null || stay.Rank < place.Rank))
            {
                place = stay;
            }
        }

        return place;
    }

    private static bool IsPlacedOn(ChildOnDay child, DateOnly day)
    {
        foreach (var placement in child.Placements)
        {
            if (placement.Covers(day))
            {
                return true;
            }
        }

        return false;
    }
}
