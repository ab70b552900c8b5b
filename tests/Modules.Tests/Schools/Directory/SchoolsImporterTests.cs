using Whereabouts.Domain.Schools;
using Whereabouts.Modules.Schools.Directory;
using Whereabouts.Modules.Tests.Intake;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Tests.Schools.Directory;

public sealed class SchoolsImporterTests
{
    private const string Download =
        "URN|LA (code)|LA (name)|EstablishmentNumber|EstablishmentName|TypeOfEstablishment (code)|TypeOfEstablishment (name)|EstablishmentStatus (code)|EstablishmentStatus (name)|OpenDate|CloseDate|PhaseOfEducation (name)|StatutoryLowAge|StatutoryHighAge|NumberOfPupils|Trusts (name)|Street|Town|Postcode|TelephoneNum|DistrictAdministrative (name)|Easting|Northing|PreviousLA (code)";

    private const string Sample =
        "URN|LAEstab|LA (code)|LA (name)|EstablishmentNumber|EstablishmentName|SchoolTypeGroup|TypeOfEstablishment (code)|TypeOfEstablishment (name)|PhaseInferred|EstablishmentStatus|OpenDate|CloseDate|Town|Postcode|Easting|Northing|xy_source|NumberOfPupils_2021|PredecessorURNs|SuccessorURNs";

    private static School Read(string headings, string cells)
    {
        var row = new SchoolsImporter().Read(headings, cells);
        Assert.Empty(row.Refusals);
        Assert.Empty(row.Notes);
        Assert.Null(row.Who);
        var (setting, fact) = Assert.Single(row.SettingFacts);
        var school = Assert.IsType<School>(fact);
        Assert.Equal(school.Setting, setting);
        return school;
    }

    [Fact]
    public void The_national_download_gives_number_dates_and_place()
    {
        var school = Read(
            Download,
            "141727|931|Oxfordshire|125|Spires Academy|34|Academy converter|1|Open|01-09-2015||Secondary|11|18|1050|Mill Trust|Glanville Road|Oxford|ox42au|01865 000000|Oxford|454000|203000|999"
        );
        Assert.Equal("141727", school.Setting.Value);
        Assert.Equal("9310125", school.LaEstab);
        Assert.Equal("Academy converter", school.Type);
        Assert.Equal("Open", school.Status);
        Assert.Equal(new DateOnly(2015, 9, 1), school.Opened);
        Assert.Null(school.Closed);
        Assert.Equal(("Secondary", 11, 18, 1050), (school.Phase, school.LowAge, school.HighAge, school.Pupils));
        Assert.Equal(("Mill Trust", "Oxford", "OX4 2AU"), (school.Trust, school.District, school.Postcode));
        Assert.Equal((454000, 203000), (school.Easting, school.Northing));
    }

    [Fact]
    public void A_sample_extract_gives_predecessors_and_successors()
    {
        var school = Read(
            Sample,
            "109309|8913789|891|Nottinghamshire|3789|Brookhill Leys|Mainstream|1|Community school|Primary|Closed|01-01-2006|31-08-2020|Nottingham|NG16 3HB|447304|346482|exact|364|122568;122567|147925"
        );
        Assert.Equal("8913789", school.LaEstab);
        Assert.Equal(new DateOnly(2020, 8, 31), school.Closed);
        Assert.Equal([122567, 122568], school.Predecessors!);
        Assert.Equal([147925], school.Successors!);
        Assert.Equal(364, school.Pupils);
    }

    [Fact]
    public void The_day_of_a_sample_is_no_part_of_the_status() =>
        Assert.Equal(
            "Open",
            Read(
                "URN|EstablishmentName|TypeOfEstablishment (name)|EstablishmentStatus",
                "141727|Spires|PRU|Open (2025-07-11)"
            ).Status
        );

    [Fact]
    public void A_figure_that_cannot_be_read_is_left_out_and_noted()
    {
        var row = new SchoolsImporter().Read(
            "URN|EstablishmentName|TypeOfEstablishment (name)|NumberOfPupils",
            "141727|Spires|PRU|about 40"
        );
        Assert.Contains("not a number", row.Note());
        Assert.Null(Assert.IsType<School>(row.SettingFacts[0].Fact).Pupils);
    }

    [Fact]
    public void A_school_without_a_urn_is_refused() =>
        Assert.Contains(
            "not a URN",
            new SchoolsImporter().Read("URN|EstablishmentName|TypeOfEstablishment (name)", "A1|Spires|PRU").Refusal()
        );

    [Fact]
    public void The_file_of_links_states_what_the_other_school_is()
    {
        var row = new SchoolLinksImporter().Read(
            "URN|LinkURN|LinkName|LinkType|LinkEstablishedDate",
            "141727|123240|Old Mill School|Predecessor|01-09-2015"
        );
        Assert.Empty(row.Refusals);
        var (setting, fact) = Assert.Single(row.SettingFacts);
        Assert.Equal(new SchoolLink(setting, 123240, "Predecessor", new DateOnly(2015, 9, 1)), fact);
        Assert.Equal("141727", setting.Value);
    }

    [Fact]
    public void A_link_is_stored_under_a_name_of_its_own()
    {
        var link = new SchoolLink(new("141727"), 123240, "Predecessor", new DateOnly(2015, 9, 1));
        var body = Domain.Record.FactKinds.Write(link);
        Assert.Equal(link, Domain.Record.FactKinds.Read("school-link", body));
    }
}
