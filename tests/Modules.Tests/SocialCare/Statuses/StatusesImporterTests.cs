using Whereabouts.Domain.SocialCare;
using Whereabouts.Modules.SocialCare.Statuses;
using Whereabouts.Modules.Tests.Intake;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Tests.SocialCare.Statuses;

public sealed class StatusesImporterTests
{
    private static SheetRow Read(string status, string start = "14/03/2026", string end = "") =>
        new StatusesImporter().Read(
            "UPN|Surname|Forename|Status|Start date|End date|Worker|Team|Phone|Note",
            $"H801200001001|Okafor|Grace|{status}|{start}|{end}|Sam Ferris|North|01865 000001|did not engage"
        );

    [Theory]
    [InlineData("LAC", "in-care")]
    [InlineData("CLA", "in-care")]
    [InlineData("In care", "in-care")]
    [InlineData("looked after", "in-care")]
    [InlineData("CP", "child-protection-plan")]
    [InlineData("CPP", "child-protection-plan")]
    [InlineData("Child protection plan", "child-protection-plan")]
    [InlineData("CIN", "child-in-need")]
    [InlineData("child in need", "child-in-need")]
    [InlineData("YOT", "youth-justice")]
    [InlineData("Youth justice", "youth-justice")]
    [InlineData("EHCP", "ehc-plan")]
    [InlineData("EHC plan", "ehc-plan")]
    [InlineData("EH", "early-help")]
    [InlineData("family support", "early-help")]
    [InlineData("Young carer", "young-carer")]
    public void A_status_is_known_by_any_of_its_names(string text, string code)
    {
        var row = Read(text);
        Assert.Empty(row.Notes);
        Assert.Equal(code, row.Fact<ServiceStatus>().Status);
    }

    [Fact]
    public void Unknown_words_are_kept_in_lower_case_and_noted()
    {
        var row = Read("Edge of Care");
        Assert.Contains("own words", row.Note());
        Assert.Equal("edge of care", row.Fact<ServiceStatus>().Status);
    }

    [Fact]
    public void Worker_team_and_closing_reason_are_kept()
    {
        var status = Read("EH", end: "18/09/2026").Fact<ServiceStatus>();
        Assert.Equal(("Sam Ferris", "North", "01865 000001"), (status.Worker, status.Team, status.Phone));
        Assert.Equal(("did not engage", new DateOnly(2026, 9, 18)), (status.ClosingReason, status.End!.Value));
    }

    [Fact]
    public void What_two_services_say_of_a_child_is_kept_apart() =>
        Assert.Equal(
            ["statuses early-help", "statuses youth-justice"],
            new[] { "EH", "YJ" }.Select(s => Read(s).Particulars().Origin)
        );

    [Fact]
    public void No_start_date_is_allowed() => Assert.Null(Read("CIN", "").Fact<ServiceStatus>().Start);

    [Fact]
    public void An_end_before_the_start_is_refused() =>
        Assert.Contains("ends before", Read("CIN", "14/03/2026", "13/03/2026").Refusal());
}
