using System.Globalization;
using Whereabouts.Seeding.Attendance;
using Whereabouts.Seeding.Schools;
using static System.FormattableString;

namespace Whereabouts.Seeding.Files;

/// <summary>
/// All that one school of the whole county sends: rolls; registers by half term for the year before, by week for this year,
/// and a row for each mark for the last day and, from a third of the schools, for the last week.
/// </summary>
internal sealed class SchoolFolder
{
    private static readonly string[] HalfDays =
    [
        "Mon AM",
        "Mon PM",
        "Tue AM",
        "Tue PM",
        "Wed AM",
        "Wed PM",
        "Thu AM",
        "Thu PM",
        "Fri AM",
        "Fri PM",
    ];

    private readonly County _county;
    private readonly School _school;
    private readonly Outbox _all;
    private readonly Outbox _own;
    private readonly List<Enrolment> _children;
    private int _marks;

    private SchoolFolder(County county, School school, Outbox outbox)
    {
        (_county, _school, _all) = (county, school, outbox);
        _own = outbox.Of($"schools/{Name(school)}");
        _children =
        [
            .. county
                .Enrolments.Where(e => e.School == school)
                .OrderBy(e => e.Child.YearGroup)
                .ThenBy(e => e.Child.Surname, StringComparer.Ordinal)
                .ThenBy(e => e.AdmissionNumber),
        ];
    }

    /// <summary>Writes what the school sends in the county's year, and returns how many marks there are in it.</summary>
    public static int Write(County county, School school, Outbox outbox)
    {
        if (school.Sending == Sending.Refused)
        {
            return 0;
        }
        var folder = new SchoolFolder(county, school, outbox);
        folder.Rolls();
        if (school.Phase is "Nursery")
        {
            return 0;
        }
        if (county.Year == CountyYear.Last)
        {
            folder.ByHalfTerm();
        }
        else
        {
            folder.ByWeek();
            folder.LastDay();
        }
        return folder._marks;
    }

    /// <summary>Marks that schools sent again with another code.</summary>
    public static void Corrections(County county, Outbox outbox)
    {
        foreach (var again in county.CorrectedMarks.GroupBy(c => c.Enrolment.School))
        {
            var sent = DateOnly.FromDateTime(again.Max(c => c.Told));
            var system = SchoolSystem.Of(again.Key, sent);
            var marks = again.Select(c => new LongMark(c.Enrolment, c.Enrolment.Child.Upn, c.Session, c.Code, c.Told));
            Send(
                outbox.Of($"schools/{Name(again.Key)}"),
                Invariant($"{sent:yyyy-MM-dd} marks corrected"),
                Table.Of(marks, system.Long),
                system,
                sent
            );
        }
    }

    private static string Name(School school) =>
        $"{string.Concat(school.Name.Where(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-'))} {school.Urn}";

    private bool Sends(DateOnly day) => _school.Sending is not Sending.Stopped || day <= CountyYear.This.Terms[0].To;

    /// <summary>In the second week of the year, and at its end or the last day.</summary>
    private void Rolls()
    {
        var year = _county.Year;
        DateOnly[] days =
            year == CountyYear.Last
                ? [year.FirstDay.AddDays(9), year.LastDay.AddDays(1)]
                : [year.FirstDay.AddDays(9), _county.To];
        foreach (var day in days.Where(Sends))
        {
            var system = SchoolSystem.Of(_school, day);
            var roll = RollFile.Roll(_county, _children, day, system.Roll);
            if (system.Name is "Bromcom" && _school.Phase is "Secondary")
            {
                _own.Excel(
                    Invariant($"{day:yyyy-MM-dd} Students.xlsx"),
                    Invariant($"{_school.Name}: students on roll {day:d MMMM yyyy}"),
                    "Students",
                    roll,
                    day
                );
            }
            else
            {
                _own.Text(Invariant($"{day:yyyy-MM-dd} roll.{system.Extension}"), roll, system.Shape, day);
            }
        }
    }

