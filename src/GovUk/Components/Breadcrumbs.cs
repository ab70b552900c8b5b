namespace Whereabouts.GovUk.Components;

/// <summary>The pages above this one.</summary>
public sealed record BreadcrumbsOptions
{
    /// <summary>The pages, from the top.</summary>
    public IReadOnlyList<Breadcrumb> Items { get; init; } = [];

    /// <summary>Whether a phone shows the first and last only.</summary>
    public bool CollapseOnMobile { get; init; }

    /// <summary>What the links are called by those who hear the page; <c>Breadcrumb</c> if null.</summary>
    public string? LabelText { get; init; }

    /// <summary>More classes.</summary>
    public string? Classes { get; init; }

    /// <summary>More attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>One page above this one.</summary>
public sealed record Breadcrumb : Words
{
    /// <summary>Where it leads; this page if null.</summary>
    public string? Href { get; init; }
}

/// <summary>Markup of the GOV.UK breadcrumbs.</summary>
public static class Breadcrumbs
{
    /// <summary>The links.</summary>
    public static Element Render(BreadcrumbsOptions options) =>
        new Element(
            "nav",
            Markup.Classes(
                "govuk-breadcrumbs",
                options.Classes,
                options.CollapseOnMobile ? "govuk-breadcrumbs--collapse-on-mobile" : null
            )
        )
            .With(options.Attributes)
            .With("aria-label", options.LabelText ?? "Breadcrumb")
            .Add(new Element("ol", "govuk-breadcrumbs__list").Add(options.Items.Select(Item)));

    private static Element Item(Breadcrumb crumb)
    {
        var item = new Element("li", "govuk-breadcrumbs__list-item");
        return string.IsNullOrEmpty(crumb.Href)
            ? item.With("aria-current", "page").Fill(crumb)
            : item.Add(
                new Element("a", "govuk-breadcrumbs__link").With("href", crumb.Href).With(crumb.Attributes).Fill(crumb)
            );
    }
}
