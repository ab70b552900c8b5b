namespace Whereabouts.GovUk.Components;

/// <summary>How urgent a child's case is: red, amber or green.</summary>
public enum Rag
{
    /// <summary>Not worked out yet, or cannot be.</summary>
    Unknown,

    /// <summary>Act now.</summary>
    Red,

    /// <summary>Act soon.</summary>
    Amber,

    /// <summary>In hand.</summary>
    Green,
}

/// <summary>Markup of the urgency as a word in a shape: each has a shape of its own, so colour is never alone.</summary>
public static class RagTag
{
    /// <summary>Reads <c>red</c>, <c>amber</c> or <c>green</c> in any case; anything else is not known.</summary>
    public static Rag Parse(string? value) =>
        Enum.TryParse<Rag>(value, ignoreCase: true, out var rag) && Enum.IsDefined(rag) ? rag : Rag.Unknown;

    /// <summary>The word as people read it: <c>Red</c>, <c>Amber</c>, <c>Green</c> or <c>Not known</c>.</summary>
    public static string Word(Rag rag) => rag == Rag.Unknown ? "Not known" : rag.ToString();

    /// <summary>The tag, with the reason read out after the word if one is given.</summary>
    /// <param name="rag">The urgency.</param>
    /// <param name="because">Why, in words; shown by those who hear the page.</param>
    public static Element Render(Rag rag, string? because = null)
    {
        var name = rag.ToString().ToLowerInvariant();
        var tag = new Element("strong", $"wb-rag wb-rag--{name}").Add(Shape(rag)).Add(Word(rag));
        return string.IsNullOrEmpty(because) ? tag : tag.Add(Markup.Hidden(" because " + because));
    }

    private static Element Shape(Rag rag) =>
        new Element("svg", "wb-rag__shape")
            .With("width", 12)
            .With("height", 12)
            .With("viewBox", "0 0 12 12")
            .With("aria-hidden", "true")
            .With("focusable", "false")
            .Add(
                rag switch
                {
                    Rag.Red => new Element("path").With("d", "M6 0l6 11H0z"),
                    Rag.Amber => new Element("path").With("d", "M6 0l6 6-6 6-6-6z"),
                    Rag.Green => new Element("circle").With("cx", 6).With("cy", 6).With("r", 5.5),
                    _ => new Element("path").With("d", "M1 5h10v2H1z"),
                }
            );
}
