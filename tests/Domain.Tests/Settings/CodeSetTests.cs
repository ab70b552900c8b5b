using Whereabouts.Domain.Settings;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Settings;

public class CodeSetTests
{
    [Theory]
    [InlineData("ethnicity", 24, "WBRI", "White British")]
    [InlineData("sen-provision", 6, "k", "SEN support")]
    [InlineData("enrolment-status", 7, " M ", "Current, main school of a dual registration")]
    [InlineData(
        "leaving-grounds",
        15,
        "9(1)(f)",
        "Parent gave written notice that child will be educated otherwise than at school"
    )]
    [InlineData("leaving-grounds", 15, "9(1)(j)", "Detained under court order, not expected back")] // a comma in quotes
    [InlineData("exclusion-types", 4, "PERM", "Permanent exclusion")]
    [InlineData("exclusion-reasons", 30, "DB", "Persistent or general disruptive behaviour")]
    [InlineData("relationship", 16, "PAM", "Mother")]
    [InlineData("year-group", 18, "R", "Reception")]
    [InlineData("services", 7, "ehc-plan", "Education, health and care plan")]
    public void A_code_has_its_meaning(string set, int codes, string code, string meaning)
    {
        Assert.Equal(codes, CodeSet.Named(set).Codes.Count);
        Assert.Equal(meaning, CodeSet.Named(set).Meaning(code));
        Assert.All(CodeSet.Named(set).Codes, row => Assert.NotEqual("", row.Source));
    }

    [Fact]
    public void A_code_the_set_does_not_have_has_no_meaning()
    {
        Assert.Null(CodeSet.Named("ethnicity").Meaning("XXXX"));
        Assert.Null(CodeSet.Named("ethnicity").Meaning(null));
    }

    [Theory]
    [InlineData("OT", "2020-08-31", true)]
    [InlineData("OT", "2020-09-01", false)]
    [InlineData("MT", "2020-08-31", false)]
    [InlineData("MT", "2020-09-01", true)]
    [InlineData("MP", "2020-08-31", true)] // its first day is not known
    public void An_exclusion_reason_is_used_between_its_dates(string code, string on, bool used) =>
        Assert.Equal(used, CodeSet.Named("exclusion-reasons").Find(code)!.IsInUse(Day(on)));

    [Fact]
    public void There_is_no_set_that_is_not_shipped() =>
        Assert.Throws<InvalidOperationException>(() => CodeSet.Named("eye-colour"));
}
