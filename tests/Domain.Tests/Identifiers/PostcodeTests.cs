using Whereabouts.Domain.Identifiers;

namespace Whereabouts.Domain.Tests.Identifiers;

public class PostcodeTests
{
    [Theory]
    [InlineData("OX4 3AJ", "OX4 3AJ")]
    [InlineData("ox43aj", "OX4 3AJ")]
    [InlineData(" oX 4  3 aJ ", "OX4 3AJ")]
    [InlineData("M1 1AE", "M1 1AE")]
    [InlineData("B33 8TH", "B33 8TH")]
    [InlineData("W1A 0AX", "W1A 0AX")]
    [InlineData("CR2 6XH", "CR2 6XH")]
    [InlineData("DN55 1PT", "DN55 1PT")]
    [InlineData("EC1A1BB", "EC1A 1BB")]
    public void A_postcode_is_read_in_any_case_and_spacing(string text, string postcode)
    {
        Assert.True(Postcode.TryParse(text, out var read));
        Assert.Equal(postcode, read.ToString());
        Assert.Equal(postcode.Split(' ')[0], read.Outward);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("OX4")]
    [InlineData("OX4 3A")]
    [InlineData("OX4 3A1")]
    [InlineData("OX4 AAJ")]
    [InlineData("OX4 3CJ")] // C is never used after the space
    [InlineData("QX4 3AJ")] // Q is never first
    [InlineData("OI4 3AJ")] // I is never second
    [InlineData("OXX 3AJ")]
    [InlineData("4OX 3AJ")]
    [InlineData("O 3AJ")]
    [InlineData("O4-A 3AJ")]
    [InlineData("OX444 3AJ")]
    [InlineData("ZZ99 3VZ")] // stands for no fixed home: two children must not match on it
    public void What_is_no_postcode_is_not_read(string? text)
    {
        Assert.False(Postcode.TryParse(text, out var read));
        Assert.Equal("", read.ToString());
    }
}
