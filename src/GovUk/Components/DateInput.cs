using System.Globalization;

namespace Whereabouts.GovUk.Components;

/// <summary>A date in three boxes.</summary>
public sealed record DateInputOptions
{
    /// <summary>The start of the ids of hint, error and boxes.</summary>
    public string Id { get; init; } = "";

    /// <summary>Written before each box's name, with a hyphen.</summary>
    public string? NamePrefix { get; init; }

    /// <summary>The boxes; day, month and year if empty.</summary>
    public IReadOnlyList<DateInputItem> Items { get; init; } = [];

    /// <summary>What is in the boxes, by their full names.</summary>
    public IReadOnlyDictionary<string, string?>? Values { get; init; }

    /// <summary>The question.</summary>
    public FieldsetOptions? Fieldset { get; init; }

    /// <summary>Help that everybody needs, such as an example.</summary>
    public Words? Hint { get; init; }

    /// <summary>What is wrong and how to put it right.</summary>
    public Words? ErrorMessage { get; init; }

    /// <summary>Classes for the group.</summary>
    public FormGroupOptions? FormGroup { get; init; }

    /// <summary>More classes for the row of boxes.</summary>
    public string? Classes { get; init; }

    /// <summary>More attributes for the row of boxes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>One box of a date.</summary>
public sealed record DateInputItem
{
    /// <summary>Its id; the date's id, a hyphen and the name if null.</summary>
    public string? Id { get; init; }

    /// <summary>Its name, such as <c>day</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its label; the name with a capital if null.</summary>
    public string? Label { get; init; }

    /// <summary>What is in it; what the date's values say if null.</summary>
    public string? Value { get; init; }

    /// <summary>Its classes, such as <c>govuk-input--width-4</c>; if they name no width, by its name.</summary>
    public string? Classes { get; init; }

    /// <summary>What a browser may fill in.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>Which keyboard a phone shows; <c>numeric</c> if null.</summary>
    public string? Inputmode { get; init; }

    /// <summary>A pattern the value follows.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether this box is what is wrong; if no box says so and there is an error, all are.</summary>
    public bool? Error { get; init; }

    /// <summary>More attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    internal bool IsMarked => Error == true || Has("govuk-input--error");

    internal bool Has(string part) => Classes?.Contains(part, StringComparison.Ordinal) == true;
}

/// <summary>Markup of the GOV.UK date input.</summary>
public static class DateInput
{
    private static readonly DateInputItem[] Whole =
    [
        new() { Name = "day" },
        new() { Name = "month" },
        new() { Name = "year" },
    ];

    /// <summary>The boxes with their question, hint and error.</summary>
    public static Element Render(DateInputOptions options)
    {
        var describedBy = FormGroup.Describe(
            options.Id,
            options.Hint,
            options.ErrorMessage,
            options.Fieldset?.DescribedBy
        );
        var items = options.Items.Count > 0 ? options.Items : Whole;
        var inner = Markup.All(
            FormGroup.Hint(options.Hint, "govuk-hint", options.Id + "-hint"),
            FormGroup.Error(options.ErrorMessage, options.Id),
            new Element("div", Markup.Classes("govuk-date-input", options.Classes))
                .With(options.Attributes)
                .With("id", options.Id.Length > 0 ? options.Id : null)
                .Add(items.Select(item => Box(options, item, items.Any(other => other.IsMarked))))
        );
        return FormGroup
            .Group(options.ErrorMessage, options.FormGroup)
            .Add(options.Fieldset is null ? inner : Fieldset.Render(options.Fieldset, inner, describedBy, "group"));
    }

    private static Element Box(DateInputOptions options, DateInputItem item, bool anyMarked)
    {
        var wrong = item.Error == true || (item.Error is null && options.ErrorMessage is not null && !anyMarked);
        var width = item.Name.EndsWith("year", StringComparison.OrdinalIgnoreCase)
            ? "govuk-input--width-4"
            : "govuk-input--width-2";
        var name = string.IsNullOrEmpty(options.NamePrefix) ? item.Name : $"{options.NamePrefix}-{item.Name}";
        return new Element("div", "govuk-date-input__item").Add(
            Input.Render(
                new InputOptions
                {
                    Label = new LabelOptions
                    {
                        Text = item.Label ?? Capital(item.Name),
                        Classes = "govuk-date-input__label",
                    },
                    Id = item.Id ?? $"{options.Id}-{item.Name}",
                    Name = name,
                    Value = item.Value ?? options.Values?.GetValueOrDefault(name),
                    Classes = Markup.Classes(
                        "govuk-date-input__input",
                        wrong && !item.Has("govuk-input--error") ? "govuk-input--error" : null,
                        item.Has("govuk-input--width-") ? null : width,
                        item.Classes
                    ),
                    Inputmode = item.Inputmode ?? "numeric",
                    Autocomplete = item.Autocomplete,
                    Pattern = item.Pattern,
                    Attributes = item.Attributes,
                }
            )
        );
    }

    private static string Capital(string name) =>
        name.Length == 0 ? "" : char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..].ToLowerInvariant();
}
