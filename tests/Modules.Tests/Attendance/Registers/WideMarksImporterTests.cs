using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Modules.Attendance.Registers;
using Whereabouts.Modules.Tests.Intake;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Tests.Attendance.Registers;

public sealed class WideMarksImporterTests
{
    private static SheetRow Read(string headings, string cells) =>
        new WideMarksImporter().Read($"LAESTAB|UPN|{headings}", $"9314125|H801200001001|{cells}");

    [Theory]
    [InlineData("02/11/2026 AM")]
    [InlineData("2026-11-02 AM")]
    [InlineData("Mon 02/11/2026 AM")]
    [InlineData("02-Nov-2026 am")]
    [InlineData("2 November 2026 Morning")]
    [InlineData("02/11/26 (AM)")]
    [InlineData("AM 02/11/2026")]
    public void A_heading_with_day_and_half_is_a_session(string heading)
    {
        var row = Read($"{heading}|03/11/2026 PM", "/|C2");
        Assert.Empty(row.Refusals);
        Assert.Equal(
            [
                (new("141727"), new DateOnly(2026, 11, 2), Session.Morning, (byte)'/'),
                (new("141727"), new DateOnly(2026, 11, 3), Session.Afternoon, (byte)0x82),
            ],
            row.Marks
        );
        Assert.Empty(row.Sheet.Headings.Unused);
        Assert.Equal("marks-wide 141727", row.Particulars().Origin);
    }

    [Fact]
    public void Days_of_the_week_are_counted_from_the_week_beginning()
    {
        var row = Read("Week beginning|Mon AM|Mon PM|Friday AM|Fri PM", "02/11/2026|/||I|-");
        Assert.Equal([new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 6)], row.Marks.Select(m => m.Date));
    }

    [Theory]
    [InlineData("Mon AM|Mon PM")]
    [InlineData("02/11/2026 AM")]
    [InlineData("02/11/2026|03/11/2026")]
    [InlineData("Team AM|Exam PM|Program")]
    public void Headings_without_two_sessions_that_can_be_dated_are_not_of_this_kind(string headings) =>
        Assert.Null(Headings.Recognise(["LAESTAB", "UPN", .. headings.Split('|')], new WideMarksImporter()));

    [Fact]
    public void One_unknown_code_refuses_the_row_and_names_its_column()
    {
        var row = Read("02/11/2026 AM|02/11/2026 PM", "/|A");
        Assert.Contains("'A'", row.Refusal());
        Assert.Equal(("02/11/2026 PM", "A"), (row.Refusals[0].Column, row.Refusals[0].Value));
    }

    [Fact]
    public void A_row_without_any_mark_states_nothing()
    {
        var row = Read("02/11/2026 AM|02/11/2026 PM", "|-");
        Assert.Empty(row.Refusals);
        Assert.Empty(row.Facts);
        Assert.Null(row.Who);
    }

    [Fact]
    public void Days_still_to_come_may_be_blank_but_not_marked()
    {
        Assert.Single(Read("20/11/2026 PM|23/11/2026 AM", "/|").Marks);
        Assert.Contains("future", Read("20/11/2026 PM|23/11/2026 AM", "/|/").Refusal());
    }
}
