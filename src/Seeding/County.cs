using Whereabouts.Seeding.Attendance;
using Whereabouts.Seeding.People;
using Whereabouts.Seeding.Records;
using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding;

/// <summary>All that is true in the invented county, before anybody writes it into a file.</summary>
internal sealed class County(int seed, DateOnly to)
{
    private static readonly string[] Workers =
    [
        "Alison Reeve",
        "Tunde Bakare",
        "Marta Kopec",
        "Jo Lindley",
        "Hamid Rauf",
        "Gill Prior",
    ];

    public DateOnly To { get; } = to;
    public Chance Chance { get; } = new Chance(unchecked((ulong)seed)).For("county");
    public Population Population { get; } = new(new Chance(unchecked((ulong)seed)));
    public List<Enrolment> Enrolments { get; } = [];
    public List<Exclusion> Exclusions { get; } = [];
    public List<ReducedTimetable> ReducedTimetables { get; } = [];
    public List<HomeEducation> HomeEducations { get; } = [];
    public List<Placement> Placements { get; } = [];
    public List<ProviderMark> ProviderMarks { get; } = [];
    public List<Status> Statuses { get; } = [];
    public List<MissingReport> MissingReports { get; } = [];
    public List<PlaceApplication> Applications { get; } = [];
    public List<CorrectedMark> CorrectedMarks { get; } = [];
    public List<Story> Stories { get; } = [];

    /// <summary>Children on roll under a number that was replaced later, with the day of the change.</summary>
    public Dictionary<Child, DateOnly> NumberReplaced { get; } = [];

    public Enrolment Enrol(Child child, School school, DateOnly entry)
    {
        var enrolment = new Enrolment(child, school, entry, To) { AdmissionNumber = 4000 + Enrolments.Count };
        Enrolments.Add(enrolment);
        return enrolment;
    }

    /// <summary>A status told a few days after it began, or when the year's first list was sent.</summary>
    public Status Status(ChildAsTold child, string kind, DateOnly start, string team, DateOnly? end = null)
    {
        var last = end ?? start;
        var told = last.AddDays(2) < CountyYear.Terms[0].From ? CountyYear.Terms[0].From.AddDays(3) : last.AddDays(2);
        var status = new Status(child, kind, start, (told < To ? told : To).ToDateTime(new(8, 30)))
        {
            End = end,
            Team = team,
            Worker = Workers[(start.DayNumber + child.Surname.Length) % Workers.Length],
            Phone = $"01632 960{(start.DayNumber * 7 + child.Forename.Length) % 1000:000}",
        };
        Statuses.Add(status);
        return status;
    }

    public DateOnly Earlier(DateOnly day) => day < To ? day : To;
}
