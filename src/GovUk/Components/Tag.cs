namespace Whereabouts.GovUk.Components;

/// <summary>Markup of the GOV.UK tag: one or two words that say how something stands.</summary>
public static class Tag
{
    /// <summary>The tag; its colour is a class such as <c>govuk-tag--grey</c>.</summary>
    public static Element Render(Words options) =>
        new Element("strong", Markup.Classes("govuk-tag", options.Classes)).With(options.Attributes).Fill(options);
}
