using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Components;

/// <summary>Words on the page: plain text, or markup that is already safe.</summary>
public record Words
{
    /// <summary>Plain text, encoded when written. Left aside when <see cref="Html"/> is given.</summary>
    public string? Text { get; init; }

    /// <summary>Markup that is already safe.</summary>
    public IHtmlContent? Html { get; init; }

    /// <summary>More classes for the element around the words.</summary>
    public string? Classes { get; init; }

    /// <summary>More attributes for the element around the words.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    /// <summary>Whether there is anything to show.</summary>
    public bool Any => Html is not null || !string.IsNullOrEmpty(Text);

    /// <summary>Plain text as words.</summary>
    public static implicit operator Words?(string? text) => text is null ? null : new Words { Text = text };
}

/// <summary>The label of one field.</summary>
public sealed record LabelOptions : Words
{
    /// <summary>Whether the label is the page's only heading, for pages of one question.</summary>
    public bool IsPageHeading { get; init; }
}
