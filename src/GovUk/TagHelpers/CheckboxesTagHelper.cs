using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>
/// A question with any number of answers, or, bound to a <c>bool</c> with one choice of value <c>true</c>, a single
/// yes: <c>&lt;gov-checkboxes asp-for="Reasons" items="Model.All" label="Reasons" /&gt;</c>.
/// </summary>
[HtmlTargetElement("gov-checkboxes")]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    /// <inheritdoc />
    protected override IHtmlContent Render(IReadOnlyDictionary<string, string?> attributes) =>
        Checkboxes.Render(
            new CheckboxesOptions
            {
                IdPrefix = FieldId,
                Name = FullName,
                Fieldset = Question,
                Hint = Hint,
                ErrorMessage = Error,
                Items = All,
                Values = Chosen(),
                Classes = string.Join(' ', new[] { Class, Small ? "govuk-checkboxes--small" : null }.OfType<string>()),
                Attributes = attributes,
            }
        );
}
