using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>Who the page is about. What it holds is the line below the name.</summary>
[HtmlTargetElement("gov-identity-bar")]
public sealed class IdentityBarTagHelper : ContentTagHelper
{
    /// <summary>The name, as <c>SURNAME, Forename</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>Facts in a few words.</summary>
    public string? Facts { get; set; }

    /// <summary>Tags, such as in care.</summary>
    public IHtmlContent? Tags { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        IdentityBar.Render(
            new IdentityBarOptions
            {
                Name = Name,
                Facts = Facts,
                Tags = Tags,
                More = content,
            }
        );
}
