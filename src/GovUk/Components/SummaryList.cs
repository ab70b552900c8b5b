namespace Whereabouts.GovUk.Components;

/// <summary>Facts about one thing, each with its name.</summary>
public sealed record SummaryListOptions
{
    /// <summary>The facts, in order.</summary>
    public IReadOnlyList<SummaryRow> Rows { get; init; } = [];

    /// <summary>More classes, such as <c>govuk-summary-list--no-border</c>.</summary>
    public string? Classes { get; init; }

    /// <summary>More attributes.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

/// <summary>One fact.</summary>
public sealed record SummaryRow
{
    /// <summary>What it is.</summary>
    public Words Key { get; init; } = new();

    /// <summary>How it stands.</summary>
    public Words Value { get; init; } = new();

    /// <summary>What can be done about it.</summary>
    public SummaryActions? Actions { get; init; }

    /// <summary>More classes.</summary>
    public string? Classes { get; init; }

    internal bool CanAct => Actions is { Items.Count: > 0 };
}

/// <summary>The links beside one fact.</summary>
public sealed record SummaryActions
{
    /// <summary>The links, in order.</summary>
    public IReadOnlyList<SummaryAction> Items { get; init; } = [];

    /// <summary>More classes.</summary>
    public string? Classes { get; init; }
}

/// <summary>One link beside a fact.</summary>
public sealed record SummaryAction : Words
{
    /// <summary>Where it leads.</summary>
    public string Href { get; init; } = "";

    /// <summary>The rest of its meaning, for those who hear it without the row.</summary>
    public string? VisuallyHiddenText { get; init; }
}

/// <summary>Markup of the GOV.UK summary list.</summary>
public static class SummaryList
{
    /// <summary>The list.</summary>
    public static Element Render(SummaryListOptions options)
    {
        var anyActs = options.Rows.Any(row => row.CanAct);
        return new Element("dl", Markup.Classes("govuk-summary-list", options.Classes))
            .With(options.Attributes)
            .Add(options.Rows.Select(row => Row(row, anyActs)));
    }

    private static Element Row(SummaryRow row, bool anyActs)
    {
        var noActions = anyActs && row.Actions is null ? "govuk-summary-list__row--no-actions" : null;
        var element = new Element("div", Markup.Classes("govuk-summary-list__row", noActions, row.Classes))
            .Add(new Element("dt", Markup.Classes("govuk-summary-list__key", row.Key.Classes)).Fill(row.Key))
            .Add(new Element("dd", Markup.Classes("govuk-summary-list__value", row.Value.Classes)).Fill(row.Value));
        return row.CanAct ? element.Add(Actions(row.Actions!)) : element;
    }

    private static Element Actions(SummaryActions actions)
    {
        var cell = new Element("dd", Markup.Classes("govuk-summary-list__actions", actions.Classes));
        if (actions.Items is [var only])
        {
            return cell.Add(Link(only));
        }
        var list = new Element("ul", "govuk-summary-list__actions-list");
        foreach (var action in actions.Items)
        {
            list.Add(new Element("li", "govuk-summary-list__actions-list-item").Add(Link(action)));
        }
        return cell.Add(list);
    }

    private static Element Link(SummaryAction action)
    {
        var link = new Element("a", Markup.Classes("govuk-link", action.Classes))
            .With("href", action.Href)
            .With(action.Attributes)
            .Fill(action);
        return string.IsNullOrEmpty(action.VisuallyHiddenText)
            ? link
            : link.Add(Markup.Hidden(" " + action.VisuallyHiddenText));
    }
}
