using Whereabouts.Domain.Identifiers;

namespace Whereabouts.Domain.Tests.Identifiers;

public class NumbersTests
{
    [Theory]
    [InlineData("1234567899", "1234567899")] // ID-01
    [InlineData(" 12345 67899 ", "1234567899")]
    [InlineData("1234567890", null)]
    [InlineData("0234567899", null)]
    [InlineData("123456789", null)]
    [InlineData("12345678999", null)]
    [InlineData("123456789X", null)]
    [InlineData("1000000010", null)] // 1 x 10 + 1 x 2 = 12, remainder 1, check 9
    [InlineData("1000000100", null)] // 1 x 10 + 1 x 3 = 13, remainder 2, check 8
    [InlineData("1000000108", "1000000108")]
    [InlineData(null, null)]
    public void A_ULN_has_ten_digits_and_checks(string? text, string? uln)
    {
        Assert.Equal(uln is not null, Uln.TryParse(text, out var read));
        Assert.Equal(uln ?? "", read.ToString());
    }

    [Fact]
    public void A_ULN_with_remainder_0_was_never_issued()
    {
        // 1 x 10 + 6 x 2 = 22, remainder 0.
        Assert.All(Enumerable.Range(0, 10), check => Assert.False(Uln.TryParse($"100000006{check}", out _)));
    }

    [Theory]
    [InlineData("9434765919", "9434765919")] // ID-02
    [InlineData("943 476 5919", "9434765919")]
    [InlineData("943-476-5919", "9434765919")]
    [InlineData("9434765918", null)]
    [InlineData("0434765919", null)]
    [InlineData("943476591", null)]
    [InlineData("4000000040", null)] // 4 x 10 + 4 x 2 = 48, remainder 4, check 7
    [InlineData("4000000047", "4000000047")]
    [InlineData("4000000020", "4000000020")] // 4 x 10 + 2 x 2 = 44, remainder 0, check 11 written as 0
    [InlineData(null, null)]
    public void An_NHS_number_has_ten_digits_and_checks(string? text, string? number)
    {
        Assert.Equal(number is not null, NhsNumber.TryParse(text, out var read));
        Assert.Equal(number ?? "", read.ToString());
    }

    [Fact]
    public void An_NHS_number_whose_check_would_be_10_was_never_issued()
    {
        // 5 x 10 + 3 x 2 = 56, remainder 1.
        Assert.All(Enumerable.Range(0, 10), check => Assert.False(NhsNumber.TryParse($"500000003{check}", out _)));
    }

    [Theory]
    [InlineData("123456", "123456")]
    [InlineData(" 123456 ", "123456")]
    [InlineData("012345", null)]
    [InlineData("12345", null)]
    [InlineData("1234567", null)]
    [InlineData("12345a", null)]
    [InlineData("١٢٣٤٥٦", null)] // digits, but not ours
    [InlineData(null, null)]
    public void A_URN_has_six_digits(string? text, string? urn)
    {
        Assert.Equal(urn is not null, Urn.TryParse(text, out var read));
        Assert.Equal(urn ?? "", read.ToString());
    }

    [Theory]
    [InlineData("9314125", "9314125")]
    [InlineData("931/4125", "9314125")]
    [InlineData("931-4125", "9314125")]
    [InlineData(" 931 4125 ", "9314125")]
    [InlineData("931/412", null)]
    [InlineData("931_4125", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_DfE_number_is_read_however_it_is_divided(string? text, string? number)
    {
        Assert.Equal(number is not null, LaEstab.TryParse(text, out var read));
        Assert.Equal(number ?? "", read.ToString());
    }

    [Fact]
    public void A_DfE_number_names_its_authority_and_its_establishment()
    {
        Assert.True(LaEstab.TryParse("931/4125", out var read));
        Assert.Equal(("931", "4125"), (read.Authority, read.Establishment));
    }
}
