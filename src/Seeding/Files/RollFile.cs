using Whereabouts.Seeding.Attendance;
using Whereabouts.Seeding.Schools;
using static System.FormattableString;
using Column = (string Heading, System.Func<Whereabouts.Seeding.Files.RollRow, object?> Cell);

namespace Whereabouts.Seeding.Files;

/// <summary>A row of a roll as the school knew it on the day of the extract.</summary>
internal sealed record RollRow(Enrolment Enrolment, string Upn, string FormerUpn, DateTime AsAt)
{
    public People.Child Child => Enrolment.Child;

    public string Status => Enrolment.StatusOn(DateOnly.FromDateTime(AsAt));

    /// <summary>The day the destination was confirmed, once it has been.</summary>
    public DateOnly? Confirmed =>
        Enrolment.DestinationConfirmed is { } day && day <= DateOnly.FromDateTime(AsAt) ? day : null;

    /// <summary>The year group of the day, as schools write it.</summary>
    public string Year =>
        CountyYear.Of(DateOnly.FromDateTime(AsAt)).YearGroup(Child.Born) switch
        {
            < 0 => "N2",
            0 => "R",
            var year => $"{year}",
        };

    public bool HasLeft => Enrolment.Leaving is { } last && last < DateOnly.FromDateTime(AsAt);
}

/// <summary>Each school's roll, sent several times in the year, each with its own system's headings.</summary>
internal static class RollFile
{
    public static void Write(County county, Outbox outbox)
    {
        foreach (var day in Days(county.To))
        {
            outbox.Text(
                Invariant($"Arbor students - Oxford Spires {day:yyyy-MM-dd}.csv"),
                Roll(county, SixSettings.Spires, day, RollHeadings.Arbor),
                Shape.Comma,
                day
            );
            outbox.Excel(
                Invariant($"CooperSchool_Students_{day:yyyyMMdd}.xlsx"),
                Invariant($"The Cooper School: students on roll {day:d MMMM yyyy}"),
                "Students",
                Roll(county, SixSettings.Cooper, day, RollHeadings.Bromcom),
                day
            );
            outbox.Text(
                Invariant($"LARKRISE PUPIL DETAILS {day:ddMMyy}.csv"),
                Roll(county, SixSettings.Larkrise, day, RollHeadings.Sims),
                Shape.Semicolon,
                day
            );
            outbox.Text(
                Invariant($"langford pupils {day:yyyy-MM-dd}.txt"),
                Roll(county, SixSettings.Langford, day, RollHeadings.Langford),
                Shape.Tab,
                day
            );
            outbox.Text(
                Invariant($"meadowbrook_roll_{day:yyyyMMdd}.csv"),
                Roll(county, SixSettings.Meadowbrook, day, RollHeadings.Canonical),
                Shape.Plain,
                day
            );
        }
    }

    /// <summary>The first school day, a month later, the start of each half term, and the last day.</summary>
    private static IEnumerable<DateOnly> Days(DateOnly to) =>
        CountyYear
            .This.Terms.Skip(1)
            .Select(t => t.From)
            .Where(d => d < to)
            .Prepend(new(2026, 10, 5))
            .Prepend(new(2026, 9, 2))
            .Append(to);

    private static Table Roll(County county, School school, DateOnly day, Column[] columns) =>
        Roll(county, county.Enrolments.Where(e => e.School == school), day, columns);

    /// <summary>The roll of one school as it is on a day.</summary>
    public static Table Roll(County county, IEnumerable<Enrolment> children, DateOnly day, Column[] columns)
    {
        var asAt = day.ToDateTime(day == county.To ? new(16, 30) : new TimeOnly(8, 0));
        var rows = children
            .Where(e => e.Entry <= day)
            .OrderBy(e => e.Child.YearGroup)
            .ThenBy(e => e.Child.Surname, StringComparer.Ordinal)
            .ThenBy(e => e.AdmissionNumber)
            .Select(e => new RollRow(e, Number(county, e, day), FormerNumber(county, e, day), asAt));
        return Table.Of(rows, columns);
    }

    public static string Number(County county, Enrolment e, DateOnly on) =>
        county.NumberReplaced.TryGetValue(e.Child, out var from) && on < from ? e.Child.FormerUpn : e.Child.Upn;

    private static string FormerNumber(County county, Enrolment e, DateOnly on) =>
        county.NumberReplaced.TryGetValue(e.Child, out var from) && on < from ? "" : e.Child.FormerUpn;
}
