using Whereabouts.Domain.Children;
using Whereabouts.Modules.Children.Rolls;
using Whereabouts.Modules.Tests.Intake;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Tests.Children.Rolls;

public sealed class RollImporterTests
{
    private const string Who = "141727|H801200001001|Okafor|Grace|14/02/2012";
    private const string Whose = "URN|UPN|Surname|Forename|DOB";

    private static SheetRow Read(string headings, string cells) =>
        new RollImporter().Read($"{Whose}|Entry date|{headings}", $"{Who}|02/09/2026|{cells}");

    [Fact]
    public void An_export_with_another_systems_headings_gives_child_enrolment_and_contacts()
    {
        var row = new RollImporter().Read(
            "DfE number|Legal Surname|Forename|Known as|Former surname|Unique Pupil Number|Admission number|DOB|Sex|NCYear|Reg|Enrolment status|Date of entry|Date of leaving|Leaving ground|Destination|Destination confirmed|SEN provision|Ethnicity|FSM|Address1|Town|Post code|Contact1 title|Contact1 forename|Contact1 surname|Contact1 relationship|Contact1 responsibility|Contact1 phone|Contact1 email|As at",
            "931/4125|Okafor|Grace|Gracie|Bello|H801200001001|004512|14/02/2012|F|9|9B|M|02/09/2026|16/10/2026|9(1)(g)|Not known||K|White British|Y|12 Mill Lane|Oxford|OX4 3AJ|Mrs|Ada|Okafor|Mother|Yes|07700 900123||20/11/2026 16:30"
        );
        Assert.Empty(row.Notes);
        Assert.Empty(row.Sheet.Headings.Unused);
        var enrolment = row.Fact<Enrolment>();
        Assert.Equal("141727 2026-09-02", enrolment.Key);
        Assert.Equal(EnrolmentStatus.Main, enrolment.Status);
        Assert.Equal(
            (new DateOnly(2026, 10, 16), "g", "Not known"),
            (enrolment.Leaving, enrolment.LeavingGround, enrolment.Destination)
        );
        Assert.Equal(
            (9, "9B", "K", true),
            (enrolment.YearGroup, enrolment.Form, enrolment.SenProvision, enrolment.FreeMeals)
        );
        var child = row.Particulars();
        Assert.Equal("roll 141727", child.Origin);
        Assert.Equal(("Gracie", "Bello", "004512"), (child.PreferredForename, child.FormerSurname, child.LocalId));
        Assert.Equal("WBRI", child.Ethnicity);
        Assert.Equal(["12 Mill Lane", "Oxford"], child.Address!);
        var mother = Assert.Single(child.Contacts!);
        Assert.Equal(("Ada", "Mother", true), (mother.Forename, mother.Relationship, mother.ParentalResponsibility));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 16, 30, 0, TimeSpan.Zero), row.Said);
    }

    [Fact]
    public void A_second_and_third_contact_are_kept_in_order()
    {
        var row = Read(
            "contact1_surname|Contact 2 last name|Contact 3 phone|contact_3_pr",
            "Okafor|Bello|07700 900456|N"
        );
        Assert.Equal(
            [
                new Contact { Surname = "Okafor" },
                new Contact { Surname = "Bello" },
                new Contact { Phone = "07700 900456", ParentalResponsibility = false },
            ],
            row.Particulars().Contacts!
        );
    }

    [Theory]
    [InlineData("9(1)(a)", "a")]
    [InlineData("a", "a")]
    [InlineData("reg 9(1)(f)", "f")]
    [InlineData("Regulation 9(1)(O)", "o")]
    public void A_leaving_ground_is_its_letter(string text, string letter)
    {
        var row = Read("Leaving date|Leaving ground", $"16/10/2026|{text}");
        Assert.Empty(row.Notes);
        Assert.Equal(letter, row.Fact<Enrolment>().LeavingGround);
    }

    [Theory]
    [InlineData("8(1)(k)")]
    [InlineData("moved away")]
    [InlineData("9(1)(p)")]
    public void An_unknown_ground_is_noted_and_left_out(string text)
    {
        var row = Read("Leaving date|Leaving ground", $"16/10/2026|{text}");
        Assert.Contains("not a ground", row.Note());
        Assert.Null(row.Fact<Enrolment>().LeavingGround);
    }

    [Theory]
    [InlineData("Year 7", 7)]
    [InlineData("7", 7)]
    [InlineData("07", 7)]
    [InlineData("Y7", 7)]
    [InlineData("R", 0)]
    [InlineData("Year R", 0)]
    [InlineData("Reception", 0)]
    [InlineData("N2", -1)]
    [InlineData("-1", -1)]
    [InlineData("14", 14)]
    public void A_year_group_is_read_as_people_write_it(string text, int year)
    {
        var row = Read("Year group", text);
        Assert.Empty(row.Notes);
        Assert.Equal(year, row.Fact<Enrolment>().YearGroup);
    }

    [Theory]
    [InlineData("15")]
    [InlineData("Upper")]
    public void An_unknown_year_group_is_noted(string text) =>
        Assert.Contains("not a year group", Read("Year group", text).Note());

    [Theory]
    [InlineData("C", EnrolmentStatus.Single)]
    [InlineData("Dual Main", EnrolmentStatus.Main)]
    [InlineData("subsidiary", EnrolmentStatus.Subsidiary)]
    [InlineData("Guest pupil", EnrolmentStatus.Guest)]
    [InlineData("P", EnrolmentStatus.Previous)]
    public void An_enrolment_status_is_a_letter_or_words(string text, EnrolmentStatus status) =>
        Assert.Equal(status, Read("enrol_status", text).Fact<Enrolment>().Status);

    [Fact]
    public void An_unknown_status_is_noted_and_the_child_stays_on_roll()
    {
        var row = Read("enrol_status", "Z9");
        Assert.Contains("on this roll only", row.Note());
        Assert.Equal(EnrolmentStatus.Single, row.Fact<Enrolment>().Status);
    }

    [Fact]
    public void An_entry_date_ahead_is_a_place_agreed() =>
        Assert.Equal(
            new DateOnly(2027, 1, 5),
            new RollImporter().Read($"{Whose}|Admission date", $"{Who}|05/01/2027").Fact<Enrolment>().Entry
        );

    [Fact]
    public void Leaving_before_entry_is_refused() =>
        Assert.Contains("ends before", Read("Leaving date", "01/09/2026").Refusal());

    [Fact]
    public void No_date_of_birth_is_no_reason_to_refuse() =>
        Assert.Empty(new RollImporter().Read("URN|UPN|Entry date", "141727|H801200001001|02/09/2026").Refusals);

    [Fact]
    public void No_entry_date_is_refused() =>
        Assert.Contains("entry date", new RollImporter().Read($"{Whose}|Entry date", $"{Who}|").Refusal());

    [Fact]
    public void A_date_of_birth_in_the_future_is_refused() =>
        Assert.Contains(
            "future",
            new RollImporter().Read("URN|UPN|DOB|Entry date", "141727|H801200001001|14/02/2027|02/09/2026").Refusal()
        );

    [Fact]
    public void Ethnicity_in_unknown_words_is_kept_as_written()
    {
        var row = Read("Ethnicity", "Cornish");
        Assert.Contains("kept as written", row.Note());
        Assert.Equal("Cornish", row.Particulars().Ethnicity);
    }

    [Fact]
    public void A_plan_ticked_in_its_own_column_is_sen_provision_e() =>
        Assert.Equal("E", Read("SEN|EHCP", "|Y").Fact<Enrolment>().SenProvision);
}
