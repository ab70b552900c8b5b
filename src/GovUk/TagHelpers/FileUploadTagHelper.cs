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
                Javascript = true,
                Classes = Class,
                Disabled = Disabled,
                Attributes = attributes,
            }
        );
}