    private void ByHalfTerm()
    {
        foreach (var term in _county.Year.Terms)
        {
            var days = _school.DaysOf(_county.Year).Where(d => d >= term.From && d <= term.To).ToList();
            var columns = days.SelectMany(d =>
                new[] { "AM", "PM" }.Select(half =>
                    ($"{d.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)} {half}", (DateOnly?)d)
                )
            );
            Wide($"register {term.Name}", null, days, columns);
        }
    }

    private void ByWeek()
    {
        foreach (var week in _school.DaysTo(_county.To.AddDays(-1)).GroupBy(Monday))
        {
            var days = week.ToList();
            if (week.Key == Monday(_county.To) && _school.Urn[^1] % 3 == 0)
            {
                Long(_own, Invariant($"{days[^1]:yyyy-MM-dd} marks"), days);
            }
            else
            {
                var columns = HalfDays.Select((name, i) => (name, Day(days, week.Key.AddDays(i / 2))));
                Wide("register", week.Key, days, columns);
            }
        }
    }

    private void LastDay() => Long(_all.Of(Invariant($"days/{_county.To:yyyy-MM-dd}")), Name(_school), [_county.To]);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly? Day(List<DateOnly> days, DateOnly day) => days.Contains(day) ? day : null;

    private void Wide(
        string name,
        DateOnly? week,
        List<DateOnly> days,
        IEnumerable<(string Heading, DateOnly? Day)> sessions
    )
    {
        if (days.Count == 0 || !Sends(days[^1]))
        {
            return;
        }
        var last = days[^1];
        var system = SchoolSystem.Of(_school, last);
        var from = Place(days[0]);
        var to = Place(last) + 2;
        List<(string, Func<LongMark, object?>)> columns = [.. system.Wide[..^1]];
        if (week is { } monday)
        {
            columns.Add(("Week beginning", _ => monday));
        }
        foreach (var (session, i) in sessions.Select((s, i) => (s, i)))
        {
            var at = session.Day is { } day ? Place(day) + i % 2 : -1;
            columns.Add((session.Heading, m => at < 0 ? null : m.Enrolment[at]));
        }
        columns.Add(system.Wide[^1]);
        var told = last.ToDateTime(new(16, 0));
        var rows = _children
            .Where(e => Count(e, from, to) > 0)
            .Select(e => new LongMark(e, RollFile.Number(_county, e, last), 0, "", told));
        Send(_own, Invariant($"{last:yyyy-MM-dd} {name}"), Table.Of(rows, [.. columns]), system, last);
        _marks += _children.Sum(e => Count(e, from, to));
    }

    private void Long(Outbox outbox, string name, List<DateOnly> days)
    {
        var last = days[^1];
        if (!Sends(last))
        {
            return;
        }
        var system = SchoolSystem.Of(_school, last);
        var marks =
            from day in days
            where _school.DaysOf(_county.Year).Contains(day)
            let at = Place(day)
            from e in _children
            from s in new[] { at, at + 1 }
            where e[s] is not null
            select new LongMark(e, RollFile.Number(_county, e, day), s, e[s]!, MarksFile.Taken(day, s));
        var table = Table.Of(marks, system.Long);
        Send(outbox, name, table, system, last);
        _marks += table.Rows.Count;
    }

    /// <summary>Where the day's first session stands among a child's marks.</summary>
    private int Place(DateOnly day) => 2 * _school.DaysOf(_county.Year).TakeWhile(d => d < day).Count();

    private static int Count(Enrolment e, int from, int to) =>
        Enumerable.Range(from, to - from).Count(s => e[s] is not null);

    /// <summary>A school that has nothing to tell sends no empty file.</summary>
    private static void Send(Outbox outbox, string name, Table table, SchoolSystem system, DateOnly sent)
    {
        if (table.Rows.Count > 0)
        {
            outbox.Text($"{name}.{system.Extension}", table, system.Shape, sent);
        }
    }
}
