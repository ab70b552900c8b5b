using Whereabouts.Seeding.People;
using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Attendance;

/// <summary>A child's place on one school's roll, and the marks of the year up to the last day.</summary>
internal sealed class Enrolment
{
    private readonly IReadOnlyList<DateOnly> _days;
    private readonly string?[] _marks;
    private readonly bool[] _fixed;

    /// <summary>With all marks from the day of entry to the last of the <paramref name="days"/>, and there on all of them.</summary>
    public Enrolment(Child child, School school, DateOnly entry, IReadOnlyList<DateOnly> days)
    {
        (Child, School, Entry, _days) = (child, school, entry, days);
        _marks = new string?[days.Count * 2];
        _fixed = new bool[_marks.Length];
        for (var s = 0; s < _marks.Length; s++)
        {
            _marks[s] = days[s / 2] < entry ? null : Here(s);
            if (days[s / 2] == school.ShutWithoutWarning && _marks[s] is not null)
            {
                (_marks[s], _fixed[s]) = ("Y4", true);
            }
        }
    }

    public Child Child { get; }
    public School School { get; }
    public DateOnly Entry { get; private set; }
    public string Status { get; set; } = "C";

    /// <summary>Where this is the main of two rolls, the day from which there were two.</summary>
    public DateOnly? DualFrom { get; set; }
    public DateOnly? Leaving { get; private set; }
    public string Ground { get; private set; } = "";
    public string Destination { get; private set; } = "";
    public DateOnly? DestinationConfirmed { get; private set; }
    public string Form { get; set; } = "";
    public int AdmissionNumber { get; set; }

    /// <summary>True once a story or an arrangement decides this child's marks, so that chance leaves them alone.</summary>
    public bool Scripted { get; set; }

    public int Sessions => _marks.Length;
    public string? this[int session] => _marks[session];
    public int Absent => _marks.Count(IsAbsence);
    public int Possible => _marks.Count(IsPossible);

    public static string Here(int session) => session % 2 == 0 ? "/" : "\\";

    public string StatusOn(DateOnly day) => DualFrom > day ? "C" : Status;

    public DateOnly Day(int session) => _days[session / 2];

    public IReadOnlyList<DateOnly> Days => _days;

    public bool IsPlainlyHere(int session) => !_fixed[session] && _marks[session] is "/" or "\\";

    public void Mark(int session, string code) => _marks[session] = code;

    /// <summary>Writes a code on every open session from one day to another and keeps chance away from them.</summary>
    public Enrolment Fill(DateOnly from, DateOnly to, string code, Func<DateOnly, bool, bool>? when = null)
    {
        for (var s = 0; s < _marks.Length; s++)
        {
            var day = Day(s);
            if (day >= from && day <= to && _marks[s] is not (null or "Y4") && (when?.Invoke(day, s % 2 == 0) ?? true))
            {
                (_marks[s], _fixed[s]) = (code, true);
            }
        }
        return this;
    }

    public void Leave(DateOnly last, string ground, string destination, DateOnly? confirmed)
    {
        (Leaving, Ground, Destination, DestinationConfirmed) = (last, ground, destination, confirmed);
        Clear(last.AddDays(1), DateOnly.MaxValue);
    }

    /// <summary>Comes on this roll only now.</summary>
    public void Start(DateOnly day)
    {
        Entry = day;
        Clear(DateOnly.MinValue, day.AddDays(-1));
    }

    /// <summary>Takes the marks away: the school sent none.</summary>
    public void Clear(DateOnly from, DateOnly to)
    {
        for (var s = 0; s < _marks.Length; s++)
        {
            if (Day(s) >= from && Day(s) <= to)
            {
                _marks[s] = null;
            }
        }
    }

    private static bool IsAbsence(string? mark) =>
        mark is "I" or "M" or "R" or "S" or "T" or "E" or "C" or "C1" or "J1" or "C2" or "G" or "N" or "O" or "U";

    private static bool IsPossible(string? mark) =>
        mark is not (null or "D" or "X" or "Q" or "Y1" or "Y2" or "Y3" or "Y4" or "Y5" or "Y6" or "Y7" or "Z" or "#");
}
