using Microsoft.AspNetCore.Html;
using Whereabouts.GovUk;
using Whereabouts.GovUk.Components;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>Markup of a facet: a small box for each value with its count; of many, most are folded away.</summary>
internal static class FacetBoxes
{
    public static IHtmlContent Render(FacetChoices choices)
    {
        var all = new HtmlContentBuilder();
        if (choices.IsLong)
        {
            all.AppendHtml(FindBox(choices));
        }

        all.AppendHtml(Boxes(choices.Facet, choices.Shown, ""));
        if (choices.Folded is { Count: > 0 } folded)
        {
            all.AppendHtml(
                new Element("details", "wb-facet__more")
                    .Add(new Element("summary", "wb-facet__more-title").Add($"{folded.Count:N0} more"))
                    .Add(new Element("div", "wb-facet__values--many").Add(Boxes(choices.Facet, folded, "-more")))
            );
        }
        else if (choices.Others > 0)
        {
            all.AppendHtml(
                new Element("p", "govuk-body-s").Add(
                    $"{choices.Others:N0} more: find them by a part of the name, in the box above."
                )
            );
        }

        return all;
    }

    // Works with the button below the filters: what is typed narrows the values that are shown, and nothing else.
    private static Element FindBox(FacetChoices choices)
    {
        var id = "find-in-" + choices.Facet.Key;
        return new Element("div", "wb-facet__find")
            .Add(
                new Element("label", "govuk-visually-hidden")
                    .With("for", id)
                    .Add("Find by a part of the name: " + choices.Facet.Title)
            )
            .Add(
                new Element("input", "govuk-input")
                    .With("id", id)
                    .With("name", choices.Facet.FindKey)
                    .With("type", "search")
                    .With("value", choices.Find)
                    .With("placeholder", "Part of the name")
                    .With("autocomplete", "off")
                    .With("spellcheck", "false")
            )
            .Add(new Element("button", "wb-facet__find-button").With("type", "submit").Add("Find"));
    }

    private static Element Boxes(Facet facet, IReadOnlyList<FacetOption> options, string part) =>
        Checkboxes.Render(
            new CheckboxesOptions
            {
                IdPrefix = "filter-" + facet.Key + part,
                Name = facet.Key,
                Classes = "govuk-checkboxes--small",
                Fieldset = new FieldsetOptions
                {
                    Legend = new LabelOptions
                    {
                        Text = part.Length == 0 ? facet.Title : facet.Title + ": more",
                        Classes = "govuk-visually-hidden",
                    },
                },
                Items =
                [
                    .. options.Select(option => new ChoiceItem
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
