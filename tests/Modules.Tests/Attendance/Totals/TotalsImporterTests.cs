using Whereabouts.Domain.Attendance.Totals;
using Whereabouts.Modules.Attendance.Totals;
using Whereabouts.Modules.Tests.Intake;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Tests.Attendance.Totals;

public sealed class TotalsImporterTests
{
    private static SheetRow Read(
        string possible = "96",
        string attended = "58",
        string percent = "60.4%",
        string from = "",
        string to = ""
    ) =>
        new TotalsImporter().Read(
            "UPN|Surname|Forename|DfE number|Possible|Attended|Authorised|Unauthorised|Lates|% attendance|Date from|Date to",
            $"H801200001001|Okafor|Grace|931/4125|{possible}|{attended}|8|30|2|{percent}|{from}|{to}"
        );

    [Fact]
    public void Without_dates_it_is_the_school_year_up_to_the_day_we_were_told()
    {
        var totals = Read().Fact<AttendanceTotals>();
        Assert.Equal((new DateOnly(2026, 9, 1), new DateOnly(2026, 11, 22)), (totals.Start, totals.End));
        Assert.Equal(
            (96, 58, 8, 30, 2, 60.4m),
            (
                totals.Possible,
                totals.Attended,
                totals.Authorised,
                totals.Unauthorised,
                totals.Late,
                totals.PercentAttended
            )
        );
    }

    [Fact]
    public void Totals_from_the_same_day_on_replace_each_other() =>
        Assert.Equal(
            Read(from: "01/09/2026", to: "16/11/2026").Fact<AttendanceTotals>().Key,
            Read(from: "01/09/2026", to: "20/11/2026").Fact<AttendanceTotals>().Key
        );

    [Fact]
    public void No_mark_is_made_of_them() => Assert.Empty(Read().Marks);

    [Theory]
    [InlineData("-1", "58")]
    [InlineData("ninety", "58")]
    [InlineData("", "")]
    public void What_is_no_number_of_sessions_is_refused(string possible, string attended) =>
        Assert.NotEmpty(Read(possible, attended, percent: "").Refusals);

    [Fact]
    public void More_than_possible_is_noted() =>
        Assert.Contains("more than were possible", Read(attended: "90").Note());
}
