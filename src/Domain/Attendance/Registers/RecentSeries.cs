using System.Runtime.InteropServices;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Attendance.Registers;

/// <summary>
/// A series of sessions of some kind that reaches into the last school days: no two of its days are further apart than
/// the span that counts as recent.
/// </summary>
/// <param name="Since">The first day of the series.</param>
/// <param name="Recent">How many of its sessions lie in the recent school days.</param>
/// <param name="RecentFrom">The first of the recent school days.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RecentSeries(DateOnly Since, int Recent, DateOnly RecentFrom)
{
    public static RecentSeries? Of(
        ChildOnDay child,
        Stay place,
        SettingMarks marks,
        Func<DateOnly, Session, bool> isOfKind
    )
    {
        var calendar = child.County.CalendarOf(place.Setting);
        var span = child.Definitions.RecentMarksSchoolDays;
        var (since, recent, silent) = (DateOnly.MinValue, 0, 0);
        var begins = child.OnRollSince(place);
        var first = marks.First ?? child.On;
        var recentFrom = child.WindowOf(calendar, span);
        for (
            var day = calendar.LastOnOrBefore(child.On);
            day >= begins && day >= first;
            day = calendar.Add(day.Value, -1)
        )
        {
            var sessions =
                (isOfKind(day.Value, Session.Morning) ? 1 : 0) + (isOfKind(day.Value, Session.Afternoon) ? 1 : 0);
            recent += day >= recentFrom ? sessions : 0;
            (since, silent) = sessions > 0 ? (day.Value, 0) : (since, silent + 1);
            if (silent >= span)
            {
                break;
            }
        }

        return recent == 0 ? null : new RecentSeries(since, recent, recentFrom);
    }
}
