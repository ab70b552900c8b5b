using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>A text box of one line: <c>&lt;gov-input asp-for="Phone" label="Phone number" /&gt;</c>.</summary>
[HtmlTargetElement("gov-input")]
public sealed class InputTagHelper : FieldTagHelper
{
    /// <summary>What is in the box, when it binds to no property.</summary>
    public string? Value { get; set; }

    /// <summary><c>text</c> if not given.</summary>
    public string? Type { get; set; }

    /// <summary>Which keyboard a phone shows.</summary>
    public string? Inputmode { get; set; }

    /// <summary>What a browser may fill in.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Whether a browser checks the spelling.</summary>
    public bool? Spellcheck { get; set; }

    /// <summary>A unit before the box.</summary>
    public string? Prefix { get; set; }

    /// <summary>A unit after the box.</summary>
    public string? Suffix { get; set; }

    /// <summary>The box's width in characters: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IReadOnlyDictionary<string, string?> attributes) =>
        Input.Render(
            new InputOptions
            {
                Id = FieldId,
                Name = FullName,
                Label = LabelOptions("govuk-label"),
                Hint = Hint,
                ErrorMessage = Error,
                // A password is never sent back to the page.
                Value = Type is "password" ? null : Typed(FullName, Value ?? For?.Model),
                Type = Type,
                Inputmode = Inputmode,
                Autocomplete = Autocomplete,
                Spellcheck = Spellcheck,
                Prefix = Prefix,
                Suffix = Suffix,
                Classes = Width is null ? Class : $"{Class} govuk-input--width-{Width}".Trim(),
                Disabled = Disabled,
                Attributes = attributes,
            }
        );
}
