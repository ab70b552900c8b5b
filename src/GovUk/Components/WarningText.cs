namespace Whereabouts.GovUk.Components;

/// <summary>Markup of the GOV.UK warning text.</summary>
public static class WarningText
{
    /// <summary>The warning.</summary>
    public static Element Render(Words options) =>
        new Element("div", Markup.Classes("govuk-warning-text", options.Classes))
            .With(options.Attributes)
            .Add(new Element("span", "govuk-warning-text__icon").With("aria-hidden", "true").Add("!"))
            .Add(
                new Element("strong", "govuk-warning-text__text").Add(Markup.Hidden("Warning")).Add(" ").Fill(options)
            );
}
