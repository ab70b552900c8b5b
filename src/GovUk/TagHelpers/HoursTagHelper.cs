using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>One week's hours as a small bar and a few words.</summary>
[HtmlTargetElement("gov-hours")]
public sealed class HoursTagHelper : ContentTagHelper
{
    /// <summary>Hours the child should have; null if not known.</summary>
    public decimal? Entitled { get; set; }

    /// <summary>Hours somebody has arranged; null if not known.</summary>
    public decimal? Planned { get; set; }

    /// <summary>Hours the child is known to have had; null if not known.</summary>
    public decimal? Received { get; set; }

    /// <summary>Hours that nobody has confirmed.</summary>
    public decimal Unconfirmed { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        Hours.Render(new HoursOptions(Entitled, Planned, Received, Unconfirmed));
}
