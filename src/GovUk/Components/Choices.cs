namespace Whereabouts.GovUk.Components;

/// <summary>Radios or checkboxes under one question.</summary>
public abstract record ChoicesOptions
{
    /// <summary>The id of the first choice, and the start of the others' ids; the name if null.</summary>
    public string? IdPrefix { get; init; }

    /// <summary>The name the choice is posted under.</summary>
    public string? Name { get; init; }

    /// <summary>The question; without one, a label elsewhere must ask it.</summary>
    public FieldsetOptions? Fieldset { get; init; }

    /// <summary>Help that everybody needs.</summary>
    public Words? Hint { get; init; }

    /// <summary>What is wrong and how to put it right.</summary>
    public Words? ErrorMessage { get; init; }

    /// <summary>Classes for the group.</summary>
    public FormGroupOptions? FormGroup { get; init; }

    /// <summary>More classes for the list of choices, such as <c>govuk-radios--inline</c>.</summary>
    public string? Classes { get; init; }

    /// <summary>More attributes for the list of choices.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    /// <summary>The choices, in order.</summary>
    public IReadOnlyList<ChoiceItem> Items { get; init; } = [];
}

/// <summary>One choice, or the word that parts two.</summary>
public sealed record ChoiceItem : Words
{
    /// <summary>Its id, when it must have one of its own.</summary>
    public string? Id { get; init; }

    /// <summary>The name it is posted under, when not the list's (checkboxes only).</summary>
    public string? Name { get; init; }

    /// <summary>What is posted.</summary>
    public string? Value { get; init; }

    /// <summary>Help about this choice.</summary>
    public Words? Hint { get; init; }

    /// <summary>More classes and attributes for its label.</summary>
    public Words? Label { get; init; }

    /// <summary>Whether it is chosen; if null, when its value is among the list's.</summary>
    public bool? Checked { get; init; }

    /// <summary>Whether it can be chosen.</summary>
    public bool Disabled { get; init; }

    /// <summary>A word such as <c>or</c>, in place of a choice.</summary>
    public string? Divider { get; init; }

    /// <summary>What is asked when this is chosen.</summary>
    public Words? Conditional { get; init; }

    /// <summary><c>exclusive</c> clears the others when chosen (checkboxes only).</summary>
    public string? Behaviour { get; init; }
}

/// <summary>The markup that radios and checkboxes have in common.</summary>
internal static class Choices
{
    public static Element Render(
        ChoicesOptions options,
        string block,
        string type,
        IReadOnlyCollection<string> chosen,
        string? describedBy
    )
    {
        var prefix = string.IsNullOrEmpty(options.IdPrefix) ? options.Name ?? "" : options.IdPrefix;
        describedBy = FormGroup.Describe(prefix, options.Hint, options.ErrorMessage, describedBy);
        var list = new Element("div", Markup.Classes(block, options.Classes))
            .With(options.Attributes)
            .With("data-module", block);
        foreach (var (item, at) in options.Items.Select((item, at) => (item, at)))
        {
            var id = item.Id ?? (at == 0 ? prefix : $"{prefix}-{at + 1}");
            Add(
                list,
                item,
                new Names(block, type, id, options.Name),
                chosen,
                type is "checkbox" && options.Fieldset is null ? describedBy : null
            );
        }
        var inner = Markup.All(
            FormGroup.Hint(options.Hint, "govuk-hint", prefix + "-hint"),
            FormGroup.Error(options.ErrorMessage, prefix),
            list
        );
        return FormGroup
            .Group(options.ErrorMessage, options.FormGroup)
            .Add(options.Fieldset is null ? inner : Fieldset.Render(options.Fieldset, inner, describedBy, role: null));
    }

    private static void Add(
        Element list,
        ChoiceItem item,
        Names names,
        IReadOnlyCollection<string> chosen,
        string? describedBy
    )
    {
        if (!string.IsNullOrEmpty(item.Divider))
        {
            list.Add(new Element("div", names.Block + "__divider").Add(item.Divider));
            return;
        }
        var on = item.Checked ?? (item.Value is not null && chosen.Contains(item.Value, StringComparer.Ordinal));
        list.Add(
            new Element("div", names.Block + "__item")
                .Add(Box(item, names, on, describedBy))
                .Add(Label(item, names))
                .Add(
                    item.Hint is { Any: true }
                        ? FormGroup.Hint(item.Hint, "govuk-hint " + names.Block + "__hint", names.Id + "-item-hint")
                        : null
                )
        );
        if (item.Conditional is { Any: true })
        {
            var classes = Markup.Classes(
                names.Block + "__conditional",
                on ? null : names.Block + "__conditional--hidden"
            );
            list.Add(new Element("div", classes).With("id", "conditional-" + names.Id).Fill(item.Conditional));
        }
    }

    private static Element? Label(ChoiceItem item, Names names) =>
        FormGroup.Label(
            new LabelOptions
            {
                Text = item.Text,
                Html = item.Html,
                Classes = item.Label?.Classes,
                Attributes = item.Label?.Attributes,
            },
            "govuk-label " + names.Block + "__label",
            names.Id
        );

    private static Element Box(ChoiceItem item, Names names, bool on, string? describedBy) =>
        new Element("input", names.Block + "__input")
            .With("id", names.Id)
            .With("name", item.Name ?? names.Name)
            .With("type", names.Type)
            .With("value", item.Value ?? "")
            .With("checked", on)
            .With("disabled", item.Disabled)
            .With("data-aria-controls", item.Conditional is { Any: true } ? "conditional-" + names.Id : null)
            .With("data-behaviour", item.Behaviour)
            .With(
                "aria-describedby",
                item.Hint is { Any: true } ? Markup.Join(describedBy, names.Id + "-item-hint") : describedBy
            )
            .With(item.Attributes);

    private sealed record Names(string Block, string Type, string Id, string? Name);
}
