using Whereabouts.Domain.SocialCare;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.SocialCare.Lists;

/// <summary>Reads the lists of the Area SEND Annex A: children with a plan (list 1) and with support (list 2).</summary>
internal sealed class AreaSendImporter : IImporter
{
    public string Kind => "area-send";
    public string Title => "Lists of the Area SEND Annex A";
    public int Order => 69;

    public IReadOnlyList<Column> Columns { get; } =
    [
        .. ChildColumns.Child,
        new("sen primary need", "Code of the need", "SEMH") { Required = true },
        new(
            "date initial ehc plan issued",
            "Day on which the plan was first issued; none is support without a plan",
            "14/03/2024"
        ),
        new("date ehc plan last reviewed", "Day of the last review", ""),
        new("which children's social care team", "Team that knows the child", "", "Which children's social care team?"),
        ChildColumns.Recorded,
        ChildColumns.Source,
    ];

    public bool Accepts(Headings headings) => headings.NameAChild();

    public void Read(SheetRow row)
    {
        row.ReadChild(null);
        var need = row.Needed("sen primary need");
        var issued = row.PastDate("date initial ehc plan issued");
        if (need is not null)
        {
            row.State(issued is null ? new ServiceStatus("sen support", null) : new ServiceStatus("ehc-plan", issued));
        }
    }
}
