using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>A list to choose from: <c>&lt;gov-select asp-for="School" items="Model.Schools" empty="Choose a school" /&gt;</c>.</summary>
[HtmlTargetElement("gov-select")]
public sealed class SelectTagHelper : FieldTagHelper
{
    /// <summary>The choices.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The words of a first choice with no value.</summary>
    public string? Empty { get; set; }

    /// <summary>The value chosen, when it binds to no property.</summary>
    public string? Value { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IReadOnlyDictionary<string, string?> attributes)
    {
        var items = Items.Select(item => new SelectItem
        {
            Value = item.Value,
            Text = item.Text,
            Disabled = item.Disabled,
            Selected = item.Selected ? true : null,
        });
        return Select.Render(
            new SelectOptions
            {
                Id = FieldId,
                Name = FullName,
                Label = LabelOptions("govuk-label"),
                Hint = Hint,
                ErrorMessage = Error,
                Value = Typed(FullName, Value ?? For?.Model),
                Items = Empty is null ? [.. items] : [new SelectItem { Value = "", Text = Empty }, .. items],
                Classes = Class,
                Disabled = Disabled,
                Attributes = attributes,
            }
        );
    }
}
