using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>Facts about one thing, each a <c>gov-row</c>.</summary>
[HtmlTargetElement("gov-summary-list")]
public sealed class SummaryListTagHelper : ContentTagHelper
{
    private readonly List<SummaryRow> rows = [];

    /// <inheritdoc />
    protected override void Prepare(TagHelperContext context) => context.Items[typeof(RowTagHelper)] = rows;

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        SummaryList.Render(
            new SummaryListOptions
            {
                Rows = rows,
                Classes = Class,
                Attributes = attributes,
            }
        );
}

/// <summary>One fact: <c>&lt;gov-row key="School" change-href="/..."&gt;Hillside&lt;/gov-row&gt;</c>; empty, it reads <c>Not known</c>.</summary>
[HtmlTargetElement("gov-row")]
public sealed class RowTagHelper : TagHelper
{
    /// <summary>What it is.</summary>
    public string Key { get; set; } = "";

    /// <summary>Where it can be changed.</summary>
    public string? ChangeHref { get; set; }

    /// <summary>The words of that link.</summary>
    public string ChangeText { get; set; } = "Change";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var rows = (List<SummaryRow>)context.Items[typeof(RowTagHelper)];
        rows.Add(
            new SummaryRow
            {
                Key = new Words { Text = Key },
                Value = content.IsEmptyOrWhiteSpace
                    ? new Words { Text = "Not known", Classes = "wb-unknown" }
                    : new Words { Html = new HtmlString(content.GetContent()) },
                Actions = ChangeHref is null ? null : new SummaryActions { Items = [Change()] },
            }
        );
        output.SuppressOutput();
    }

    private SummaryAction Change() =>
        new()
        {
            Href = ChangeHref!,
            Text = ChangeText,
            VisuallyHiddenText = Key.ToLowerInvariant(),
        };
}
