using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Modules.Attendance.Registers;
using Whereabouts.Modules.Tests.Intake;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Tests.Attendance.Registers;

public sealed class DailyMarksImporterTests
{
    private static SheetRow Read(string am, string pm) =>
        new DailyMarksImporter().Read(
            "UPN|Surname|Forename|School URN|Date|AM mark|PM mark|Reason|Contacted at",
            $"H801200001001|Okafor|Grace|141727|02/11/2026|{am}|{pm}|unwell|02/11/2026 11:20"
        );

    [Fact]
    public void A_row_is_both_sessions_of_a_day_said_when_the_school_was_asked()
    {
        var row = Read("/", "I");
        Assert.Empty(row.Refusals);
        Assert.Equal(
            [(Session.Morning, (byte)'/'), (Session.Afternoon, (byte)'I')],
            row.Marks.Select(m => (m.Session, m.Symbol))
        );
        Assert.All(row.Marks, m => Assert.Equal(new DateOnly(2026, 11, 2), m.Date));
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 11, 20, 0, TimeSpan.Zero), row.Said);
    }

    [Fact]
    public void A_session_not_asked_about_says_nothing() =>
        Assert.Equal(Session.Morning, Assert.Single(Read("O", "").Marks).Session);

    [Fact]
    public void A_code_that_is_none_refuses_the_row() => Assert.NotEmpty(Read("/", "QQ").Refusal());
}
