using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Children.Record;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Children.Record;

public sealed class MarkChangesTests
{
    private static readonly AcademicYear Year = new(2026);
    private static readonly SettingId Oak = SettingId.OfUrn(100001);
    private static readonly Guid First = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Second = new("00000000-0000-0000-0000-000000000002");

    private static MarkLayer Layer(Guid origin, string said, string told, string code, string day = "2026-11-16") =>
        new(
            origin,
            UkDate.StartOf(Day(said)),
            UkDate.StartOf(Day(told)),
            [
                new Mark(
                    (ushort)SessionGrid.IndexOf(Day(day), Session.Afternoon),
                    AttendanceCodes.Read(code, Day(day))!.Symbol
                ),
            ]
        );

    private static IReadOnlyList<MarkChange> Of(DateTimeOffset? knownAt, params MarkLayer[] layers) =>
        MarkChanges.Of(
            Oak,
            Year,
            layers.Aggregate(RegisterHistory.Empty, (history, layer) => history.With(layer)),
            knownAt
        );

    [Fact]
    public void A_mark_said_again_with_another_code_is_a_change_by_the_later_file()
    {
        var change = Assert.Single(
            Of(null, Layer(First, "2026-11-16", "2026-11-16", "N"), Layer(Second, "2026-11-18", "2026-11-18", "I"))
        );
        Assert.Equal(("N", "I", Second), (change.Before, change.After, change.Origin));
        Assert.Equal("16 November 2026, afternoon", change.When);
    }

    [Fact]
    public void Before_we_were_told_nothing_had_changed() =>
        Assert.Empty(
            Of(
                UkDate.EndOf(Day("2026-11-17")),
                Layer(First, "2026-11-16", "2026-11-16", "N"),
                Layer(Second, "2026-11-18", "2026-11-18", "I")
            )
        );

    [Fact]
    public void An_older_saying_that_comes_late_changes_nothing() =>
        Assert.Empty(
            Of(null, Layer(First, "2026-11-18", "2026-11-18", "I"), Layer(Second, "2026-11-16", "2026-11-20", "N"))
        );

    [Fact]
    public void The_same_code_again_is_no_change() =>
        Assert.Empty(
            Of(null, Layer(First, "2026-11-16", "2026-11-16", "N"), Layer(Second, "2026-11-18", "2026-11-18", "N"))
        );

    [Fact]
    public void What_was_said_twice_in_one_telling_was_never_known_otherwise() =>
        Assert.Empty(
            Of(null, Layer(First, "2026-11-16", "2026-11-18", "N"), Layer(First, "2026-11-18", "2026-11-18", "I"))
        );
}
