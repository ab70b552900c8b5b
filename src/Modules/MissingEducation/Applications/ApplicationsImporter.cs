using System.Globalization;
using Whereabouts.Domain.MissingEducation.Applications;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.MissingEducation.Applications;

/// <summary>Reads the admissions team's list of applications for a place during the year.</summary>
internal sealed class ApplicationsImporter : IImporter
{
    private static readonly Dictionary<string, ApplicationOutcome> Outcomes = new(StringComparer.Ordinal)
    {
        ["pending"] = ApplicationOutcome.Pending,
        ["inprogress"] = ApplicationOutcome.Pending,
        ["waiting"] = ApplicationOutcome.Pending,
        ["offered"] = ApplicationOutcome.Offered,
        ["offer"] = ApplicationOutcome.Offered,
        ["offermade"] = ApplicationOutcome.Offered,
        ["placeoffered"] = ApplicationOutcome.Offered,
        ["accepted"] = ApplicationOutcome.Offered,
        ["refused"] = ApplicationOutcome.Refused,
        ["notoffered"] = ApplicationOutcome.Refused,
        ["rejected"] = ApplicationOutcome.Refused,
        ["withdrawn"] = ApplicationOutcome.Withdrawn,
    };

    public string Kind => "applications";
    public string Title => "Applications for a school place during the year";
    public int Order => 66;

    public IReadOnlyList<Column> Columns { get; } =
    [
        .. ChildColumns.Child,
        new(
            "application ref",
            "The authority's reference",
            "IY26-101",
            "Reference",
            "Application reference",
            "Application number"
        ),
        new(
            "received date",
            "The day the application came",
            "05/10/2026",
            "Date received",
            "Application date",
            "Received",
            "Date of application"
        )
        {
            Required = true,
        },
        new("preferred urn", "URN of the school asked for", "141727", "Preferred school URN", "Preference 1 URN"),
        new(
            "preferred laestab",
            "Establishment number of the school asked for",
            "",
            "Preferred DfE number",
            "Preference 1 LAESTAB"
        ),
        new(
            "preferred school",
            "Name of the school asked for, when no number is given",
            "",
            "School",
            "School name",
            "Preference 1",
            "First preference"
        ),
        new(
            "outcome",
            "pending, offered, refused or withdrawn",
            "offered",
            "Decision",
            "Application outcome",
            "Application status"
        )
        {
            Codes = CodeList.Of(Outcomes),
        },
        new("decision date", "The day it was decided", "12/10/2026", "Date of decision", "Decided", "Outcome date"),
        new("offered urn", "URN of the school that offered a place", "141727", "Offered school URN", "Allocated URN"),
        new("offered laestab", "Establishment number of that school", "", "Offered DfE number"),
        new("offered school", "Name of that school, when no number is given", "", "School offered", "Allocated school"),
        new(
            "start date",
            "The day agreed for the start",
            "02/11/2026",
            "Agreed start date",
            "Start",
            "Place start date"
        ),
        new("reason", "Why a place is sought, or was refused", "Moved into the county", "Reason for application"),
        ChildColumns.Recorded,
        ChildColumns.Source,
    ];

    public bool Accepts(Headings headings) => headings.NameAChild();

    public void Read(SheetRow row)
    {
        row.ReadChild(row.Text(ChildColumns.Source.Name));
        var received = row.NeededDate("received date") is null ? null : row.PastDate("received date");
        var decided = row.PastDate("decision date");
        var starts = row.Date("start date");
        var preferred = row.School("preferred urn", "preferred laestab", "preferred school");
        var offered = row.School("offered urn", "offered laestab", "offered school");
        if (received is null)
        {
            return;
        }

        row.State(
            new SchoolApplication(row.Text("application ref") ?? ReferenceOf(preferred, received.Value), received.Value)
            {
                Preferred = preferred,
                Outcome = row.ChoiceOr(
                    "outcome",
                    Outcomes,
                    offered is not null && row.Text("outcome") is null
                        ? ApplicationOutcome.Offered
                        : ApplicationOutcome.Pending,
                    "not yet decided"
                ),
                Decided = decided,
                Offered = offered,
                Starts = starts,
                Reason = row.Text("reason"),
            }
        );
    }

    /// <summary>School and day stand for a reference where there is none.</summary>
    private static string ReferenceOf(SettingId? preferred, DateOnly received) =>
        string.Create(CultureInfo.InvariantCulture, $"{preferred?.Value ?? "any school"} {received:yyyy-MM-dd}");
}
