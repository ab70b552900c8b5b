using Whereabouts.Seeding.Attendance;
using Whereabouts.Seeding.People;
using Whereabouts.Seeding.Records;
using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding;

/// <summary>
/// All that is true in the invented county, before anybody writes it into a file. A large county is lived one neighbourhood
/// and one year at a time (<see cref="In"/>, <see cref="LastYear"/>): enrolments with their marks are those of here and now,
/// the lists of everybody else are one for all.
/// </summary>
internal sealed record County
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

    public County(int seed, DateOnly to, Neighbourhood neighbourhood, IReadOnlyList<string>? firstSchools = null)
    {
        var chance = new Chance(unchecked((ulong)seed));
        (To, Neighbourhood, Chance) = (to, neighbourhood, chance.For("county"));
        Population = new(chance, firstSchools);
    }

    public DateOnly To { get; private init; }
    public CountyYear Year { get; private init; } = CountyYear.This;
    public Neighbourhood Neighbourhood { get; private init; }
    public Chance Chance { get; private init; }
    public Population Population { get; }
    public List<Enrolment> Enrolments { get; private init; } = [];
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

    /// <summary>Time spent on the rolls of schools that were left, before or in this year.</summary>
    public List<Stay> Stays { get; } = [];

    /// <summary>The same county in another neighbourhood, where nobody is on roll yet.</summary>
    public County In(Neighbourhood neighbourhood) =>
        this with
        {
            Neighbourhood = neighbourhood,
            Chance = Chance.For(neighbourhood.Name),
            Enrolments = [],
        };

    /// <summary>The same neighbourhood in the whole of the year before, where nobody is on roll yet.</summary>
    public County LastYear() =>
        this with
        {
            Year = CountyYear.Last,
            To = CountyYear.Last.LastDay,
            Chance = Chance.For(CountyYear.Last.Name),
            Enrolments = [],
        };

    public Enrolment Enrol(Child child, School school, DateOnly entry)
    {
        var enrolment = new Enrolment(child, school, entry, [.. school.DaysTo(To)])
        {
            AdmissionNumber = 4000 + Enrolments.Count,
        };
        Enrolments.Add(enrolment);
        return enrolment;
    }

    /// <summary>A status told a few days after it began, or when the year's first list was sent.</summary>
    public Status Status(ChildAsTold child, string kind, DateOnly start, string team, DateOnly? end = null)
    {
        var last = end ?? start;
        var first = CountyYear.This.FirstDay;
        var told = last.AddDays(2) < first ? first.AddDays(3) : last.AddDays(2);
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
