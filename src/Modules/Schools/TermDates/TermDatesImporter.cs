using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Tables;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Schools.TermDates;

/// <summary>Reads terms, holidays, training days and closures of one school or, where none is named, of the county.</summary>
internal sealed class TermDatesImporter : IImporter
{
    private static readonly Dictionary<string, TermDateType> Types = new(StringComparer.Ordinal)
    {
        ["term"] = TermDateType.Term,
        ["termtime"] = TermDateType.Term,
        ["halfterm"] = TermDateType.Holiday,
        ["holiday"] = TermDateType.Holiday,
        ["holidays"] = TermDateType.Holiday,
        ["schoolholiday"] = TermDateType.Holiday,
        ["bankholiday"] = TermDateType.Holiday,
        ["inset"] = TermDateType.Inset,
        ["insetday"] = TermDateType.Inset,
        ["training"] = TermDateType.Inset,
        ["trainingday"] = TermDateType.Inset,
        ["stafftraining"] = TermDateType.Inset,
        ["teachertraining"] = TermDateType.Inset,
        ["closure"] = TermDateType.Closure,
        ["closed"] = TermDateType.Closure,
        ["emergencyclosure"] = TermDateType.Closure,
        ["unplannedclosure"] = TermDateType.Closure,
    };

    private static readonly HashSet<string> County = new(StringComparer.Ordinal)
    {
        "county",
        "all",
        "allschools",
        "authority",
        "localauthority",
        "la",
        "default",
    };

    public string Kind => "term-dates";
    public string Title => "Term dates";
    public int Order => 12;

    public IReadOnlyList<Column> Columns { get; } =
    [
        .. ChildColumns.School.Select(c => c with { Meaning = $"{c.Meaning}; no school for the whole county" }),
        new("type", "term, holiday, half term, inset or closure", "term", "Kind")
        {
            Required = true,
            Codes = CodeList.Of(Types),
        },
        new("from", "First day", "02/09/2026", "Start date", "Start", "Begins", "First day", "Date")
        {
            Required = true,
        },
        new("to", "Last day; blank for a single day", "23/10/2026", "End date", "End", "Ends", "Last day", "Until"),
        new("name", "What it is called", "Term 1", "Description", "Reason"),
        ChildColumns.Recorded,
    ];

    public string Needs => "no column that names a child: it is a list of terms, not of children";

    public bool Accepts(Headings headings) => !headings.NameAChild();

    public void Read(SheetRow row)
    {
        row.ReadSaid(ChildColumns.RecordedAt);
        var county = IsCounty(row);
        SettingId? setting = county ? null : row.ReadSchool();
        var from = row.NeededDate("from");
        var to = row.DateNotBefore("to", from) ?? from;
        var type = row.Needed("type") is null ? null : row.Choice("type", Types);
        if (from is null || type is null || (setting is null && !county))
        {
            return;
        }

        row.State(
            setting ?? Statement.County,
            new TermDate(setting, type.Value, from.Value, to!.Value) { Name = row.Text("name") }
        );
    }

    private static bool IsCounty(SheetRow row) =>
        ChildColumns.School.Select(c => row.Text(c.Name)).OfType<string>().All(t => County.Contains(HeadingKey.Of(t)));
}
