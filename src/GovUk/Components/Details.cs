namespace Whereabouts.GovUk.Components;

/// <summary>Something folded away until it is asked for.</summary>
public sealed record DetailsOptions : Words
{
    /// <summary>The words that open it.</summary>
    public string? SummaryText { get; init; }

    /// <summary>The element's id.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it starts open.</summary>
    public bool Open { get; init; }
}

/// <summary>Markup of the GOV.UK details.</summary>
public static class Details
{
    /// <summary>The folded part with the words that open it.</summary>
    public static Element Render(DetailsOptions options) =>
        new Element("details")
            .With("id", options.Id)
            .With("class", Markup.Classes("govuk-details", options.Classes))
            .With(options.Attributes)
            .With("open", options.Open)
            .Add(
                new Element("summary", "govuk-details__summary").Add(
                    new Element("span", "govuk-details__summary-text").Add(options.SummaryText)
                )
            )
            .Add(new Element("div", "govuk-details__text").Fill(options));
}
