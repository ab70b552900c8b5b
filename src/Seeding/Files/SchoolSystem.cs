using Whereabouts.Seeding.Attendance;
using Whereabouts.Seeding.Schools;
using LongColumn = (string Heading, System.Func<Whereabouts.Seeding.Files.LongMark, object?> Cell);
using RollColumn = (string Heading, System.Func<Whereabouts.Seeding.Files.RollRow, object?> Cell);

namespace Whereabouts.Seeding.Files;

/// <summary>What a school keeps its roll and registers in: headings, order and shape of all that it sends.</summary>
internal sealed record SchoolSystem(string Name, Shape Shape, RollColumn[] Roll, LongColumn[] Long)
{
    private static readonly string[] OfOneMark = ["Date", "Session", "Mark", "Code", "date", "session", "code"];
    private static readonly SchoolSystem[] All =
    [
        new("Arbor", Shape.Comma, RollHeadings.Arbor, MarksFile.Arbor),
        new("SIMS", Shape.Semicolon, RollHeadings.Sims, MarksFile.Sims),
        new("Bromcom", Shape.Comma, RollHeadings.Bromcom, MarksFile.Bromcom),
        new("ScholarPack", Shape.Tab, RollHeadings.Langford, MarksFile.Langford),
        new("Script", Shape.Plain, RollHeadings.Canonical, MarksFile.Canonical),
    ];

    /// <summary>The same columns as in a file of one mark a row, without those of the one mark: the child, and when told.</summary>
    public LongColumn[] Wide { get; } = [.. Long.Where(c => !OfOneMark.Contains(c.Heading))];

    public string Extension => Shape.Delimiter == '\t' ? "txt" : "csv";

    /// <summary>The system that a school uses on a day.</summary>
    public static SchoolSystem Of(School school, DateOnly day)
    {
        var at = Array.FindIndex(All, s => s.Name.Equals(school.System, StringComparison.Ordinal));
        var switched = school.Sending == Sending.Switched && day >= CountyYear.This.Terms[1].From;
        return All[switched ? (at + 1) % All.Length : at];
    }
}
