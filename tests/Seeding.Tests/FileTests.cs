using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Whereabouts.Seeding.Tests;

public class FileTests(SeededFolder folder)
{
    private static readonly DateOnly To = SeedOptions.DefaultTo;

    [Fact]
    public void About_1800_children_and_more_than_180_000_marks_are_written()
    {
        Assert.InRange(folder.Summary.Children, 1700, 1900);
        Assert.InRange(folder.Summary.Marks, 175_000, 200_000);
        Assert.Equal(folder.Summary.Marks, folder.Marks.Count + folder.Rows("Riverside").Count());
    }

    [Fact]
    public void Every_shape_of_file_is_among_them()
    {
        byte[] Start(string file) => File.ReadAllBytes(folder.Path(file))[..3];
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), Start("LCS open cases.csv"));
        Assert.Equal(Encoding.Unicode.Preamble.ToArray(), Start("YJS caseload.txt")[..2]);
        Assert.Equal("la_"u8.ToArray(), Start("meadowbrook_marks_1.csv"));
        var larkrise = File.ReadAllBytes(folder.Path("LARKRISE PUPIL DETAILS 201126.csv"));
        Assert.Throws<DecoderFallbackException>(() => new UTF8Encoding(false, true).GetString(larkrise));
        Assert.Contains(';', ReadBack.Decoded(larkrise));
    }

    [Fact]
    public void Every_workbook_opens_with_a_title_row_above_the_headings()
    {
        var workbooks = folder.Summary.Files.Where(f => f.EndsWith(".xlsx", StringComparison.Ordinal)).ToList();
        Assert.True(workbooks.Count >= 15);
        Assert.All(workbooks, f => Assert.Contains(ReadBack.File(folder.Path(f))[0].Keys, k => k is "upn"));
    }

    [Fact]
    public void A_workbook_is_valid_by_the_format_itself()
    {
        using var document = SpreadsheetDocument.Open(folder.Path("AP placements 2026-27.xlsx"), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description)
        );
    }

    [Fact]
    public void A_number_with_the_wrong_check_letter_is_never_written()
    {
        var upns = folder.LastRolls().Concat(folder.Rows("2026-09-02")).Select(SeededFolder.Upn).ToHashSet();
        Assert.True(upns.Count > 1700);
        Assert.All(upns, u => Assert.Equal(u, People.Upns.WithCheckLetter(u[1..])));
    }

    [Theory]
    [InlineData("801200005001", 'B')] // 8·2+1·4+2·5+5·10+1·13 = 93, remainder 1
    [InlineData("931406126017", 'G')] // 282, remainder 6
    [InlineData("84520002613B", 'N')] // temporary: 196, remainder 12
    public void Check_letters_follow_the_worked_examples(string rest, char letter) =>
        Assert.Equal(letter, People.Upns.WithCheckLetter(rest)[0]);

    [Fact]
    public void No_child_is_marked_on_a_day_without_school()
    {
        Assert.All(
            folder.Marks.Select(m => (m.File, m.Day)).Distinct(),
            m =>
            {
                Assert.True(m.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
                Assert.True(m.Day <= To);
                Assert.False(m.Day > new DateOnly(2026, 10, 23) && m.Day < new DateOnly(2026, 11, 2));
            }
        );
        DateOnly first = new(2026, 9, 1);
        Assert.Contains(folder.Marks, m => m.Day == first && m.File is "langford att");
        Assert.DoesNotContain(folder.Marks, m => m.Day == first && m.File is not "langford att");
        Assert.DoesNotContain(folder.Marks, m => m.Day == new DateOnly(2026, 10, 23) && m.File is "LARKRISE ATT");
    }

    [Fact]
    public void Nothing_was_told_or_happened_after_the_last_day()
    {
        string[] planned = ["enddate", "reviewdate", "returninterviewdue"];
        foreach (var file in folder.Summary.Files.Where(f => f is not "STORIES.md" && !f.Contains("term dates")))
        {
            var late =
                from row in folder.Rows(file)
                from cell in row
                where !planned.Contains(cell.Key) && DayOf(cell.Value) > To
                select $"{file} {cell.Key} {cell.Value}";
            Assert.Empty(late);
        }
    }

    [Fact]
    public void Names_and_families_are_those_of_todays_England()
    {
        var rolls = folder.LastRolls().ToList();
        var surnames = rolls.ConvertAll(r => SeededFolder.Cell(r, "surname", "lastname", "legalsurname", "familyname"));
        Assert.Contains(surnames, s => s.Contains('\''));
        Assert.Contains(surnames, s => s.Contains('-'));
        Assert.Contains(surnames, s => s.Any(c => c is 'ł' or 'ń' or 'ș' or 'ă'));
        Assert.Contains(surnames, s => s.Any(c => c is 'ã' or 'ç' or 'õ'));
        var twins = rolls
            .GroupBy(r =>
                SeededFolder.Cell(r, "surname", "lastname", "legalsurname", "familyname")
                + SeededFolder.Day(r, "dob", "dateofbirth", "birthdate")
                + SeededFolder.Cell(r, "postcode")
            )
            .Count(g => g.Select(SeededFolder.Upn).Distinct().Count() > 1);
        Assert.InRange(twins, 3, 60);
        Assert.InRange(
            rolls.Count(r => SeededFolder.Cell(r, "sen", "senprovision") == "K") / (double)rolls.Count,
            0.11,
            0.17
        );
        Assert.InRange(
            rolls.Count(r => SeededFolder.Cell(r, "sen", "senprovision") == "E") / (double)rolls.Count,
            0.035,
            0.065
        );
    }

    private static DateOnly? DayOf(string cell) =>
        cell.Length >= 10
        && DateOnly.TryParseExact(
            cell[..10],
            ["yyyy-MM-dd", "dd'/'MM'/'yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
