using Microsoft.AspNetCore.Html;
using Whereabouts.GovUk;
using Whereabouts.GovUk.Components;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>Markup of a facet: a small box for each value with its count.</summary>
internal static class FacetBoxes
{
    public static IHtmlContent Render(FacetChoices choices) =>
        Checkboxes.Render(
            new CheckboxesOptions
            {
                IdPrefix = "filter-" + choices.Facet.Key,
                Name = choices.Facet.Key,
                Classes = "govuk-checkboxes--small",
                Fieldset = new FieldsetOptions
                {
                    Legend = new LabelOptions { Text = choices.Facet.Title, Classes = "govuk-visually-hidden" },
                },
                Items =
                [
                    .. choices.Options.Select(option => new ChoiceItem
                    {
                        Value = option.Value,
                        Checked = option.IsChosen,
                        Html = Label(option),
                        Label = new Words { Classes = "wb-facet__label" },
                    }),
                ],
            }
        );

    private static HtmlContentBuilder Label(FacetOption option)
    {
        var label = new HtmlContentBuilder();
        label.AppendHtml(new Element("span").Add(option.Words));
        label.Append(" ");
        var count = new Element("span", "wb-facet__count").Add($"{option.Count:N0}");
        label.AppendHtml(
            count.Add(new Element("span", "govuk-visually-hidden").Add(option.Count == 1 ? " child" : " children"))
        );
        return label;
    }
}
