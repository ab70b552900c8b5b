using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>A button, or with <c>href</c> a link that looks like one.</summary>
[HtmlTargetElement("gov-button")]
public sealed class ButtonTagHelper : ContentTagHelper
{
    /// <summary>Where a link leads.</summary>
    public string? Href { get; set; }

    /// <summary><c>submit</c> if not given.</summary>
    public string? Type { get; set; }

    /// <summary>The name posted when pressed.</summary>
    public string? Name { get; set; }

    /// <summary>The value posted when pressed.</summary>
    public string? Value { get; set; }

    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary><c>secondary</c>, <c>warning</c>, <c>inverse</c> or <c>start</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>Whether it can be pressed.</summary>
    public bool Disabled { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        Button.Render(
            new ButtonOptions
            {
                Html = content,
                Href = Href,
                Type = Type,
                Name = Name,
                Value = Value,
                Id = Id,
                Disabled = Disabled,
                IsStartButton = Kind is "start",
                // Nothing may be done twice by pressing twice.
                PreventDoubleClick = Href is null ? true : null,
                Classes = Markup.Classes(Kind is null or "start" ? null : "govuk-button--" + Kind, Class),
                Attributes = attributes,
            }
        );
}
