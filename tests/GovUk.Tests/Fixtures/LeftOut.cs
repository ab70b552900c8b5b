namespace Whereabouts.GovUk.Tests.Fixtures;

/// <summary>The published examples we do not follow, each with its reason.</summary>
internal static class LeftOut
{
    private const string Boxes = "Our boxes of a date are given one way only, as items.";
    private const string Cards = "No page of ours uses summary cards.";
    private const string Holes = "Our lists are typed and have no empty places.";
    private const string PlainTitles = "Our titles and summaries are plain text.";
    private const string Wrappers = "No page of ours needs to style the element around the field.";
    private const string English = "Our pages are in English alone.";
    private const string NoFileValue = "A browser ignores a value given to a file field.";

    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["checkboxes: with falsy values"] = Holes,
        ["date-input: day and month"] = Boxes,
        ["date-input: month and year"] = Boxes,
        ["date-input: with error on day input"] = Boxes,
        ["date-input: with error on month input"] = Boxes,
        ["date-input: with error on single field"] = Boxes,
        ["date-input: with error on single field by omission"] = Boxes,
        ["date-input: with error on single field using classes"] = Boxes,
        ["date-input: with error on year input"] = Boxes,
        ["date-input: with errors only"] = Boxes,
        ["date-input: with errors only (using classes)"] = Boxes,
        ["date-input: with field value"] = Boxes,
        ["date-input: with field value and item value"] = Boxes,
        ["date-input: with field value and items"] = Boxes,
        ["date-input: with field value overriding values"] = Boxes,
        ["date-input: with field value, item value and values"] = Boxes,
        ["date-input: with translations"] = Boxes,
        ["date-input: with values, name prefix and custom names"] = Boxes,
        ["details: summary html"] = PlainTitles,
        ["error-summary: description html"] = PlainTitles,
        ["error-summary: title html"] = PlainTitles,
        ["file-upload: enhanced, custom wrapper classes and attributes"] = Wrappers,
        ["file-upload: translated"] = English,
        ["file-upload: translated, no javascript enhancement"] = English,
        ["file-upload: with value"] = NoFileValue,
        ["input: with customised input wrapper"] = Wrappers,
        ["notification-banner: title as html"] = PlainTitles,
        ["pagination: with empty items"] = Holes,
        ["radios: with falsy items"] = Holes,
        ["select: with falsy items"] = Holes,
        ["summary-list: as a summary card extreme"] = Cards,
        ["summary-list: as a summary card with a custom header level"] = Cards,
        ["summary-list: as a summary card with a html header"] = Cards,
        ["summary-list: as a summary card with a text header"] = Cards,
        ["summary-list: as a summary card with actions"] = Cards,
        ["summary-list: as a summary card with actions plus summary list actions"] = Cards,
        ["summary-list: summary card with custom attributes"] = Cards,
        ["summary-list: summary card with custom classes"] = Cards,
        ["summary-list: summary card with only 1 action"] = Cards,
        ["summary-list: with falsy values"] = Holes,
    };
}
