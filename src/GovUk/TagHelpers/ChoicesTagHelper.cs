using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>Radios or checkboxes: the choices come from <c>items</c>, from nested <c>gov-choice</c>, or from an enum.</summary>
public abstract class ChoicesTagHelper : FieldTagHelper
{
    /// <summary>The choices.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Whether the boxes are small, as in filters.</summary>
    public bool Small { get; set; }

    /// <summary>Every choice, in order.</summary>
    protected IReadOnlyList<ChoiceItem> All { get; private set; } = [];

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var nested = new List<ChoiceItem>();
        context.Items[typeof(ChoiceTagHelper)] = nested;
        await output.GetChildContentAsync();
        All = nested.Count > 0 ? nested : [.. FromItems() ?? FromEnum()];
        Write(output);
    }

    /// <summary>The question around the choices.</summary>
    protected FieldsetOptions Question => new() { Legend = LabelOptions("govuk-fieldset__legend") };

    /// <summary>The values chosen: as posted, or as the property holds them.</summary>
    protected IReadOnlyList<string> Chosen()
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(FullName, out var entry) && entry.RawValue is not null)
        {
            return entry.RawValue is string[] many ? many : [entry.AttemptedValue ?? ""];
        }
        return For?.Model switch
        {
            null => [],
            string text => [text],
            bool yes => [yes ? "true" : "false"],
            IEnumerable several => [.. several.Cast<object>().Select(Text)],
            var one => [Text(one)],
        };
    }

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private IEnumerable<ChoiceItem>? FromItems() =>
        Items?.Select(item => new ChoiceItem
        {
            Value = item.Value,
            Text = item.Text,
            Disabled = item.Disabled,
            Checked = item.Selected ? true : null,
        });

    private IEnumerable<ChoiceItem> FromEnum()
    {
        var type = For?.Metadata.ElementMetadata?.UnderlyingOrModelType ?? For?.Metadata.UnderlyingOrModelType;
        var names = (For?.Metadata.ElementMetadata ?? For?.Metadata)?.EnumGroupedDisplayNamesAndValues ?? [];
        return names.Select(pair => new ChoiceItem
        {
            Text = pair.Key.Name,
            Value = Enum.Parse(type!, pair.Value).ToString(),
        });
    }
}
