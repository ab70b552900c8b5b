using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Components;

/// <summary>Several fields under one question.</summary>
public sealed record FieldsetOptions
{
    /// <summary>The question.</summary>
    public LabelOptions? Legend { get; init; }

    /// <summary>Ids of other elements that describe the fields.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>More classes.</summary>
    public string? Classes { get; init; }

    /// <summary>More attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

internal static class Fieldset
{
    public static Element Render(FieldsetOptions options, IHtmlContent inner, string? describedBy, string? role) =>
        new Element("fieldset", Markup.Classes("govuk-fieldset", options.Classes))
            .With("role", role)
            .With("aria-describedby", describedBy)
            .With(options.Attributes)
            .Add(Legend(options.Legend))
            .Add(inner);

    private static Element? Legend(LabelOptions? legend)
    {
        if (legend is not { Any: true })
        {
            return null;
        }
        var element = new Element("legend", Markup.Classes("govuk-fieldset__legend", legend.Classes));
        return legend.IsPageHeading
            ? element.Add(new Element("h1", "govuk-fieldset__heading").Fill(legend))
            : element.Fill(legend);
    }
}
