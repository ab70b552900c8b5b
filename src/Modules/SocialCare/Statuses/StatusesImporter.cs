using Whereabouts.Domain.Settings;
using Whereabouts.Domain.SocialCare;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Modules.SocialCare.Statuses;

/// <summary>Reads a service's list of the children it works with: who is the worker, from when, and how it ended.</summary>
internal sealed class StatusesImporter : IImporter
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["lac"] = "in-care",
        ["cla"] = "in-care",
        ["lookedafter"] = "in-care",
        ["lookedafterchild"] = "in-care",
        ["childlookedafter"] = "in-care",
        ["childincare"] = "in-care",
        ["cic"] = "in-care",
        ["cp"] = "child-protection-plan",
        ["cpp"] = "child-protection-plan",
        ["cpplan"] = "child-protection-plan",
        ["childprotection"] = "child-protection-plan",
        ["protectionplan"] = "child-protection-plan",
        ["cin"] = "child-in-need",
        ["inneed"] = "child-in-need",
        ["cinplan"] = "child-in-need",
        ["childinneedplan"] = "child-in-need",
        ["yj"] = "youth-justice",
        ["yjs"] = "youth-justice",
        ["yot"] = "youth-justice",
        ["youthoffending"] = "youth-justice",
        ["youthoffendingteam"] = "youth-justice",
        ["ehcp"] = "ehc-plan",
        ["ehcplan"] = "ehc-plan",
        ["eh"] = "early-help",
        ["familysupport"] = "early-help",
        ["earlyhelpassessment"] = "early-help",
        ["caf"] = "early-help",
        ["yc"] = "young-carer",
        ["youngcarers"] = "young-carer",
    };

    public string Kind => "statuses";
    public string Title => "Children known to a service";
    public int Order => 64;

    public IReadOnlyList<Column> Columns { get; } =
    [
        .. ChildColumns.Child,
        new(
            "status",
            "in care, child protection plan, child in need, youth justice, EHC plan, early help or young carer",
            "in care",
            "Service",
            "Case status",
            "Case type",
            "Service status",
            "Involvement"
        )
        {
            Required = true,
            Codes = CodeList.Of("services", text => Words.GetValueOrDefault(HeadingKey.Of(text))),
        },
        new("start date", "Since when", "14/03/2026", "Start", "From", "Status start date", "Opened", "Date opened"),
        new("end date", "Last day", "", "End", "To", "Status end date", "Closed", "Date closed"),
        new(
            "worker",
            "Whom to call",
            "Sam Ferris",
            "Allocated worker",
            "Social worker",
            "Key worker",
            "Lead professional"
        ),
        new("team", "The worker's team", "Family Solutions North"),
        new(
            "phone",
            "Telephone number of the worker or team",
            "01865 000001",
            "Telephone",
            "Worker phone",
            "Team phone"
        ),
        new(
            "closing reason",
            "Why the service ended its work",
            "",
            "Closure reason",
            "Reason for closure",
            "Note",
            "Notes"
        ),
        ChildColumns.Recorded,
        ChildColumns.Source,
    ];

    public bool Accepts(Headings headings) => headings.NameAChild();

    public void Read(SheetRow row)
    {
        var status = ReadStatus(row);
        row.ReadChild(row.Text(ChildColumns.Source.Name) ?? status);
        var start = row.Date("start date");
        var end = row.DateNotBefore("end date", start);
        if (status is null)
        {
            return;
        }

        row.State(
            new ServiceStatus(status, start)
            {
                End = end,
                Worker = row.Text("worker"),
                Team = row.Text("team"),
                Phone = row.Text("phone"),
                ClosingReason = row.Text("closing reason"),
            }
        );
    }

    private static string? ReadStatus(SheetRow row)
    {
        if (row.Needed("status") is not { } text)
        {
            return null;
        }

        var key = HeadingKey.Of(text);
        var known = CodeSet
            .Named("services")
            .Codes.FirstOrDefault(c =>
                string.Equals(HeadingKey.Of(c.Code), key, StringComparison.Ordinal)
                || string.Equals(HeadingKey.Of(c.Meaning), key, StringComparison.Ordinal)
            );
        if ((known?.Code ?? Words.GetValueOrDefault(key)) is { } code)
        {
            return code;
        }

        row.Note(
            "status",
            "This is not a status we know. It was kept in its own words.",
            "Write in care, child protection plan, child in need, youth justice, EHC plan, early help or young carer."
        );
        return text.ToLowerInvariant();
    }
}
