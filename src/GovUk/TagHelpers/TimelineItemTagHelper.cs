using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>One thing that happened.</summary>
[HtmlTargetElement("gov-timeline-item")]
public sealed class TimelineItemTagHelper : ContentTagHelper
{
    /// <summary>What happened.</summary>
    public string Title { get; set; } = "";

    /// <summary>When.</summary>
    public DateOnly On { get; set; }

    /// <summary>Who did or told it.</summary>
    public string? By { get; set; }

    /// <summary>Its lane.</summary>
    public string? Lane { get; set; }

    /// <summary>How late we were told, in words.</summary>
    public string? Late { get; set; }

    /// <summary>The level of its heading.</summary>
    public int HeadingLevel { get; set; } = 3;

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        Timeline.Item(
            new TimelineItem
            {
                Title = Title,
                On = On,
                By = By,
                Lane = Lane,
                Late = Late,
                HeadingLevel = HeadingLevel,
                Body = content,
            }
        );
}
