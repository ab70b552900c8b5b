using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>One choice inside radios or checkboxes; what it holds is asked only when it is chosen.</summary>
[HtmlTargetElement("gov-choice")]
public sealed class ChoiceTagHelper : TagHelper
{
    /// <summary>What is posted.</summary>
    public string? Value { get; set; }

    /// <summary>What is read.</summary>
    public string? Text { get; set; }

    /// <summary>Help about this choice.</summary>
    public string? Hint { get; set; }

    /// <summary>A word such as <c>or</c>, in place of a choice.</summary>
    public string? Divider { get; set; }

    /// <summary>Whether it is chosen; if not given, when the property holds its value.</summary>
    public bool? Checked { get; set; }

    /// <summary>Whether choosing it clears the others (checkboxes only).</summary>
    public bool Exclusive { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var choices = (List<ChoiceItem>)context.Items[typeof(ChoiceTagHelper)];
        choices.Add(
            new ChoiceItem
            {
                Value = Value,
                Text = Text,
                Hint = Hint,
                Divider = Divider,
                Checked = Checked,
                Behaviour = Exclusive ? "exclusive" : null,
                Conditional = content.IsEmptyOrWhiteSpace
                    ? null
                    : new Words { Html = new HtmlString(content.GetContent()) },
            }
        );
        output.SuppressOutput();
    }
}
