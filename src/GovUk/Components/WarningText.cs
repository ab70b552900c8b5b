namespace Whereabouts.GovUk.Components;

/// <summary>Something with consequences.</summary>
public sealed record WarningTextOptions : Words
{
    /// <summary>What the icon is called by those who hear the page; <c>Warning</c> if null.</summary>
    public string? IconFallbackText { get; init; }
}

/// <summary>Markup of the GOV.UK warning text.</summary>
public static class WarningText
{
    /// <summary>The warning.</summary>
    public static Element Render(WarningTextOptions options) =>
        new Element("div", Markup.Classes("govuk-warning-text", options.Classes))
            .With(options.Attributes)
            .Add(new Element("span", "govuk-warning-text__icon").With("aria-hidden", "true").Add("!"))
            .Add(
                new Element("strong", "govuk-warning-text__text")
                    .Add(
                        Markup.Hidden(
                            string.IsNullOrEmpty(options.IconFallbackText) ? "Warning" : options.IconFallbackText
                        )
                    )
                    .Add(" ")
                    .Fill(options)
            );
}
