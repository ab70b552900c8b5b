namespace Whereabouts.GovUk.Components;

/// <summary>A text box of several lines.</summary>
public sealed record TextareaOptions : FieldOptions
{
    /// <summary>What is in the box.</summary>
    public string? Value { get; init; }

    /// <summary>Its height in lines; 5 if null.</summary>
    public int? Rows { get; init; }

    /// <summary>What a browser may fill in.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>Whether a browser checks the spelling.</summary>
    public bool? Spellcheck { get; init; }
}

/// <summary>Markup of the GOV.UK textarea.</summary>
public static class Textarea
{
    /// <summary>The box with its label, hint and error.</summary>
    public static Element Render(TextareaOptions options) =>
        FormGroup.Around(
            options,
            describedBy =>
                new Element(
                    "textarea",
                    Markup.Classes(
                        "govuk-textarea",
                        options.ErrorMessage is null ? null : "govuk-textarea--error",
                        options.Classes
                    )
                )
                    .With("id", options.FieldId)
                    .With("name", options.Name)
                    .With("rows", options.Rows ?? 5)
                    .With("spellcheck", options.Spellcheck is { } check ? (check ? "true" : "false") : null)
                    .With("disabled", options.Disabled)
                    .With("aria-describedby", describedBy)
                    .With("autocomplete", options.Autocomplete)
                    .With(options.Attributes)
                    // A browser drops the first line break of a textarea: this one is there to be dropped.
                    .Add(options.Value?.StartsWith('\n') == true ? "\n" + options.Value : options.Value)
        );
}
