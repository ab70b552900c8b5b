using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>
/// The days of a register in the order in which its symbols stand, two sessions each, and which of them the school is open
/// on. Any layout will do: the service's own grid, or the open days of a file with its Saturdays and several years.
/// A school week is a week from Monday to Sunday with an open day in it (rulebook CAL-02, PN-01).
/// </summary>
public sealed class RegisterCalendar
{
    private readonly DateOnly[] _dates;
    private readonly bool[] _open;
    private readonly int[] _weeks;
    private readonly List<DateOnly> _mondays = [];

    /// <param name="days">The days in the order of the register. Days on which the school is closed may repeat.</param>
    /// <exception cref="ArgumentException">The open days are not in the order of time.</exception>
    public RegisterCalendar(IEnumerable<(DateOnly Date, bool IsOpen)> days)
    {
        (DateOnly Date, bool IsOpen)[] all = [.. days];
        _dates = [.. all.Select(day => day.Date)];
        _open = [.. all.Select(day => day.IsOpen)];
        _weeks = new int[all.Length];
        DateOnly? last = null;
        for (var day = 0; day < all.Length; day++)
        {
            if (_open[day])
            {
                if (_dates[day] <= last)
                {
                    throw new ArgumentException("The open days of a register are in the order of time.", nameof(days));
                }

                last = _dates[day];
                if (_mondays.Count == 0 || _mondays[^1] != Time.SchoolWeeks.WeekOf(_dates[day]))
                {
                    _mondays.Add(Time.SchoolWeeks.WeekOf(_dates[day]));
                }
            }

            _weeks[day] = _mondays.Count - 1;
        }
    }

    /// <summary>The days of the service's grid, of one academic year or of several laid end to end.</summary>
    public static RegisterCalendar OfGrid(SchoolCalendar calendar, params IEnumerable<AcademicYear> years) =>
        OfGrid(calendar, years.Select(year => (year, SessionGrid.Length / 2)));

    /// <summary>The first days of the service's grid of academic years, laid end to end.</summary>
    public static RegisterCalendar OfGrid(
        SchoolCalendar calendar,
        params IEnumerable<(AcademicYear Year, int Days)> years
    ) => new(years.SelectMany(part => GridDays(calendar, part.Year, part.Days)));

    private static IEnumerable<(DateOnly Date, bool IsOpen)> GridDays(
        SchoolCalendar calendar,
        AcademicYear year,
        int days
    ) =>
        from day in Enumerable.Range(0, days)
        let date = SessionGrid.DateAt(year, day * 2)
        // A grid is longer than its year: days of another year stand in that year's grid.
        select (date, AcademicYear.Of(date) == year && calendar.IsSchoolDay(date));

    /// <summary>How many symbols a register of these days has.</summary>
    public int Sessions => _dates.Length * 2;

    /// <summary>Whether a symbol in this place of the register is of an open day.</summary>
    public bool IsOpenAt(int session) => _open[session / 2];

    /// <summary>Some of its days are closed.</summary>
    public bool HasClosedDays => _open.AsSpan().Contains(false);

    /// <summary>The Monday of every school week, in order.</summary>
    public IReadOnlyList<DateOnly> SchoolWeeks => _mondays;

    /// <summary>The latest of all its days.</summary>
    internal DateOnly LastDate => _dates.Length == 0 ? DateOnly.MinValue : _dates.Max();

    internal int Days => _dates.Length;

    internal DateOnly DateOf(int day) => _dates[day];

    internal bool IsOpen(int day) => _open[day];

    /// <summary>The school week of an open day, counted from the first.</summary>
    internal int WeekOf(int day) => _weeks[day];
}
