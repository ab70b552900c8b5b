using Whereabouts.Seeding.Attendance;
using Whereabouts.Seeding.Records;
using Whereabouts.Seeding.Stories;

namespace Whereabouts.Seeding;

/// <summary>What happens in one neighbourhood from September to the last day, once children are on roll.</summary>
internal static class Autumn
{
    public static void Live(County county)
    {
        var silent = county.Neighbourhood.OtherPrimary;
        foreach (var e in county.Enrolments.Where(e => e.School == silent))
        {
            e.Clear(silent.Back(county.To, 4), county.To);
        }
        Planted.In(county);
        Arrangements.Make(county);
        SchoolDays.Live(county);
        Caseloads.Open(county);
    }
}
