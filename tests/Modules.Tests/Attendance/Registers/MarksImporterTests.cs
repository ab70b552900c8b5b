using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Modules.Attendance.Registers;
using Whereabouts.Modules.Tests.Intake;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Tests.Attendance.Registers;

public sealed class MarksImporterTests
{
    private static SheetRow School(string date, string session, string code) =>
        new MarksImporter().Read(
            "LAESTAB|UPN|Last name|First name|DOB|Date|Session|Mark",
            $"931/4125|H801200001001|Okafor|Grace|14/02/2012|{date}|{session}|{code}"
        );

    private static SheetRow Provider(string session, string code) =>
        new MarksImporter().Read(
            "Provider|First name|Last name|DOB|Postcode|Date|Session|Mark",
            $"Riverside  Learning|Grace|Okafor|14/02/2012|OX4 3AJ|02/11/2026|{session}|{code}"
        );

    private static char Symbol(SheetRow row)
    {
        Assert.Empty(row.Refusals);
        return (char)Assert.Single(row.Marks).Symbol;
    }

    [Theory]
    [InlineData("AM", Session.Morning)]
    [InlineData("morning", Session.Morning)]
    [InlineData("1", Session.Morning)]
    [InlineData("p", Session.Afternoon)]
    [InlineData("P.M.", Session.Afternoon)]
    public void A_row_is_one_mark_of_a_child_at_a_school(string session, Session due)
    {
        var row = School("02/11/2026", session, "i");
        Assert.Empty(row.Notes);
        Assert.Equal((new("141727"), new DateOnly(2026, 11, 2), due, (byte)'I'), Assert.Single(row.Marks));
        Assert.Equal("H801200001001", row.Who!.Upn);
        Assert.Equal("marks 141727", row.Particulars().Origin);
    }

    [Theory]
    [InlineData("#")]
    [InlineData("Z")]
    public void Marks_that_count_nowhere_are_stored_all_the_same(string code) =>
        Assert.Equal(code[0], Symbol(School("02/11/2026", "AM", code)));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    public void No_mark_states_nothing(string code)
    {
        var row = School("02/11/2026", "AM", code);
        Assert.Empty(row.Refusals);
        Assert.Empty(row.Notes);
        Assert.Empty(row.Marks);
        Assert.Empty(row.Facts);
        Assert.Null(row.Who);
    }

    [Fact]
    public void An_unknown_code_is_refused_with_code_and_date()
    {
        var reason = School("02/11/2026", "AM", "A").Refusal();
        Assert.Contains("'A'", reason);
        Assert.Contains("2 November 2026", reason);
    }

    [Fact]
    public void A_withdrawn_code_is_refused_from_19_August_2024_and_the_new_one_named()
    {
        var row = School("03/09/2024", "AM", "J");
        Assert.Contains("withdrawn after 18 August 2024", row.Refusal());
        Assert.Contains("J1", row.Refusals[0].Mend);
        Assert.Equal('J', Symbol(School("18/07/2024", "AM", "J")));
    }

    [Fact]
    public void A_code_that_had_not_begun_is_refused() =>
        Assert.Contains("began on 19 August 2024", School("18/07/2024", "AM", "C2").Refusal());

    [Fact]
    public void A_mark_for_tomorrow_is_refused() =>
        Assert.Contains("future", School("23/11/2026", "AM", "/").Refusal());

    [Fact]
    public void A_mark_on_a_Saturday_is_refused_unless_it_says_closed()
    {
        Assert.Contains("Saturday", School("07/11/2026", "AM", "/").Refusal());
        Assert.Empty(School("07/11/2026", "AM", "#").Refusals);
    }

    [Theory]
    [InlineData("AM", "Present", '/')]
    [InlineData("PM", "present", '\\')]
    [InlineData("AM", "P", '/')]
    [InlineData("AM", "Absent", 'O')]
    [InlineData("PM", "A", 'O')]
    [InlineData("PM", "late", 'L')]
    [InlineData("PM", "I", 'I')]
    public void A_provider_may_write_words(string session, string word, char due)
    {
        var row = Provider(session, word);
        Assert.Equal(due, Symbol(row));
        Assert.Equal("provider:riverside learning", row.Marks[0].Setting.Value);
    }

    [Fact]
    public void A_schools_P_is_sport_and_its_words_are_no_codes()
    {
        Assert.Equal('P', Symbol(School("02/11/2026", "AM", "P")));
        Assert.Contains("not an attendance code", School("02/11/2026", "AM", "Present").Refusal());
    }

    [Fact]
    public void A_provider_with_a_URN_is_known_by_it()
    {
        var row = new MarksImporter().Read(
            "Provider|Provider URN|UPN|Date|Session|Code",
            "Riverside|123240|H801200001001|02/11/2026|AM|present"
        );
        Assert.Equal("123240", row.Marks[0].Setting.Value);
    }

    [Fact]
    public void A_row_of_an_unknown_school_waits_and_knows_whose_it_is()
    {
        var row = new MarksImporter().Read("LAESTAB|UPN|Date|Session|Code", "9319999|H801200001001|02/11/2026|AM|/");
        Assert.Equal("laestab:9319999", row.MissingSchool!.Value.Key);
        Assert.NotNull(row.Who);
    }
}
