using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Components;

/// <summary>The markup around every field: label, hint and error, each tied to the field by its id.</summary>
internal static class FormGroup
{
    public static Element Around(FieldOptions options, Func<string?, IHtmlContent> field)
    {
        var describedBy = Describe(options.FieldId, options.Hint, options.ErrorMessage, options.DescribedBy);
        return Group(options.ErrorMessage, options.FormGroup)
            .Add(Label(options.Label, "govuk-label", options.FieldId))
            .Add(Hint(options.Hint, "govuk-hint", options.FieldId + "-hint"))
            .Add(Error(options.ErrorMessage, options.FieldId))
            .Add(field(describedBy));
    }

    public static Element Group(Words? error, FormGroupOptions? group) =>
        new(
            "div",
            Markup.Classes("govuk-form-group", error is null ? null : "govuk-form-group--error", group?.Classes)
        );

    public static string? Describe(string id, Words? hint, Words? error, string? describedBy)
    {
        describedBy = string.IsNullOrEmpty(describedBy) ? null : describedBy;
        describedBy = hint is null ? describedBy : Markup.Join(describedBy, id + "-hint");
        return error is null ? describedBy : Markup.Join(describedBy, id + "-error");
    }

    public static Element? Label(LabelOptions? label, string classes, string id)
    {
        if (label is not { Any: true })
        {
            return null;
        }
        var element = new Element("label", Markup.Classes(classes, label.Classes))
            .With(label.Attributes)
            .With("for", id)
            .Fill(label);
        return label.IsPageHeading ? new Element("h1", "govuk-label-wrapper").Add(element) : element;
    }

    public static Element? Hint(Words? hint, string classes, string id) =>
        hint is null
            ? null
            : new Element("div")
                .With("id", id)
                .With("class", Markup.Classes(classes, hint.Classes))
                .With(hint.Attributes)
                .Fill(hint);

    public static Element? Error(Words? error, string id) =>
        error is null
            ? null
            : new Element("p")
                .With("id", id + "-error")
                .With("class", Markup.Classes("govuk-error-message", error.Classes))
                .With(error.Attributes)
                .Add(Markup.Hidden("Error:"))
                .Add(" ")
                .Fill(error);
}
