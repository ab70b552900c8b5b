using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>
/// A date in three boxes, bound to a <see cref="DateOnly"/> property: <c>&lt;gov-date-input asp-for="Born" /&gt;</c>.
/// The boxes are posted as <c>Born.Day</c>, <c>Born.Month</c> and <c>Born.Year</c>.
/// </summary>
[HtmlTargetElement("gov-date-input")]
public sealed class DateInputTagHelper : FieldTagHelper
{
    /// <summary>The date, when it binds to no property.</summary>
    public DateOnly? Value { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IReadOnlyDictionary<string, string?> attributes)
    {
        var date = Value ?? For?.Model as DateOnly?;
        // The first box takes the plain id, so that the error summary leads to a box and not to a frame.
        return DateInput.Render(
            new DateInputOptions
            {
                Id = FieldId + "-date",
                Fieldset = new FieldsetOptions { Legend = LabelOptions("govuk-fieldset__legend") },
                Hint = Hint,
                ErrorMessage = Error,
                Classes = Class,
                Attributes = attributes,
                Items =
                [
                    Box("Day", date?.Day, FieldId, "govuk-input--width-2"),
                    Box("Month", date?.Month, FieldId + "-month", "govuk-input--width-2"),
                    Box("Year", date?.Year, FieldId + "-year", "govuk-input--width-4"),
                ],
            }
        );
    }

    private DateInputItem Box(string part, int? value, string id, string width) =>
        new()
        {
            Id = id,
            Name = $"{FullName}.{part}",
            Label = part,
            Value = Typed($"{FullName}.{part}", value?.ToString(CultureInfo.InvariantCulture)),
            Classes = width,
        };
}
