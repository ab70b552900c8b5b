namespace Whereabouts.GovUk.Components;

/// <summary>A text box of one line.</summary>
public sealed record InputOptions : FieldOptions
{
    /// <summary>What is in the box.</summary>
    public string? Value { get; init; }

    /// <summary><c>text</c> if null.</summary>
    public string? Type { get; init; }

    /// <summary>Which keyboard a phone shows, such as <c>numeric</c>.</summary>
    public string? Inputmode { get; init; }

    /// <summary>What a browser may fill in.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>Whether a phone writes capitals.</summary>
    public string? Autocapitalize { get; init; }

    /// <summary>A pattern the value follows.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether a browser checks the spelling; names and codes should say false.</summary>
    public bool? Spellcheck { get; init; }

    /// <summary>A unit before the box, such as a pound sign.</summary>
    public Words? Prefix { get; init; }

    /// <summary>A unit after the box, such as <c>hours</c>.</summary>
    public Words? Suffix { get; init; }
}

/// <summary>Markup of the GOV.UK text input.</summary>
public static class Input
{
    /// <summary>The box with its label, hint and error.</summary>
    public static Element Render(InputOptions options) =>
        FormGroup.Around(options, describedBy => Wrapped(options, describedBy));

    private static Element Wrapped(InputOptions options, string? describedBy)
    {
        var box = Box(options, describedBy);
        return options.Prefix is { Any: true } || options.Suffix is { Any: true }
            ? new Element("div", "govuk-input__wrapper")
                .Add(Affix(options.Prefix, "prefix"))
                .Add(box)
                .Add(Affix(options.Suffix, "suffix"))
            : box;
    }

    private static Element? Affix(Words? affix, string side) =>
        affix is { Any: true }
            ? new Element("div", Markup.Classes("govuk-input__" + side, affix.Classes))
                .With("aria-hidden", "true")
                .With(affix.Attributes)
                .Fill(affix)
            : null;

    private static Element Box(InputOptions options, string? describedBy) =>
        new Element(
            "input",
            Markup.Classes("govuk-input", options.Classes, options.ErrorMessage is null ? null : "govuk-input--error")
        )
            .With("id", options.FieldId)
            .With("name", options.Name)
            .With("type", options.Type ?? "text")
            .With("spellcheck", options.Spellcheck is { } check ? (check ? "true" : "false") : null)
            .With("value", options.Value)
            .With("disabled", options.Disabled)
            .With("aria-describedby", describedBy)
            .With("autocomplete", options.Autocomplete)
            .With("autocapitalize", options.Autocapitalize)
            .With("pattern", options.Pattern)
            .With("inputmode", options.Inputmode)
            .With(options.Attributes);
}
