using Whereabouts.Domain.Identifiers;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Schools.Directory;

/// <summary>Reads the national download of schools, and shorter lists made from it.</summary>
internal sealed class SchoolsImporter : IImporter
{
    public string Kind => "schools";
    public string Title => "List of schools";
    public int Order => 10;

    public IReadOnlyList<Column> Columns { get; } =
    [
        new(ChildColumns.Urn, "URN of the school", "141727") { Required = true },
        new(ChildColumns.LaEstab, "Authority and establishment number", "931/4125", "DfE number", "la_estab"),
        new("la code", "Authority's number, when it stands alone", "", "LA (code)"),
        new("establishment number", "School's own four digits, when they stand alone", "", "EstablishmentNumber"),
        new("establishment name", "Name of the school", "Spires Academy", "School name") { Required = true },
        new("type of establishment", "In words", "Academy converter", "TypeOfEstablishment (name)") { Required = true },
        new("phase", "Phase of education", "Secondary", "PhaseOfEducation (name)", "PhaseInferred"),
        new("status", "Open, or closed", "Open", "EstablishmentStatus (name)", "EstablishmentStatus"),
        new("open date", "When it opened", "01/09/2015", "OpenDate", "Opened"),
        new("close date", "When it closed", "", "CloseDate", "Closed"),
        new("low age", "Youngest age it takes", "11", "StatutoryLowAge"),
        new("high age", "Oldest age it takes", "18", "StatutoryHighAge"),
        new("street", "Address", "Glanville Road"),
        new("town", "Address", "Oxford"),
        new("postcode", "Address", "OX4 2AU", "Post code"),
        new("telephone", "Telephone number", "01865 000000", "TelephoneNum", "Phone"),
        new("trust", "Trust, for an academy", "", "Trusts (name)"),
        new("district", "District council's area", "Oxford", "DistrictAdministrative (name)"),
        new("pupils", "Pupils on roll", "1050", "NumberOfPupils", "NumberOfPupils_2021"),
        new("easting", "Place on the national grid, in metres", "454000"),
        new("northing", "Place on the national grid, in metres", "203000"),
        new("predecessors", "URNs of the schools it was before", "", "PredecessorURNs"),
        new("successors", "URNs of the schools it became", "", "SuccessorURNs"),
        ChildColumns.Recorded,
    ];

    public bool Accepts(Headings headings) => !headings.NameAChild();

    public void Read(SheetRow row)
    {
        row.ReadSaid(ChildColumns.RecordedAt);
        var name = row.Needed("establishment name");
        if (row.NeededUrn(ChildColumns.Urn) is not var (setting, _) || name is null)
        {
            return;
        }

        row.State(
            setting,
            new School(setting, name)
            {
                LaEstab = ReadLaEstab(row),
                Type = Said(row, "type of establishment"),
                Phase = Said(row, "phase"),
                // Sample lists write "Open (2025-07-11)": the day of the list is no part of the status.
                Status = Said(row, "status")?.Split(" (")[0],
                Opened = row.Date("open date"),
                Closed = row.Date("close date"),
                LowAge = row.Number("low age"),
                HighAge = row.Number("high age"),
                Street = row.Text("street"),
                Town = row.Text("town"),
                Postcode = Postcode.TryParse(row.Text("postcode"), out var postcode)
                    ? postcode.ToString()
                    : row.Text("postcode"),
                Telephone = row.Text("telephone"),
                Trust = Said(row, "trust"),
                District = Said(row, "district"),
                Pupils = row.Number("pupils"),
                Easting = row.Number("easting"),
                Northing = row.Number("northing"),
                Predecessors = row.Urns("predecessors"),
                Successors = row.Urns("successors"),
            }
        );
    }

    private static string? ReadLaEstab(SheetRow row)
    {
        var written = row.Text(ChildColumns.LaEstab);
        if (written is null && row.Text("establishment number") is { } own)
        {
            written = row.Text("la code") + own.PadLeft(4, '0');
        }

        if (written is null)
        {
            return null;
        }

        if (LaEstab.TryParse(written, out var number))
        {
            return number.ToString();
        }

        row.Note(
            row.Text(ChildColumns.LaEstab) is null ? "establishment number" : ChildColumns.LaEstab,
            "This is not an establishment number. It was left out.",
            "Write three digits of the authority and four of the school, for instance 931/4125."
        );
        return null;
    }

    /// <summary>The text, unless the download only says that it does not apply.</summary>
    private static string? Said(SheetRow row, string column) =>
        row.Text(column) is { } text && text is not ("Not applicable" or "Does not apply") ? text : null;
}
