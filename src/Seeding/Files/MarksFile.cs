using System.Globalization;
using Whereabouts.Seeding.Attendance;
using Whereabouts.Seeding.Schools;
using static System.FormattableString;

namespace Whereabouts.Seeding.Files;

/// <summary>One mark on its way into a long file.</summary>
internal sealed record LongMark(Enrolment Enrolment, string Upn, int Session, string Code, DateTime Told);

/// <summary>Session marks: long files by half term, and one school's weekly registers with a column per session.</summary>
internal static class MarksFile
{
    /// <summary>Writes all and returns how many marks there are.</summary>
    public static int Write(County county, Outbox outbox)
    {
        for (var half = 1; half <= CountyYear.This.HalfTerm(county.To); half++)
        {
            var name = CountyYear.This.Terms[half - 1].Name;
            outbox.Text(
                $"Oxford Spires session marks {name}.csv",
                Long(county, SixSettings.Spires, half, Arbor),
                Shape.Comma,
                CountyYear.This.Terms[half - 1].To
            );
            outbox.Text(
                $"LARKRISE ATTENDANCE {name.ToUpperInvariant()}.csv",
                Long(county, SixSettings.Larkrise, half, Sims),
                Shape.Semicolon,
                CountyYear.This.Terms[half - 1].To
            );
            outbox.Text(
                $"langford attendance {name.ToLowerInvariant()}.txt",
                Long(county, SixSettings.Langford, half, Langford),
                Shape.Tab,
                CountyYear.This.Terms[half - 1].To
            );
            outbox.Text(
                $"meadowbrook_marks_{half}.csv",
                Long(county, SixSettings.Meadowbrook, half, Canonical),
                Shape.Plain,
                CountyYear.This.Terms[half - 1].To
            );
        }
        Weekly(county, outbox);
        outbox.Text(
            "Oxford Spires session marks corrections.csv",
            Table.Of(
                county.CorrectedMarks.Select(c => new LongMark(
                    c.Enrolment,
                    c.Enrolment.Child.Upn,
                    c.Session,
                    c.Code,
                    c.Told
                )),
                Arbor
            ),
            Shape.Comma
        );
        return county.Enrolments.Sum(e => Enumerable.Range(0, e.Sessions).Count(s => e[s] is not null));
    }

    private static Table Long(County county, School school, int half, (string, Func<LongMark, object?>)[] columns) =>
        Table.Of(
            from e in county.Enrolments
            where e.School == school
            from s in Enumerable.Range(0, e.Sessions)
            where e[s] is not null && CountyYear.This.HalfTerm(e.Day(s)) == half
            select new LongMark(e, RollFile.Number(county, e, e.Day(s)), s, e[s]!, Taken(e.Day(s), s)),
            columns
        );

    /// <summary>The morning register at 9.05, the afternoon's at 1.20.</summary>
    public static DateTime Taken(DateOnly day, int session) =>
        day.ToDateTime(session % 2 == 0 ? new(9, 5) : new TimeOnly(13, 20));

    private static void Weekly(County county, Outbox outbox)
    {
        var school = SixSettings.Cooper;
        var weeks = school.DaysTo(county.To).GroupBy(d => d.AddDays(-(((int)d.DayOfWeek + 6) % 7)));
        foreach (var week in weeks)
        {
            List<(string, Func<Enrolment, object?>)> columns =
            [
                ("LAESTAB", e => e.School.LaEstab),
                ("UPN", e => e.Child.Upn),
                ("LastName", e => e.Child.Surname),
                ("FirstName", e => e.Child.Forename),
                ("BirthDate", e => e.Child.Born),
            ];
            foreach (var day in week)
            {
                var at = 2 * school.IndexOf(day);
                var heading = day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
                columns.Add(($"{heading} AM", e => e[at]));
                columns.Add(($"{heading} PM", e => e[at + 1]));
            }
            columns.Add(("As at", _ => week.Last().ToDateTime(new(16, 0))));
            var there = county.Enrolments.Where(e =>
                e.School == school && week.Any(d => e[2 * school.IndexOf(d)] is not null)
            );
            outbox.Excel(
                Invariant($"CooperSchool_Register_wc_{week.Key:yyyyMMdd}.xlsx"),
                Invariant($"Attendance register, week beginning {week.Key:d MMMM yyyy}"),
                "Register",
                Table.Of(there, [.. columns]),
                week.Last()
            );
        }
    }

    private static string HalfDay(LongMark mark) => mark.Session % 2 == 0 ? "AM" : "PM";

    public static (string, Func<LongMark, object?>)[] Arbor =>
        [
            ("LAESTAB", m => m.Enrolment.School.LaEstabWithSlash),
            ("UPN", m => m.Upn),
            ("Last name", m => m.Enrolment.Child.Surname),
            ("First name", m => m.Enrolment.Child.Forename),
            ("Date of birth", m => m.Enrolment.Child.Born),
            ("Date", m => m.Enrolment.Day(m.Session)),
            ("Session", HalfDay),
            ("Mark", m => m.Code),
            ("Recorded at", m => m.Told),
        ];

    public static (string, Func<LongMark, object?>)[] Sims =>
        [
            ("DfE number", m => m.Enrolment.School.LaEstabWithSlash),
            ("Date", m => m.Enrolment.Day(m.Session)),
            ("Session", HalfDay),
            ("Unique Pupil Number", m => m.Upn),
            ("Legal Surname", m => m.Enrolment.Child.Surname),
            ("Forename", m => m.Enrolment.Child.Forename),
            ("DOB", m => m.Enrolment.Child.Born),
            ("Code", m => m.Code),
            ("Recorded at", m => m.Told),
        ];

    public static (string, Func<LongMark, object?>)[] Langford =>
        [
            ("Pupil UPN", m => m.Upn),
            ("Family name", m => m.Enrolment.Child.Surname),
            ("Given name", m => m.Enrolment.Child.Forename),
            ("Date of birth", m => m.Enrolment.Child.Born),
            ("DfE number", m => m.Enrolment.School.LaEstab),
            ("Date", m => m.Enrolment.Day(m.Session)),
            ("Session", HalfDay),
            ("Mark", m => m.Code),
            ("Recorded at", m => m.Told),
        ];

    public static (string, Func<LongMark, object?>)[] Bromcom =>
        [
            ("URN", m => m.Enrolment.School.Urn),
            ("UPN", m => m.Upn),
            ("LastName", m => m.Enrolment.Child.Surname),
            ("FirstName", m => m.Enrolment.Child.Forename),
            ("BirthDate", m => m.Enrolment.Child.Born),
            ("Date", m => m.Enrolment.Day(m.Session)),
            ("Session", HalfDay),
            ("Mark", m => m.Code),
            ("As at", m => m.Told),
        ];

    public static (string, Func<LongMark, object?>)[] Canonical =>
        [
            ("la_estab", m => m.Enrolment.School.LaEstab),
            ("upn", m => m.Upn),
            ("surname", m => m.Enrolment.Child.Surname),
            ("forename", m => m.Enrolment.Child.Forename),
            ("dob", m => m.Enrolment.Child.Born),
            ("date", m => m.Enrolment.Day(m.Session)),
            ("session", HalfDay),
            ("code", m => m.Code),
            ("recorded_at", m => m.Told),
        ];
}
