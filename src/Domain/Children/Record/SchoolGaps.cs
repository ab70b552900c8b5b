using Whereabouts.Domain.Ages;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Schools;

namespace Whereabouts.Domain.Children.Record;

/// <summary>A time of compulsory school age with at least one school day, on no roll and not in education at home.</summary>
/// <param name="To">Null while it goes on.</param>
public sealed record SchoolGap(DateOnly From, DateOnly? To, int SchoolDays);

/// <summary>Finds the gaps in a child's schooling, as far as has been told.</summary>
public static class SchoolGaps
{
    /// <summary>The gaps up to a day, oldest first. What lies before the first thing we know of the child is no gap.</summary>
    public static IReadOnlyList<SchoolGap> Of(ChildRecord record, County county, DateOnly on)
    {
        var child = new ChildOnDay(record, county, on);
        var from = child.FirstKnown();
        if (child.BirthDate is { } born && CompulsorySchoolAge.Starts(born) is var starts && starts > from)
        {
            from = starts;
        }

        var until =
            child.BirthDate is { } birth && CompulsorySchoolAge.Ends(birth) is var ends && ends < on ? ends : on;
        var covered = child
            .Stays.Select(stay => (From: stay.First, To: stay.Last))
            .Concat(child.HomeSpells.Select(spell => (From: spell.First, To: spell.Last)))
            .OrderBy(span => span.From);
        var gaps = new List<SchoolGap>();
        foreach (var (first, last) in covered)
        {
            Add(gaps, child, from, first <= until ? first.AddDays(-1) : until, goesOn: first > on && until == on);
            if (last is not { } end)
            {
                return gaps;
            }

            from = end >= from ? end.AddDays(1) : from;
        }

        Add(gaps, child, from, until, goesOn: until == on);
        return gaps;
    }

    private static void Add(List<SchoolGap> gaps, ChildOnDay child, DateOnly from, DateOnly to, bool goesOn)
    {
        var days = to < from ? 0 : child.County.CountyCalendar.SchoolDaysBetween(from, to);
        if (days > 0)
        {
            gaps.Add(new SchoolGap(from, goesOn ? null : to, days));
        }
    }
}
