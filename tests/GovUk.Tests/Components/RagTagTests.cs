using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.Tests.Components;

public sealed class RagTagTests
{
    [Theory]
    [InlineData("red", "Red")]
    [InlineData("AMBER", "Amber")]
    [InlineData("Green", "Green")]
    [InlineData("", "Not known")]
    [InlineData(null, "Not known")]
    [InlineData("7", "Not known")]
    public void Urgency_is_always_a_word(string? value, string word)
    {
        Assert.Equal(word, Parsed.Of(RagTag.Render(RagTag.Parse(value))).Words());
    }

    [Fact]
    public void Each_urgency_has_a_shape_of_its_own()
    {
        var shapes = Enum.GetValues<Rag>().Select(rag => Parsed.Of(RagTag.Render(rag)).One("svg").InnerHtml).ToList();

        Assert.Distinct(shapes);
    }

    [Fact]
    public void The_reason_is_read_out_after_the_word()
    {
        var tag = Parsed.Of(RagTag.Render(Rag.Red, "no plan is in force"));

        Assert.Equal("Red because no plan is in force", tag.Words());
    }
}
