using System.Globalization;
using Whereabouts.Domain.Children.Search;

namespace Whereabouts.Domain.Tests.Children.Search;

public sealed class SearchWordsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly string[] Habits =
    [
        "d MMMM yyyy",
        "d MMM yyyy",
        "d-MMM-yyyy",
        "d/M/yyyy",
        "d/M/yy",
        "d.M.yy",
        "d M yyyy",
        "yyyy-MM-dd",
    ];

    private static SearchWords Read(string query) =>
        SearchWords.Read(
            query,
            Today,
            text =>
                DateOnly.TryParseExact(text, Habits, CultureInfo.InvariantCulture, default, out var day) ? day : null
        );

    private static string Of(string query) =>
        string.Join(
            " + ",
            Read(query)
                .Pieces.Select(piece =>
                    string.Join(
                        " or ",
                        piece.Readings.Select(r =>
                            $"{r.As} {(r.Text.Length > 0 ? r.Text : r.From == r.To ? $"{r.From:yyyy-MM-dd}" : $"{r.From:yyyy-MM-dd}..{r.To:yyyy-MM-dd}")}"
                        )
                    )
                )
        );

    [Theory]
    [InlineData("14/02/2015", "BirthDate 2015-02-14")]
    [InlineData("14.2.15", "BirthDate 2015-02-14")]
    [InlineData("14 Feb 2015", "BirthDate 2015-02-14")]
    [InlineData("14-Feb-2015", "BirthDate 2015-02-14")]
    [InlineData("2015-02-14", "BirthDate 2015-02-14")]
    [InlineData("DOB: 14/02/2015", "BirthDate 2015-02-14")]
    [InlineData("04/03/2015", "BirthDate 2015-03-04 or TurnedDate 2015-04-03")]
    [InlineData("02/14/2015", "TurnedDate 2015-02-14")]
    [InlineData("2015", "House 2015 or BirthYear 2015-01-01..2015-12-31 or PartOfUpn 2015")]
    [InlineData("11", "House 11 or Age 2014-11-24..2015-11-23")]
    [InlineData("aged 11", "House 11 or Age 2014-11-24..2015-11-23")]
    [InlineData("h801200001001", "Upn H801200001001")]
    [InlineData("H 801 2000 01001", "Upn H801200001001")]
    [InlineData("8012", "House 8012 or PartOfUpn 8012")]
    [InlineData("h8012", "Word H8012 or PartOfUpn H8012")]
    [InlineData("943 476 5919", "NhsNumber 9434765919")]
    [InlineData("07700 900 123", "Phone 07700900123")]
    [InlineData("+44 7700 900123", "Phone 07700900123")]
    [InlineData("(01865) 123456", "Phone 01865123456")]
    [InlineData("ox43aj", "Postcode OX4 3AJ")]
    [InlineData("OX4 3AJ", "Postcode OX4 3AJ")]
    [InlineData("ox4", "Word OX4 or Outward OX4")]
    public void A_number_is_read_in_any_habit_of_writing(string query, string read) => Assert.Equal(read, Of(query));

    [Fact]
    public void The_six_digits_of_a_date_may_be_a_school_or_part_of_a_number_too() =>
        Assert.Equal(
            "BirthDate 2012-11-10 or TurnedDate 2012-10-11 or House 101112 or PartOfUpn 101112 or PartOfPhone 101112",
            Of("101112")
        );

    [Theory]
    [InlineData("Okafor, Ada", "Word OKAFOR or JointWord OKAFORADA + Word ADA or JointWord OKAFORADA")]
    [InlineData("A Lindqvist", "Initial A or JointWord ALINDQVIST + Word LINDQVIST or JointWord ALINDQVIST")]
    [InlineData("Smith-Jones", "Word SMITH or JointWord SMITHJONES + Word JONES or JointWord SMITHJONES")]
    [InlineData("o'brien", "Word OBRIEN")]
    [InlineData("Łukasz 12", "Word LUKASZ + House 12 or Age 2013-11-24..2014-11-23")]
    [InlineData("ada ada", "Word ADA or JointWord ADAADA")]
    public void What_is_no_number_is_a_name(string query, string read) => Assert.Equal(read, Of(query));

    [Fact]
    public void Names_a_date_and_a_postcode_are_told_apart_in_any_order() =>
        Assert.Equal(
            "Word OBRIEN + BirthDate 2012-03-03 + Postcode OX4 3AJ + Word ADA",
            Of("o'brien 3 March 2012 ox4 3aj Ada")
        );

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("' - .")]
    public void What_says_nothing_is_not_searched_for(string query) => Assert.True(Read(query).IsEmpty);

    [Theory]
    [InlineData("oak academy", true)]
    [InlineData("9314125", true)]
    [InlineData("oak 14/02/2015", false)]
    [InlineData("h801200001001", false)]
    public void What_only_a_child_has_is_no_school(string query, bool maybe) =>
        Assert.Equal(maybe, Read(query).MayBeSchool);

    [Fact]
    public void A_query_without_end_is_cut()
    {
        var words = Read(string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"name{i}")));
        Assert.Equal(8, words.Pieces.Count);
    }

    [Fact]
    public void It_can_be_said_what_was_understood() =>
        Assert.Equal(
            ["a name or a word of an address", "a house number or a year of birth or part of a UPN"],
            Read("okafor 2015").Pieces.Select(piece => piece.Understood)
        );
}
