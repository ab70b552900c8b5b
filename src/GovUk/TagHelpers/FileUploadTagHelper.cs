using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>Files to send; the form around it needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("gov-file-upload")]
public sealed class FileUploadTagHelper : FieldTagHelper
{
    /// <summary>Whether several may be sent at once.</summary>
    public bool Multiple { get; set; }

    /// <remarks>
    /// The browser's own field: the script of GOV.UK Frontend gives its button a name without the words that it shows
    /// (WCAG 2.5.3), and there is nothing in it that a person would miss.
    /// </remarks>
    /// <inheritdoc />
    protected override IHtmlContent Render(IReadOnlyDictionary<string, string?> attributes) =>
        FileUpload.Render(
            new FileUploadOptions
            {
                Id = FieldId,
                Name = FullName,
                Label = LabelOptions("govuk-label"),
                Hint = Hint,
                ErrorMessage = Error,
                Multiple = Multiple,
                Classes = Class,
                Disabled = Disabled,
                Attributes = attributes,
            }
        );
}
