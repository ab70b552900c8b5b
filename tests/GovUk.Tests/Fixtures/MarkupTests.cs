using System.Text.Json;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.Tests.Fixtures;

public sealed class MarkupTests
{
    private static readonly Dictionary<string, Func<string, Element>> Components = new(StringComparer.Ordinal)
    {
        ["back-link"] = With<BackLinkOptions>(BackLink.Render),
        ["breadcrumbs"] = With<BreadcrumbsOptions>(Breadcrumbs.Render),
        ["button"] = With<ButtonOptions>(Button.Render),
        ["checkboxes"] = With<CheckboxesOptions>(Checkboxes.Render),
        ["date-input"] = With<DateInputOptions>(DateInput.Render),
        ["details"] = With<DetailsOptions>(Details.Render),
        ["error-summary"] = With<ErrorSummaryOptions>(ErrorSummary.Render),
        ["file-upload"] = With<FileUploadOptions>(FileUpload.Render),
        ["input"] = With<InputOptions>(Input.Render),
        ["notification-banner"] = With<NotificationBannerOptions>(NotificationBanner.Render),
        ["pagination"] = With<PaginationOptions>(Pagination.Render),
        ["radios"] = With<RadiosOptions>(Radios.Render),
        ["select"] = With<SelectOptions>(Select.Render),
        ["summary-list"] = With<SummaryListOptions>(SummaryList.Render),
        ["tag"] = With<Words>(Tag.Render),
        ["textarea"] = With<TextareaOptions>(Textarea.Render),
        ["warning-text"] = With<WarningTextOptions>(WarningText.Render),
    };

    public static TheoryData<string, string> Followed() =>
        new(Every().Where(pair => !LeftOut.Reasons.ContainsKey($"{pair.Component}: {pair.Example}")));

    [Theory]
    [MemberData(nameof(Followed))]
    public void Our_markup_is_the_published_markup(string component, string example)
    {
        var published = PublishedExamples.Of(component).Single(one => one.Name == example);

        var ours = Components[component](published.Options).ToString();

        Assert.Equal(NormalisedHtml.Of(published.Html), NormalisedHtml.Of(ours));
    }

    [Fact]
    public void An_example_that_is_left_out_exists_and_has_a_reason()
    {
        var names = Every().Select(pair => $"{pair.Component}: {pair.Example}").ToHashSet(StringComparer.Ordinal);

        Assert.Subset(names, LeftOut.Reasons.Keys.ToHashSet(StringComparer.Ordinal));
        Assert.DoesNotContain(LeftOut.Reasons.Values, string.IsNullOrWhiteSpace);
    }

    private static IEnumerable<(string Component, string Example)> Every() =>
        Components.Keys.SelectMany(name => PublishedExamples.Of(name).Select(example => (name, example.Name)));

    private static Func<string, Element> With<TOptions>(Func<TOptions, Element> render) =>
        json => render(JsonSerializer.Deserialize<TOptions>(json, FixtureJson.Options)!);
}
