using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>A text box of several lines: <c>&lt;gov-textarea asp-for="Reason" rows="8" /&gt;</c>.</summary>
[HtmlTargetElement("gov-textarea")]
public sealed class TextareaTagHelper : FieldTagHelper
{
    /// <summary>What is in the box, when it binds to no property.</summary>
    public string? Value { get; set; }

    /// <summary>Its height in lines.</summary>
    public int? Rows { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IReadOnlyDictionary<string, string?> attributes) =>
        Textarea.Render(
            new TextareaOptions
            {
                Id = FieldId,
                Name = FullName,
                Label = LabelOptions("govuk-label"),
                Hint = Hint,
                ErrorMessage = Error,
                Value = Typed(FullName, Value ?? For?.Model),
                Rows = Rows,
                Classes = Class,
                Disabled = Disabled,
                Attributes = attributes,
            }
        );
}
