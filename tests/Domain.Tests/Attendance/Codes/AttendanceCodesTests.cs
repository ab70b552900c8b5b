using Whereabouts.Domain.Attendance.Codes;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Attendance.Codes;

public class AttendanceCodesTests
{
    private static readonly DateOnly Before = Day("2024-08-18");
    private static readonly DateOnly From = Day("2024-08-19");

    [Fact]
    public void Every_code_in_force_has_its_group()
    {
        var groups = AttendanceCodes
            .All.Where(code => code.IsInForce(Day("2026-11-16")))
            .GroupBy(code => code.Group)
            .ToDictionary(
                group => group.Key,
                group => string.Join(' ', group.Select(code => code.Text).Order(StringComparer.Ordinal))
            );

        Assert.Equal("/ L \\", groups[CodeGroup.Present]);
        Assert.Equal("B K P V W", groups[CodeGroup.ApprovedActivity]);
        Assert.Equal("C C1 C2 E I J1 M R S T", groups[CodeGroup.Authorised]);
        Assert.Equal("G N O U", groups[CodeGroup.Unauthorised]);
        Assert.Equal("D Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7", groups[CodeGroup.NotPossible]);
        Assert.Equal("# Z", groups[CodeGroup.NotCollected]);
    }

    [Fact]
    public void What_counts_towards_what_is_as_the_rulebook_says()
    {
        static string Counting(Func<AttendanceCode, bool> counts) =>
            string.Join(' ', AttendanceCodes.All.Where(counts).Select(code => code.Text));

        Assert.Equal("G N O U", Counting(code => code.CountsForPenalty));
        Assert.Equal("G N O U", Counting(code => code.CountsForTenDayReturn));
        Assert.Equal("G N O", Counting(code => code.CountsForTwentyDays));
    }

    [Theory]
    [InlineData("H", CodeGroup.Authorised)]
    [InlineData("J", CodeGroup.ApprovedActivity)]
    [InlineData("Y", CodeGroup.NotPossible)]
    [InlineData("F", CodeGroup.Authorised)]
    public void An_old_code_keeps_its_meaning_and_is_unknown_afterwards(string text, CodeGroup group)
    {
        Assert.Equal(group, AttendanceCodes.Read(text, Before)?.Group);
        Assert.Null(AttendanceCodes.Read(text, From));
    }

    [Theory]
    [InlineData("C1")]
    [InlineData("C2")]
    [InlineData("J1")]
    [InlineData("Y1")]
    [InlineData("Y7")]
    [InlineData("K")]
    [InlineData("Q")]
    public void A_new_code_is_unknown_before_it_came(string text)
    {
        Assert.Null(AttendanceCodes.Read(text, Before));
        Assert.Equal(text, AttendanceCodes.Read(text, From)?.Text);
    }

    [Fact]
    public void The_same_letter_may_mean_less_than_it_did()
    {
        Assert.Contains("part-time", AttendanceCodes.Read("C", Before)!.Meaning, StringComparison.Ordinal);
        Assert.Equal("Leave for exceptional circumstances", AttendanceCodes.Read("C", From)!.Meaning);
    }

    [Theory]
    [InlineData(" c2 ", "C2")]
    [InlineData("y3", "Y3")]
    [InlineData("j1", "J1")]
    [InlineData("i", "I")]
    [InlineData("/", "/")]
    [InlineData("\\ ", "\\")]
    [InlineData("#", "#")]
    public void A_code_is_read_in_any_case_and_spacing(string text, string code) =>
        Assert.Equal(code, AttendanceCodes.Read(text, From)?.Text);

    [Theory]
    [InlineData("C3")]
    [InlineData("C0")]
    [InlineData("J2")]
    [InlineData("Y0")]
    [InlineData("Y8")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("NN")]
    [InlineData("Y12")]
    [InlineData("é")]
    [InlineData("\u0181")] // would be C1's symbol, were it cut down to a byte
    [InlineData("\0")]
    public void What_is_no_code_is_not_read_and_is_not_a_missing_mark(string text)
    {
        Assert.Null(AttendanceCodes.Read(text, From));
        Assert.False(AttendanceCodes.IsNoMark(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData(" - ")]
    public void No_mark_is_no_code(string? text)
    {
        Assert.True(AttendanceCodes.IsNoMark(text));
        Assert.Null(AttendanceCodes.Read(text, From));
    }

    [Fact]
    public void Every_code_comes_back_from_its_text_and_from_its_symbol() =>
        Assert.All(
            AttendanceCodes.All,
            code =>
            {
                var day = code.InForceTo ?? From;
                Assert.Same(code, AttendanceCodes.Read(code.Text, day));
                Assert.Same(code, AttendanceCodes.Read(code.Text.ToLowerInvariant(), day));
                Assert.Same(code, AttendanceCodes.FromSymbol(code.Symbol, day));
            }
        );

    [Fact]
    public void A_symbol_stands_for_one_text_only_for_ever()
    {
        var symbols = AttendanceCodes
            .All.DistinctBy(code => code.Text)
            .ToDictionary(code => code.Text, code => code.Symbol);

        Assert.Equal(symbols.Count, symbols.Values.Distinct().Count());
        Assert.All(symbols.Where(code => code.Key.Length == 1), code => Assert.Equal((byte)code.Key[0], code.Value));
        Assert.Equal([0x81, 0x82, 0x91], [symbols["C1"], symbols["C2"], symbols["J1"]]);
        Assert.Equal(
            [0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7],
            Enumerable.Range(1, 7).Select(i => (int)symbols[$"Y{i}"])
        );
    }

    [Fact]
    public void A_symbol_that_means_nothing_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AttendanceCodes.FromSymbol(AttendanceCodes.NoMark, From));
        Assert.Throws<ArgumentOutOfRangeException>(() => AttendanceCodes.FromSymbol((byte)'H', From));
    }

    [Fact]
    public void Reading_a_mark_allocates_nothing()
    {
        string?[] texts = ["/", " c2 ", "Y7", "H", "-", null];
        var found = Read(texts);

        var before = GC.GetAllocatedBytesForCurrentThread();
        found += Read(texts);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(6, found);
    }

    private static int Read(string?[] texts)
    {
        var found = 0;
        foreach (var text in texts)
            found += AttendanceCodes.Read(text, From) is null ? 0 : 1;
        return found;
    }
}
