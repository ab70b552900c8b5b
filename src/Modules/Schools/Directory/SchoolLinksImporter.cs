using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Schools.Directory;

/// <summary>Reads the national file of links between schools, so that an academy keeps the history of the school it was.</summary>
internal sealed class SchoolLinksImporter : IImporter
{
    public string Kind => "school-links";
    public string Title => "Links between schools";
    public int Order => 11;

    public IReadOnlyList<Column> Columns { get; } =
    [
        new(ChildColumns.Urn, "URN of the school", "141727") { Required = true },
        new("link urn", "URN of the other school", "123240") { Required = true },
        new("link name", "Name of the other school", "Old Mill School"),
        new("link type", "What the other school is to this one", "Predecessor") { Required = true },
        new("link established date", "From when", "01/09/2015"),
        ChildColumns.Recorded,
    ];

    public void Read(SheetRow row)
    {
        row.ReadSaid(ChildColumns.RecordedAt);
        var school = row.NeededUrn(ChildColumns.Urn);
        var other = row.NeededUrn("link urn");
        var type = row.Needed("link type");
        var established = row.Date("link established date");
        if (school is var (setting, _) && other is var (_, urn) && type is not null)
        {
            row.State(setting, new SchoolLink(setting, urn, type, established));
        }
    }
}
