namespace Whereabouts.GovUk.Components;

/// <summary>Everything that is wrong on a page, each with a link to where it is put right.</summary>
public sealed record ErrorSummaryOptions
{
    /// <summary>The heading.</summary>
    public string TitleText { get; init; } = "There is a problem";

    /// <summary>A line below the heading.</summary>
    public string? DescriptionText { get; init; }

    /// <summary>The errors, in the order of the fields.</summary>
    public IReadOnlyList<ErrorLink> ErrorList { get; init; } = [];

    /// <summary>More classes.</summary>
    public string? Classes { get; init; }

    /// <summary>Whether the page leaves the focus where it is.</summary>
    public bool? DisableAutoFocus { get; init; }

    /// <summary>More attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>One error and the field it is about.</summary>
public sealed record ErrorLink : Words
{
    /// <summary><c>#</c> and the field's id; plain text if null.</summary>
    public string? Href { get; init; }
}

/// <summary>Markup of the GOV.UK error summary.</summary>
public static class ErrorSummary
{
    /// <summary>The summary.</summary>
    public static Element Render(ErrorSummaryOptions options)
    {
        var body = new Element("div", "govuk-error-summary__body");
        if (!string.IsNullOrEmpty(options.DescriptionText))
        {
            body.Add(new Element("p").Add(options.DescriptionText));
        }
        if (options.ErrorList.Count > 0)
        {
            body.Add(new Element("ul", "govuk-list govuk-error-summary__list").Add(options.ErrorList.Select(Item)));
        }
        return new Element("div", Markup.Classes("govuk-error-summary", options.Classes))
            .With("data-disable-auto-focus", options.DisableAutoFocus is { } leave ? (leave ? "true" : "false") : null)
            .With(options.Attributes)
            .With("data-module", "govuk-error-summary")
            .Add(
                new Element("div")
                    .With("role", "alert")
                    .Add(new Element("h2", "govuk-error-summary__title").Add(options.TitleText))
                    .Add(body)
            );
    }

    private static Element Item(ErrorLink error) =>
        string.IsNullOrEmpty(error.Href)
            ? new Element("li").Fill(error)
            : new Element("li").Add(new Element("a").With("href", error.Href).With(error.Attributes).Fill(error));
}
