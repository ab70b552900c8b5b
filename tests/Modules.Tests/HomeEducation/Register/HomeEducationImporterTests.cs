using Whereabouts.Domain.HomeEducation;
using Whereabouts.Modules.HomeEducation.Register;
using Whereabouts.Modules.Tests.Intake;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Tests.HomeEducation.Register;

public sealed class HomeEducationImporterTests
{
    private static SheetRow Read(string notified, string start, string suitability, string school = "141727") =>
        new HomeEducationImporter().Read(
            "UPN|Family name|Given name|DOB|Notified date|Start date|End date|Suitability|Officer|Previous school URN",
            $"H801200001001|Okafor|Grace|14/02/2012|{notified}|{start}||{suitability}|Bea Hartnell|{school}"
        );

    [Fact]
    public void A_spell_begins_on_its_start_date()
    {
        var spell = Read("25/09/2026", "28/09/2026", "suitable").Fact<HomeEducationSpell>();
        Assert.Equal((new DateOnly(2026, 9, 28), new DateOnly(2026, 9, 25)), (spell.Start, spell.Notified!.Value));
        Assert.Equal((Suitability.Suitable, "141727"), (spell.Suitability, spell.PreviousSetting!.Value.Value));
    }

    [Fact]
    public void Without_a_start_date_it_begins_when_the_authority_was_told()
    {
        var row = Read("25/09/2026", "", "enquiries being made");
        Assert.Contains("no start date", row.Note());
        Assert.Equal(new DateOnly(2026, 9, 25), row.Fact<HomeEducationSpell>().Start);
    }

    [Fact]
    public void Without_either_date_it_is_refused() => Assert.Contains("neither", Read("", "", "suitable").Refusal());

    [Theory]
    [InlineData("", Suitability.NotYetAssessed)]
    [InlineData("Not suitable", Suitability.Unsuitable)]
    [InlineData("Enquiries being made", Suitability.EnquiriesBeingMade)]
    public void Suitability_is_read_in_words(string text, Suitability due) =>
        Assert.Equal(due, Read("", "28/09/2026", text).Fact<HomeEducationSpell>().Suitability);

    [Fact]
    public void Unknown_words_are_never_taken_as_suitable()
    {
        var row = Read("", "28/09/2026", "seems fine");
        Assert.Contains("not yet assessed", row.Note());
        Assert.Equal(Suitability.NotYetAssessed, row.Fact<HomeEducationSpell>().Suitability);
    }

    [Fact]
    public void The_row_does_not_wait_for_a_last_school_far_away()
    {
        var row = Read("", "28/09/2026", "suitable", "Fell View, Cumbria");
        Assert.Null(row.MissingSchool);
        Assert.Contains("not a URN", row.Note());
    }
}
