using System.Globalization;
using Whereabouts.Domain.HomeEducation;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.HomeEducation.Register;

/// <summary>Reads the authority's list of children educated at home.</summary>
internal sealed class HomeEducationImporter : IImporter
{
    private static readonly Dictionary<string, Suitability> Words = new(StringComparer.Ordinal)
    {
        ["suitable"] = Suitability.Suitable,
        ["yes"] = Suitability.Suitable,
        ["y"] = Suitability.Suitable,
        ["unsuitable"] = Suitability.Unsuitable,
        ["notsuitable"] = Suitability.Unsuitable,
        ["no"] = Suitability.Unsuitable,
        ["n"] = Suitability.Unsuitable,
        ["enquiriesbeingmade"] = Suitability.EnquiriesBeingMade,
        ["enquiries"] = Suitability.EnquiriesBeingMade,
        ["makingenquiries"] = Suitability.EnquiriesBeingMade,
        ["informationrequested"] = Suitability.EnquiriesBeingMade,
        ["notyetassessed"] = Suitability.NotYetAssessed,
        ["notassessed"] = Suitability.NotYetAssessed,
        ["notknown"] = Suitability.NotYetAssessed,
        ["unknown"] = Suitability.NotYetAssessed,
        ["pending"] = Suitability.NotYetAssessed,
    };

    public string Kind => "home-education";
    public string Title => "Children educated at home";
    public int Order => 62;

    public IReadOnlyList<Column> Columns { get; } =
    [
        .. ChildColumns.Child,
        new(
            "start date",
            "First day educated at home",
            "28/09/2026",
            "EHE start date",
            "Home education start date",
            "Start",
            "From"
        ),
        new("end date", "Last day educated at home", "", "EHE end date", "Home education end date", "End", "To"),
        new(
            "notified date",
            "The day the authority was told",
            "25/09/2026",
            "Date notified",
            "Notification date",
            "Notified",
            "notified_la"
        ),
        new("reason", "Why, as the parent gave it", "Health: anxiety", "Reason for home education", "EHE reason"),
        new("suggested by", "Who first spoke of it: parent, school or other", "Parent"),
        new(
            "suitability",
            "suitable, unsuitable, enquiries being made or not yet assessed",
            "not yet assessed",
            "Suitability of education",
            "EHE suitability",
            "Education suitable"
        )
        {
            Required = true,
            Codes = CodeList.Of(Words),
        },
        new("assessed date", "The day on which that was found", "", "Assessed", "Assessment date", "Date assessed"),
        new("officer", "The home education officer", "Bea Hartnell", "EHE officer", "Caseworker"),
        new(
            "previous school urn",
            "URN of the last school",
            "141727",
            "Previous school",
            "previous_urn",
            "Last school URN"
        ),
        ChildColumns.Recorded,
        ChildColumns.Source,
    ];

    public bool Accepts(Headings headings) => headings.NameAChild();

    public void Read(SheetRow row)
    {
        row.ReadChild(row.Text(ChildColumns.Source.Name));
        var notified = row.PastDate("notified date");
        var start = row.Date("start date");
        var assessed = row.PastDate("assessed date");
        if (row.Text("start date") is null && notified is not null)
        {
            row.Note(
                "start date",
                "There is no start date. The day the authority was told was taken.",
                "Write the first day educated at home."
            );
            start = notified;
        }

        var end = row.DateNotBefore("end date", start);
        if (start is null)
        {
            if (row.Refusals.Count == 0)
            {
                row.Refuse("start date", "There is neither a start date nor a notified date.", "Write one of them.");
            }

            return;
        }

        row.State(
            new HomeEducationSpell(start.Value)
            {
                End = end,
                Notified = notified,
                Reason = row.Text("reason"),
                SuggestedBy = row.Text("suggested by"),
                Suitability = row.ChoiceOr("suitability", Words, Suitability.NotYetAssessed, "not yet assessed"),
                Assessed = assessed,
                Officer = row.Text("officer"),
                PreviousSetting = ReadPrevious(row),
            }
        );
    }

    /// <summary>Only by URN: the last school may lie anywhere in England, and the row does not wait for it.</summary>
    private static SettingId? ReadPrevious(SheetRow row)
    {
        if (row.Text("previous school urn") is not { } text)
        {
            return null;
        }

        if (Urn.TryParse(text, out var urn))
        {
            return SettingId.OfUrn(int.Parse(urn.ToString(), CultureInfo.InvariantCulture));
        }

        row.Note(
            "previous school urn",
            "This is not a URN. The last school was left out.",
            "A URN has six digits, for instance 141727."
        );
        return null;
    }
}
