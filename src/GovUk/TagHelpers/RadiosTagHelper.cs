using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>A question with one answer: <c>&lt;gov-radios asp-for="Outcome" label="What did you find?"&gt;</c>.</summary>
[HtmlTargetElement("gov-radios")]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    /// <summary>Whether the choices stand side by side.</summary>
    public bool Inline { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IReadOnlyDictionary<string, string?> attributes) =>
        Radios.Render(
            new RadiosOptions
            {
                IdPrefix = FieldId,
                Name = FullName,
                Fieldset = Question,
                Hint = Hint,
                ErrorMessage = Error,
                Items = All,
                Value = Chosen() is [var chosen, ..] ? chosen : null,
                Classes = string.Join(
                    ' ',
                    new[]
                    {
                        Class,
                        Small ? "govuk-radios--small" : null,
                        Inline ? "govuk-radios--inline" : null,
                    }.OfType<string>()
                ),
                Attributes = attributes,
            }
        );
}
