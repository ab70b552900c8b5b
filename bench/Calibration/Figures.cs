using Whereabouts.Domain.Ages;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;

namespace Whereabouts.Bench.Calibration;

/// <summary>
/// Counts children on roll, and sessions possible and missed, by phase, as the published figures do: a child at each
/// school counts once, and only up to Year 11. All-through schools count as secondary.
/// </summary>
/// <param name="on">The day whose rolls are counted.</param>
internal sealed class Figures(IEnumerable<School> schools, DateOnly on)
{
    private const int LastCompulsoryYear = 11;

    private readonly Dictionary<SettingId, string> _phases = schools
        .Where(s => s.Phase is not null)
        .ToDictionary(s => s.Setting, s => s.Phase is "All-through" ? "Secondary" : s.Phase!);

    private readonly Dictionary<string, HashSet<Guid>> _onRoll = [];
    private readonly Dictionary<(string Phase, AcademicYear Year), Counts> _counts = [];

    public int Children { get; private set; }

    /// <summary>Children on at least one roll of a school of any phase.</summary>
    public int OnAnyRoll { get; private set; }

    public IEnumerable<AcademicYear> Years => _counts.Keys.Select(k => k.Year).Distinct().OrderBy(y => y.StartYear);

    public int OnRoll(string phase) => _onRoll.TryGetValue(phase, out var children) ? children.Count : 0;

    public Counts Of(string phase, AcademicYear year) => _counts.GetValueOrDefault((phase, year)) ?? new Counts();

    public void Add(ChildRecord child)
    {
        Children++;
        var phases = child
            .All<Enrolment>()
            .Where(e => e.Status is EnrolmentStatus.Single or EnrolmentStatus.Main && IsOpen(e))
            .Select(e => _phases.GetValueOrDefault(e.Setting))
            .OfType<string>()
            .Distinct()
            .ToList();
        OnAnyRoll += phases.Count > 0 ? 1 : 0;
        foreach (var phase in phases)
        {
            (_onRoll.TryGetValue(phase, out var children) ? children : _onRoll[phase] = []).Add(child.Id);
        }

        var born = child.All<Particulars>().Select(p => p.DateOfBirth).FirstOrDefault(d => d is not null);
        foreach (var register in child.Registers)
        {
            if (
                _phases.TryGetValue(register.Setting, out var phase)
                && (born is not { } dob || YearGroup.Of(dob, register.Year.First) <= LastCompulsoryYear)
            )
            {
                Count(phase, register);
            }
        }
    }

    private void Count(string phase, ChildRegister register)
    {
        var (possible, missed) = (0, 0);
        for (var i = 0; i < register.Codes.Length; i++)
        {
            if (register.Codes[i] == AttendanceCodes.NoMark)
            {
                continue;
            }

            var group = AttendanceCodes.FromSymbol(register.Codes[i], SessionGrid.DateAt(register.Year, i)).Group;
            possible += group is CodeGroup.NotPossible or CodeGroup.NotCollected ? 0 : 1;
            missed += group is CodeGroup.Authorised or CodeGroup.Unauthorised ? 1 : 0;
        }

        if (possible > 0)
        {
            if (!_counts.TryGetValue((phase, register.Year), out var counts))
            {
                _counts[(phase, register.Year)] = counts = new();
            }

            counts.Add(possible, missed);
        }
    }

    private bool IsOpen(Enrolment enrolment) =>
        enrolment.Entry <= on && (enrolment.Leaving is null || enrolment.Leaving >= on);

    /// <summary>The sessions of one phase in one year.</summary>
    internal sealed class Counts
    {
        private long _possible;
        private long _missed;
        private int _persistent;

        /// <summary>Registers with a possible session, one for each child at each school.</summary>
        public int Registers { get; private set; }

        /// <summary>Per cent of possible sessions missed.</summary>
        public double Absence => 100.0 * _missed / _possible;

        /// <summary>Per cent of registers with a tenth or more of possible sessions missed.</summary>
        public double Persistent => 100.0 * _persistent / Registers;

        public void Add(int possible, int missed)
        {
            Registers++;
            _possible += possible;
            _missed += missed;
            _persistent += 10 * missed >= possible ? 1 : 0;
        }
    }
}
