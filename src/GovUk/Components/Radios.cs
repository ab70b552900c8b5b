namespace Whereabouts.GovUk.Components;

/// <summary>A question with one answer.</summary>
public sealed record RadiosOptions : ChoicesOptions
{
    /// <summary>The value chosen.</summary>
    public string? Value { get; init; }
}

/// <summary>Markup of the GOV.UK radios.</summary>
public static class Radios
{
    /// <summary>The choices with their question, hint and error.</summary>
    public static Element Render(RadiosOptions options) =>
        Choices.Render(
            options,
            "govuk-radios",
            "radio",
            string.IsNullOrEmpty(options.Value) ? [] : [options.Value],
            options.Fieldset?.DescribedBy
        );
}
