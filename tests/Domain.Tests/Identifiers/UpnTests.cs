using Whereabouts.Domain.Identifiers;

namespace Whereabouts.Domain.Tests.Identifiers;

public class UpnTests
{
    [Theory]
    [InlineData("801200005001", "B801200005001")] // UPN-03
    [InlineData("931406126017", "G931406126017")] // UPN-04
    [InlineData("84520002613B", "N84520002613B")] // UPN-05
    [InlineData("207000016049", "P207000016049")] // UPN-06: two suppliers' help pages say Q
    public void The_check_letter_comes_from_the_other_twelve(string twelve, string upn) =>
        Assert.Equal(upn, Upn.WithCheckLetter(twelve).ToString());

    [Theory]
    [InlineData("H801200001001", true, true, false)]
    [InlineData("J801200001001", true, false, false)]
    [InlineData("M931306925001", true, true, false)]
    [InlineData("N931306925001", true, false, false)]
    [InlineData("B931306925002", true, true, false)]
    [InlineData("C931306925002", true, false, false)]
    [InlineData("V891250024017", true, true, false)]
    [InlineData("W891250024017", true, false, false)]
    [InlineData("N845404225113", true, true, false)]
    [InlineData("P845404225113", true, false, false)]
    [InlineData("D892201925999", true, true, false)]
    [InlineData("E892201925999", true, false, false)]
    [InlineData("X846401325055", true, true, false)]
    [InlineData("Y846401325055", true, false, false)]
    [InlineData("Y93130692500A", true, true, true)]
    [InlineData("Y89125002402B", true, true, true)]
    [InlineData("Z89125002402B", true, false, true)]
    [InlineData("I931306925001", false, false, false)]
    [InlineData("A93130692500", false, false, false)]
    [InlineData("A9313069250011", false, false, false)]
    [InlineData("A93130692500O", false, false, false)]
    [InlineData("A9313O6925001", false, false, false)]
    [InlineData("1931306925001", false, false, false)]
    public void A_reading_says_what_is_doubtful(string text, bool wellFormed, bool checks, bool temporary)
    {
        var reading = Upn.Read(text);

        Assert.Equal(
            (wellFormed, checks, temporary, false),
            (reading.IsWellFormed, reading.CheckLetterIsRight, reading.IsTemporary, reading.IsBlank)
        );
        Assert.Equal(text, reading.Text);
        Assert.Equal(wellFormed, Upn.TryParse(text, out var upn));
        Assert.Equal(wellFormed ? text : "", upn.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Nothing_is_blank_and_not_a_UPN(string? text)
    {
        Assert.True(Upn.Read(text).IsBlank);
        Assert.False(Upn.Read(text).IsWellFormed);
    }

    [Fact]
    public void Case_and_spaces_do_not_matter()
    {
        Assert.True(Upn.TryParse(" g931 4061 26017 ", out var upn));
        Assert.Equal(Upn.WithCheckLetter("931406126017"), upn);
    }

    [Theory]
    [InlineData("93140612601")]
    [InlineData("93140612601S")]
    [InlineData("A31406126017")]
    public void No_check_letter_is_made_for_what_is_not_a_UPN(string twelve) =>
        Assert.Throws<ArgumentException>(() => Upn.WithCheckLetter(twelve));

    [Fact]
    public void A_UPN_that_was_never_read_is_empty_and_unchecked()
    {
        Assert.False(default(Upn).CheckLetterIsRight);
        Assert.False(default(Upn).IsTemporary);
        Assert.Equal("", default(Upn).ToString());
    }
}
