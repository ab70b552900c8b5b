namespace Whereabouts.GovUk.Components;

/// <summary>A question with any number of answers.</summary>
public sealed record CheckboxesOptions : ChoicesOptions
{
    /// <summary>The values chosen.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Ids of other elements that describe a lone checkbox.</summary>
    public string? DescribedBy { get; init; }
}

/// <summary>Markup of the GOV.UK checkboxes.</summary>
public static class Checkboxes
{
    /// <summary>The choices with their question, hint and error.</summary>
    public static Element Render(CheckboxesOptions options) =>
        Choices.Render(
            options,
            "govuk-checkboxes",
            "checkbox",
            options.Values,
            options.DescribedBy ?? options.Fieldset?.DescribedBy
        );
}
