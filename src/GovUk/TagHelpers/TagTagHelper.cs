using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>One or two words that say how something stands.</summary>
[HtmlTargetElement("gov-tag")]
public sealed class TagTagHelper : ContentTagHelper
{
    /// <summary>A colour of the GOV.UK tag, such as <c>grey</c>.</summary>
    public string? Colour { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        Tag.Render(
            new Words
            {
                Html = content,
                Classes = Markup.Classes(Colour is null ? null : "govuk-tag--" + Colour, Class),
                Attributes = attributes,
            }
        );
}
