using Whereabouts.Domain.Exclusions;
using Whereabouts.Modules.Exclusions.Register;
using Whereabouts.Modules.Tests.Intake;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Tests.Exclusions.Register;

public sealed class ExclusionsImporterTests
{
    private static SheetRow Read(string type, string start, string end, string more = "6|DB|") =>
        new ExclusionsImporter().Read(
            "DfE number|UPN|Type|Start date|End date|Sessions|Reason 1|Reason 2|Notified LA|Day 6 provider|Day 6 start|Cancelled date",
            $"931/4125|H801200001001|{type}|{start}|{end}|{more}|04/11/2026|Riverside Learning|11/11/2026|"
        );

    [Fact]
    public void A_suspension_has_dates_sessions_reasons_and_what_was_arranged()
    {
        var row = Read("SUSP", "03/11/2026", "12/11/2026", "16|DB|physical assault against a pupil");
        Assert.Empty(row.Notes);
        var suspension = row.Fact<Exclusion>();
        Assert.Equal("141727 Suspension 2026-11-03", suspension.Key);
        Assert.Equal((new DateOnly(2026, 11, 12), 16), (suspension.End, suspension.Sessions));
        Assert.Equal(["DB", "PP"], suspension.Reasons!);
        Assert.Equal(
            ("Riverside Learning", new DateOnly(2026, 11, 11)),
            (suspension.DaySixProvider, suspension.DaySixStart)
        );
        Assert.Equal(new DateOnly(2026, 11, 4), suspension.AuthorityNotified);
        Assert.Null(suspension.Cancelled);
    }

    [Theory]
    [InlineData("FIXD", ExclusionType.Suspension)]
    [InlineData("Fixed term", ExclusionType.Suspension)]
    [InlineData("perm", ExclusionType.Permanent)]
    [InlineData("Permanent exclusion", ExclusionType.Permanent)]
    [InlineData("Lunchtime", ExclusionType.Lunchtime)]
    public void The_type_is_a_code_or_words(string text, ExclusionType type) =>
        Assert.Equal(type, Read(text, "03/11/2026", "").Fact<Exclusion>().Type);

    [Fact]
    public void An_unknown_type_is_refused() =>
        Assert.Contains("'sent home'", Read("sent home", "03/11/2026", "").Refusal());

    [Fact]
    public void An_unknown_reason_is_noted_and_kept()
    {
        var row = Read("SUSP", "03/11/2026", "", "2|ZZ|");
        Assert.Contains("'ZZ'", row.Note());
        Assert.Equal(["ZZ"], row.Fact<Exclusion>().Reasons!);
    }

    [Fact]
    public void An_end_before_the_start_is_refused() =>
        Assert.Contains("ends before", Read("SUSP", "03/11/2026", "02/11/2026").Refusal());
}
