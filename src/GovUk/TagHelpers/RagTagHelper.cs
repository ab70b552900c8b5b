using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>Urgency as a word in a shape: <c>&lt;gov-rag value="red" because="no plan in force" /&gt;</c>.</summary>
[HtmlTargetElement("gov-rag")]
public sealed class RagTagHelper : ContentTagHelper
{
    /// <summary><c>red</c>, <c>amber</c> or <c>green</c>; anything else is not known.</summary>
    public string? Value { get; set; }

    /// <summary>Why, for those who hear the page.</summary>
    public string? Because { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        RagTag.Render(RagTag.Parse(Value), Because);
}
