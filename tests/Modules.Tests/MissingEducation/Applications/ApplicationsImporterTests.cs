using Whereabouts.Domain.MissingEducation.Applications;
using Whereabouts.Modules.MissingEducation.Applications;
using Whereabouts.Modules.Tests.Intake;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Tests.MissingEducation.Applications;

public sealed class ApplicationsImporterTests
{
    private static SheetRow Read(string reference, string preferred, string outcome, string offered) =>
        new ApplicationsImporter().Read(
            "Application ref|UPN|Received date|Preferred URN|School|Outcome|Decision date|Offered URN|Offered school|Start date",
            $"{reference}|H801200001001|05/10/2026|{preferred}|{outcome}|12/10/2026|{offered}|02/11/2026"
        );

    [Fact]
    public void An_offer_names_both_schools_and_the_day_agreed()
    {
        var application = Read("IY26-101", "141727|Spires Academy", "offered", "|Old Mill School")
            .Fact<SchoolApplication>();
        Assert.Equal(("IY26-101", new DateOnly(2026, 10, 5)), (application.Reference, application.Received));
        Assert.Equal(("141727", "123240"), (application.Preferred!.Value.Value, application.Offered!.Value.Value));
        Assert.Equal(ApplicationOutcome.Offered, application.Outcome);
        Assert.Equal(
            (new DateOnly(2026, 10, 12), new DateOnly(2026, 11, 2)),
            (application.Decided, application.Starts)
        );
    }

    [Fact]
    public void Without_a_reference_school_and_day_stand_for_one() =>
        Assert.Equal("123240 2026-10-05", Read("", "|Old Mill School", "", "|").Fact<SchoolApplication>().Reference);

    [Theory]
    [InlineData("", ApplicationOutcome.Pending)]
    [InlineData("Withdrawn", ApplicationOutcome.Withdrawn)]
    [InlineData("Not offered", ApplicationOutcome.Refused)]
    public void The_outcome_is_read_in_words(string text, ApplicationOutcome outcome) =>
        Assert.Equal(outcome, Read("1", "141727|", text, "|").Fact<SchoolApplication>().Outcome);

    [Fact]
    public void An_unknown_outcome_leaves_the_child_waiting_for_a_place()
    {
        var row = Read("1", "141727|", "with panel", "|");
        Assert.Contains("not yet decided", row.Note());
        Assert.Equal(ApplicationOutcome.Pending, row.Fact<SchoolApplication>().Outcome);
    }

    [Fact]
    public void A_school_nobody_told_us_of_is_waited_for() =>
        Assert.Equal("Hill Top", Read("1", "|Hill Top", "", "|").MissingSchool!.Value.Value);
}
