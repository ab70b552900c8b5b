using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>What every field's tag has: what it binds to, its label and its hint. The error comes from model state.</summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>The page the field is on.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The property it binds to.</summary>
    [HtmlAttributeName("asp-for")]
    public ModelExpression? For { get; set; }

    /// <summary>The name posted, when it binds to no property.</summary>
    public string? Name { get; set; }

    /// <summary>The id, when not made from the name.</summary>
    public string? Id { get; set; }

    /// <summary>The label or question; the property's display name if not given.</summary>
    public string? Label { get; set; }

    /// <summary>The label's size: <c>s</c>, <c>m</c>, <c>l</c> or <c>xl</c>.</summary>
    public string? LabelSize { get; set; }

    /// <summary>Whether the label is the page's heading (one question a page).</summary>
    public bool PageHeading { get; set; }

    /// <summary>Whether the label is there only for those who hear the page, as in a filter whose heading says it.</summary>
    public bool LabelHidden { get; set; }

    /// <summary>Help that everybody needs.</summary>
    public string? Hint { get; set; }

    /// <summary>More classes for the field.</summary>
    public string? Class { get; set; }

    /// <summary>Whether it can be changed.</summary>
    public bool Disabled { get; set; }

    /// <summary>The field.</summary>
    protected abstract IHtmlContent Render(IReadOnlyDictionary<string, string?> attributes);

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => Write(output);

    /// <summary>Puts the field in place of the tag; attributes we do not know go to the field itself.</summary>
    protected void Write(TagHelperOutput output)
    {
        var rest = TagAttributes.Take(output);
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Render(rest));
    }

    /// <summary>The name posted.</summary>
    /// <exception cref="InvalidOperationException">The tag has neither <c>asp-for</c> nor <c>name</c>.</exception>
    protected string FullName =>
        Name
        ?? (
            For is null
                ? throw new InvalidOperationException("A field needs asp-for or name.")
                : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name)
        );

    /// <summary>The id of the field, which the error summary links to.</summary>
    protected string FieldId => Id ?? TagBuilder.CreateSanitizedId(FullName, "_");

    /// <summary>The label.</summary>
    protected LabelOptions LabelOptions(string block) =>
        new()
        {
            Text = Label ?? For?.Metadata.GetDisplayName() ?? FullName,
            IsPageHeading = PageHeading,
            Classes =
                LabelHidden ? "govuk-visually-hidden"
                : LabelSize is null ? null
                : $"{block}--{LabelSize}",
        };

    /// <summary>The first thing wrong with the value posted.</summary>
    protected Words? Error =>
        ViewContext.ViewData.ModelState.TryGetValue(FullName, out var entry) && entry.Errors is [var first, ..]
            ? new Words { Text = first.ErrorMessage.Length > 0 ? first.ErrorMessage : "This value cannot be used" }
            : null;

    /// <summary>What was typed, if the page is shown again, or else what the property holds.</summary>
    protected string? Typed(string name, object? model) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.RawValue is not null
            ? entry.AttemptedValue
            : Convert.ToString(model, CultureInfo.GetCultureInfo("en-GB"));
}
