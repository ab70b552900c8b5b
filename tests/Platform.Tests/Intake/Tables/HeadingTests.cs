using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Tests.Intake.Tables;

public sealed class HeadingTests : FilesToRead
{
    [Fact]
    public void Titles_above_the_headings_are_passed_over()
    {
        var table = Read(
            "Example School\nPrinted,20/11/2026\n\nUPN,Surname,Forename,Form\nA1,Smith,Jo,7B\nA2,Jones,Al,8C\n"
        ).Table;

        Assert.Equal(["UPN", "Surname", "Forename", "Form"], table.Headings);
        Assert.Equal(4, table.HeadingRow);
        Assert.Equal([5, 6], table.Rows.Select(row => row.Number));
    }

    [Fact]
    public void The_caller_may_say_which_headings_it_knows()
    {
        var file = "Term,Autumn,Year,2026\nUPN,Surname,Form,Code\nA1,Smith,7B,N\n";
        int Known(IReadOnlyList<string> cells) => cells.Count(cell => HeadingKey.Of(cell) is "upn" or "surname");

        Assert.Equal(1, Read(file).Table.HeadingRow);
        Assert.Equal(2, Read(file, Known).Table.HeadingRow);
    }

    [Fact]
    public void Blank_cells_in_the_rows_do_not_hide_the_headings()
    {
        var table = Read("UPN,Surname,Forename,Form,Note\nA1,Smith,,,\nA2,,,,late\n").Table;

        Assert.Equal(1, table.HeadingRow);
        Assert.Equal(2, table.Rows.Count);
    }

    [Fact]
    public void A_second_heading_of_the_same_name_is_told_apart_and_noted()
    {
        var table = Read("UPN,Name,upn ,UPN (2)\nA1,Smith,A2,A3\n").Table;

        Assert.Equal(["UPN", "Name", "upn (2)", "UPN (2) (2)"], table.Headings);
        Assert.Contains(
            "the heading 'upn' appears more than once; the one in column C is called 'upn (2)'",
            table.Notes
        );
    }

    [Fact]
    public void A_blank_heading_is_called_by_its_letter()
    {
        var table = Read("UPN,,Form\nA1,Smith,7B\n").Table;

        Assert.Equal(["UPN", "Column B", "Form"], table.Headings);
        Assert.Contains("column B has no heading; it is called 'Column B'", table.Notes);
    }

    [Fact]
    public void A_heading_over_two_lines_is_one_line()
    {
        Assert.Equal("Date of Birth", Read("\"Date of\r\nBirth\",UPN\n1/1/2015,A1\n").Table.Headings[0]);
    }

    [Fact]
    public void Headings_alone_are_a_table_without_rows()
    {
        var table = Read("UPN,Surname\n").Table;

        Assert.Equal(["UPN", "Surname"], table.Headings);
        Assert.Empty(table.Rows);
        Assert.Null(table.Problem);
    }

    [Theory]
    [InlineData("Date of Birth", "dateofbirth")]
    [InlineData("UPN ", "upn")]
    [InlineData("Post\u00A0Code:", "postcode")]
    [InlineData("LEGAL_SURNAME", "legalsurname")]
    [InlineData("Prénom", "prénom")]
    [InlineData("Pre\u0301nom", "prénom")]
    [InlineData("Ｎａｍｅ", "name")]
    [InlineData("AM/PM", "ampm")]
    [InlineData("\uD800UPN", "upn")]
    [InlineData("%", "")]
    [InlineData(null, "")]
    public void A_heading_is_known_whatever_its_case_space_and_punctuation(string? heading, string key)
    {
        Assert.Equal(key, HeadingKey.Of(heading));
    }
}
