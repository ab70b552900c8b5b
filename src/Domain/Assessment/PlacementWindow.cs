using Whereabouts.Domain.AlternativeProvision;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;

namespace Whereabouts.Domain.Assessment;

/// <summary>What a provider's own marks say of a placement.</summary>
internal static class PlacementWindow
{
    /// <summary>The placement's hours times the share of its sessions attended; null when that is not known.</summary>
    public static decimal? Received(
        ChildOnDay child,
        Placement placement,
        DateOnly from,
        DateOnly to,
        Unknowns notKnown
    )
    {
        var provider = child.Current(placement.Provider);
        if (placement.Hours is not { } hours)
        {
            notKnown.Add($"The hours of the placement with {child.NameOf(provider)}.");
            return null;
        }

        if (hours == 0)
        {
            return 0;
        }

        var (due, attended) = Sessions(child, placement, from, to);
        if (due == 0)
        {
            notKnown.Add($"Whether the child was at {child.NameOf(provider)}: no mark was received.");
            return null;
        }

        return hours * attended / due;
    }

    private static (int Due, int Attended) Sessions(ChildOnDay child, Placement placement, DateOnly from, DateOnly to)
    {
        var (due, attended) = (0, 0);
        if (child.MarksOf(child.Current(placement.Provider)) is not { } marks)
        {
            return (0, 0);
        }

        var since = PartTimePlacement.ChainStartAt(child, placement, child.Calendar);
        for (var day = from > since ? from : since; day <= to; day = day.AddDays(1))
        {
            for (var session = Session.Morning; session <= Session.Afternoon; session++)
            {
                var meaning = marks.At(day, session);
                attended += meaning.HasFlag(SessionMeaning.Attended) ? 1 : 0;
                due += (meaning & (SessionMeaning.Possible | SessionMeaning.Prevented)) != SessionMeaning.None ? 1 : 0;
            }
        }

        return (due, attended);
    }
}
