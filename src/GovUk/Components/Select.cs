namespace Whereabouts.GovUk.Components;

/// <summary>A list to choose one thing from.</summary>
public sealed record SelectOptions : FieldOptions
{
    /// <summary>The choices, in order.</summary>
    public IReadOnlyList<SelectItem> Items { get; init; } = [];

    /// <summary>The value chosen.</summary>
    public string? Value { get; init; }
}

/// <summary>One choice of a list.</summary>
public sealed record SelectItem
{
    /// <summary>What is posted; the text if null.</summary>
    public string? Value { get; init; }

    /// <summary>What is read.</summary>
    public string? Text { get; init; }

    /// <summary>Whether it is chosen; if null, when its value is the list's value.</summary>
    public bool? Selected { get; init; }

    /// <summary>Whether it can be chosen.</summary>
    public bool Disabled { get; init; }

    /// <summary>More attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>Markup of the GOV.UK select.</summary>
public static class Select
{
    /// <summary>The list with its label, hint and error.</summary>
    public static Element Render(SelectOptions options) =>
        FormGroup.Around(
            options,
            describedBy =>
                new Element(
                    "select",
                    Markup.Classes(
                        "govuk-select",
                        options.Classes,
                        options.ErrorMessage is null ? null : "govuk-select--error"
                    )
                )
                    .With("id", options.FieldId)
                    .With("name", options.Name)
                    .With("disabled", options.Disabled)
                    .With("aria-describedby", describedBy)
                    .With(options.Attributes)
                    .Add(options.Items.Select(item => Option(item, options.Value)))
        );

    private static Element Option(SelectItem item, string? chosen) =>
        new Element("option")
            .With("value", item.Value)
            .With(
                "selected",
                item.Selected
                    ?? (
                        !string.IsNullOrEmpty(chosen)
                        && string.Equals(item.Value ?? item.Text, chosen, StringComparison.Ordinal)
                    )
            )
            .With("disabled", item.Disabled)
            .With(item.Attributes)
            .Add(item.Text);
}
