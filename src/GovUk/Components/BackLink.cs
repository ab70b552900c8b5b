namespace Whereabouts.GovUk.Components;

/// <summary>The way to the page before.</summary>
public sealed record BackLinkOptions : Words
{
    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }
}

/// <summary>Markup of the GOV.UK back link.</summary>
public static class BackLink
{
    /// <summary>The link; <c>Back</c> if it has no words.</summary>
    public static Element Render(BackLinkOptions options) =>
        new Element("a")
            .With("href", string.IsNullOrEmpty(options.Href) ? "#" : options.Href)
            .With("class", Markup.Classes("govuk-back-link", options.Classes))
            .With(options.Attributes)
            .Fill(options.Any ? options : new Words { Text = "Back" });
}
