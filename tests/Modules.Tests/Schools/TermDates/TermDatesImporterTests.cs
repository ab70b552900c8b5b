using Whereabouts.Domain.Schools;
using Whereabouts.Modules.Schools.TermDates;
using Whereabouts.Modules.Tests.Intake;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Tests.Schools.TermDates;

public sealed class TermDatesImporterTests
{
    private const string Headings = "URN|Type|From|To|Name";

    private static SheetRow Read(string cells) => new TermDatesImporter().Read(Headings, cells);

    [Theory]
    [InlineData("")]
    [InlineData("county")]
    [InlineData("All schools")]
    public void No_school_means_the_whole_county(string school)
    {
        var row = Read($"{school}|term|02/09/2026|23/10/2026|Term 1");
        Assert.Empty(row.Refusals);
        var (setting, fact) = Assert.Single(row.SettingFacts);
        Assert.Equal(Statement.County, setting);
        Assert.Equal(
            new TermDate(null, TermDateType.Term, new(2026, 9, 2), new(2026, 10, 23)) { Name = "Term 1" },
            fact
        );
    }

    [Fact]
    public void A_blank_end_is_a_single_day()
    {
        var (setting, fact) = Assert.Single(Read("141727|Training day|04/01/2027||").SettingFacts);
        var inset = Assert.IsType<TermDate>(fact);
        Assert.Equal("141727", setting.Value);
        Assert.Equal(setting, inset.Setting);
        Assert.Equal((TermDateType.Inset, new DateOnly(2027, 1, 4)), (inset.Type, inset.Ends));
    }

    [Theory]
    [InlineData("half term", TermDateType.Holiday)]
    [InlineData("HOLIDAY", TermDateType.Holiday)]
    [InlineData("INSET", TermDateType.Inset)]
    [InlineData("closure", TermDateType.Closure)]
    public void Types_are_read_as_people_write_them(string word, TermDateType type) =>
        Assert.Equal(type, ((TermDate)Read($"|{word}|26/10/2026|30/10/2026|").SettingFacts[0].Fact).Type);

    [Fact]
    public void An_unknown_type_is_refused() => Assert.Contains("'party'", Read("|party|26/10/2026||").Refusal());

    [Fact]
    public void A_holiday_that_ends_before_it_begins_is_refused() =>
        Assert.Contains("ends before", Read("|holiday|30/10/2026|26/10/2026|").Refusal());

    [Fact]
    public void A_school_nobody_told_us_of_is_waited_for_and_not_taken_as_the_county()
    {
        var row = new TermDatesImporter().Read("School|Type|From", "Hill Top|inset|04/01/2027");
        Assert.NotNull(row.MissingSchool);
        Assert.Empty(row.SettingFacts);
    }
}
