using Whereabouts.Domain.AlternativeProvision;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Modules.AlternativeProvision.Placements;

/// <summary>Reads the list of education arranged at providers, with its weekly programme.</summary>
internal sealed class PlacementsImporter : IImporter
{
    private static readonly string[] Days = ["mon hours", "tue hours", "wed hours", "thu hours", "fri hours"];

    private static readonly HashSet<string> Authority = new(StringComparer.Ordinal)
    {
        "la",
        "authority",
        "localauthority",
        "council",
        "countycouncil",
    };

    private static readonly Dictionary<string, PlacementKind> Kinds = new(StringComparer.Ordinal)
    {
        ["alternativeprovision"] = PlacementKind.AlternativeProvision,
        ["ap"] = PlacementKind.AlternativeProvision,
        ["tuition"] = PlacementKind.Tuition,
        ["hometuition"] = PlacementKind.Tuition,
        ["onlinetuition"] = PlacementKind.Tuition,
        ["tutoring"] = PlacementKind.Tuition,
        ["hospital"] = PlacementKind.Hospital,
        ["hospitalschool"] = PlacementKind.Hospital,
        ["hospitaleducation"] = PlacementKind.Hospital,
    };

    public string Kind => "placements";
    public string Title => "Placements at alternative provision and tuition";
    public int Order => 63;

    public IReadOnlyList<Column> Columns { get; } =
    [
        .. ChildColumns.Child,
        .. ChildColumns.Provider.Select(c =>
            c.Name is ChildColumns.ProviderName ? c with { Example = "Riverside Learning", Required = true } : c
        ),
        new(
            "commissioner",
            "Who arranged it: LA, or the school's URN, establishment number or name",
            "LA",
            "Commissioned by",
            "Commissioning school",
            "Placed by",
            "School"
        ),
        new("start date", "First day", "14/09/2026", "Start", "From", "Placement start date") { Required = true },
        new("end date", "Last day", "", "End", "To", "Placement end date"),
        new("mon hours", "Hours on Monday", "4", "Monday hours", "Monday", "Mon"),
        new("tue hours", "Hours on Tuesday", "4", "Tuesday hours", "Tuesday", "Tue"),
        new("wed hours", "Hours on Wednesday", "", "Wednesday hours", "Wednesday", "Wed"),
        new("thu hours", "Hours on Thursday", "4", "Thursday hours", "Thursday", "Thu"),
        new("fri hours", "Hours on Friday", "", "Friday hours", "Friday", "Fri"),
        new("hours per week", "Hours a week, when the days are not known", "", "Weekly hours", "Hours", "Hours a week"),
        new("legal basis", "s19, s29A or school", "s19", "Basis"),
        new("kind", "alternative provision, tuition or hospital", "alternative provision", "Type", "Placement type")
        {
            Codes = CodeList.Of(Kinds),
        },
        new("review date", "When it will be looked at again", "18/12/2026", "Review", "Next review"),
        ChildColumns.Recorded,
        ChildColumns.Source,
    ];

    public bool Accepts(Headings headings) => headings.NameAChild();

    public void Read(SheetRow row)
    {
        row.ReadChild(row.Text(ChildColumns.Source.Name));
        var provider = row.ReadProvider();
        if (provider is null && row.Refusals.Count == 0)
        {
            row.Needed(ChildColumns.ProviderName);
        }

        var commissioner =
            row.Text("commissioner") is { } by && !Authority.Contains(HeadingKey.Of(by))
                ? row.SchoolIn("commissioner")
                : null;
        var start = row.NeededDate("start date");
        var end = row.DateNotBefore("end date", start);
        var review = row.Date("review date");
        var (byDay, week) = ReadHours(row);
        if (provider is not { } setting || start is null)
        {
            return;
        }

        var name = row.Text(ChildColumns.ProviderName);
        if (!setting.IsRegistered)
        {
            row.State(setting, new School(setting, name!) { Type = "Unregistered alternative provision" });
        }

        row.State(
            new Placement(setting, start.Value)
            {
                ProviderName = name,
                Commissioner = commissioner,
                Kind = row.ChoiceOr("kind", Kinds, PlacementKind.AlternativeProvision, "alternative provision"),
                End = end,
                HoursByDay = byDay,
                HoursPerWeek = week,
                LegalBasis = row.Text("legal basis"),
                Review = review,
            }
        );
    }

    /// <summary>The programme by day, and its sum; only the hours a week when no day is given.</summary>
    private static (IReadOnlyList<decimal>? ByDay, decimal? Week) ReadHours(SheetRow row)
    {
        var given = row.HoursOf("hours per week");
        var days = Days.Select(row.HoursOf).ToList();
        if (days.TrueForAll(d => d is null))
        {
            if (given is null)
            {
                row.Note("hours per week", "No hours are given.", "Write the hours of each day, or the hours a week.");
            }

            return (null, given);
        }

        var byDay = days.ConvertAll(d => d ?? 0);
        var week = byDay.Sum();
        if (given is not null && given != week)
        {
            row.Note(
                "hours per week",
                FormattableString.Invariant($"The days come to {week:0.##} hours. That was taken."),
                "Correct the hours a week or those of a day."
            );
        }

        return (byDay, week);
    }
}
