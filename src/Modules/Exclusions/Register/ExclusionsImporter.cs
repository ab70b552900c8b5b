using Whereabouts.Domain.Exclusions;
using Whereabouts.Domain.Settings;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Exclusions.Register;

/// <summary>Reads schools' notices of suspensions and permanent exclusions.</summary>
internal sealed class ExclusionsImporter : IImporter
{
    private static readonly Dictionary<string, ExclusionType> Types = new(StringComparer.Ordinal)
    {
        ["susp"] = ExclusionType.Suspension,
        ["suspension"] = ExclusionType.Suspension,
        ["suspended"] = ExclusionType.Suspension,
        ["fixd"] = ExclusionType.Suspension,
        ["fixed"] = ExclusionType.Suspension,
        ["fixedterm"] = ExclusionType.Suspension,
        ["fixedperiod"] = ExclusionType.Suspension,
        ["fixedtermexclusion"] = ExclusionType.Suspension,
        ["fixedperiodexclusion"] = ExclusionType.Suspension,
        ["perm"] = ExclusionType.Permanent,
        ["permanent"] = ExclusionType.Permanent,
        ["permanentexclusion"] = ExclusionType.Permanent,
        ["lnch"] = ExclusionType.Lunchtime,
        ["lunchtime"] = ExclusionType.Lunchtime,
        ["lunchtimesuspension"] = ExclusionType.Lunchtime,
        ["lunchtimeexclusion"] = ExclusionType.Lunchtime,
    };

    private static readonly CodeList Reasons = CodeList.Of("exclusion-reasons");
    private static readonly string[] ReasonColumns = ["reason 1", "reason 2", "reason 3"];

    public string Kind => "exclusions";
    public string Title => "Suspensions and permanent exclusions";
    public int Order => 60;

    public IReadOnlyList<Column> Columns { get; } =
    [
        .. ChildColumns.Child,
        .. ChildColumns.School,
        new("type", "SUSP, PERM or LNCH, or in words", "SUSP", "Category", "Exclusion type", "Exclusion category")
        {
            Required = true,
            Codes = CodeList.Of(Types),
        },
        new(
            "start date",
            "First school day or session that is lost",
            "03/11/2026",
            "Start",
            "Exclusion start date",
            "From"
        )
        {
            Required = true,
        },
        new("end date", "Last day of a suspension", "05/11/2026", "End", "Exclusion end date", "To"),
        new("sessions", "Sessions lost, two a day", "6", "Number of sessions", "Sessions lost"),
        new("reason 1", "Code or words", "DB", "Reason", "Exclusion reason") { Codes = Reasons },
        new("reason 2", "Code or words", "") { Codes = Reasons },
        new("reason 3", "Code or words", "") { Codes = Reasons },
        new("notified parent", "The day the parent was told", "03/11/2026", "Parent notified", "Parent informed"),
        new(
            "notified la",
            "The day the authority was told",
            "04/11/2026",
            "notified_date",
            "LA notified",
            "Date notified"
        ),
        new(
            "day 6 provider",
            "Who provides education from the sixth school day",
            "",
            "Sixth day provider",
            "Day six provider"
        ),
        new("day 6 start", "The day that education began", "", "Sixth day start", "Day 6 start date", "Day six start"),
        new(
            "cancelled date",
            "The day it was cancelled, or the child was reinstated",
            "",
            "Cancelled",
            "Reinstated",
            "Reinstated date"
        ),
        ChildColumns.Recorded,
        ChildColumns.Source,
    ];

    public bool Accepts(Headings headings) => headings.NameAChild();

    public void Read(SheetRow row)
    {
        var setting = row.ReadSchool();
        row.ReadChild(setting?.Value);
        var type = row.Needed("type") is null ? null : row.Choice("type", Types);
        var start = row.NeededDate("start date");
        var end = row.DateNotBefore("end date", start);
        var parent = row.PastDate("notified parent");
        var authority = row.PastDate("notified la");
        var daySix = row.Date("day 6 start");
        var cancelled = row.PastDate("cancelled date");
        var reasons = ReadReasons(row);
        if (setting is null || type is null || start is null)
        {
            return;
        }

        row.State(
            new Exclusion(setting.Value, type.Value, start.Value)
            {
                End = end,
                Sessions = row.Whole("sessions"),
                Reasons = reasons,
                ParentNotified = parent,
                AuthorityNotified = authority,
                DaySixProvider = row.Text("day 6 provider"),
                DaySixStart = daySix,
                Cancelled = cancelled,
            }
        );
    }

    private static List<string>? ReadReasons(SheetRow row)
    {
        var codes = CodeSet.Named("exclusion-reasons");
        var reasons = ReasonColumns
            .Select(c => row.Coded(c, codes))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return reasons.Count == 0 ? null : reasons;
    }
}
