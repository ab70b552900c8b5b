namespace Whereabouts.GovUk.Components;

/// <summary>A notice about the whole page, or the news that something was done.</summary>
public sealed record NotificationBannerOptions : Words
{
    /// <summary><c>success</c>, or null.</summary>
    public string? Type { get; init; }

    /// <summary>The title; <c>Success</c> or <c>Important</c> if null.</summary>
    public string? TitleText { get; init; }

    /// <summary>The level of the title, 1 to 6; 2 if null.</summary>
    public int? TitleHeadingLevel { get; init; }

    /// <summary>The title's id, when a page has two banners.</summary>
    public string? TitleId { get; init; }

    /// <summary>The role; <c>alert</c> for success and <c>region</c> otherwise if null.</summary>
    public string? Role { get; init; }

    /// <summary>Whether the page leaves the focus where it is.</summary>
    public bool? DisableAutoFocus { get; init; }
}

/// <summary>Markup of the GOV.UK notification banner.</summary>
public static class NotificationBanner
{
    /// <summary>The banner.</summary>
    public static Element Render(NotificationBannerOptions options)
    {
        var success = options.Type is "success";
        var titleId = options.TitleId ?? "govuk-notification-banner-title";
        var content = new Element("div", "govuk-notification-banner__content");
        content.Add(options.Html ?? new Element("p", "govuk-notification-banner__heading").Add(options.Text));
        return new Element(
            "div",
            Markup.Classes(
                "govuk-notification-banner",
                success ? "govuk-notification-banner--success" : null,
                options.Classes
            )
        )
            .With("role", options.Role ?? (success ? "alert" : "region"))
            .With("aria-labelledby", titleId)
            .With("data-module", "govuk-notification-banner")
            .With("data-disable-auto-focus", options.DisableAutoFocus is { } leave ? (leave ? "true" : "false") : null)
            .With(options.Attributes)
            .Add(
                new Element("div", "govuk-notification-banner__header").Add(
                    new Element($"h{options.TitleHeadingLevel ?? 2}", "govuk-notification-banner__title")
                        .With("id", titleId)
                        .Add(options.TitleText ?? (success ? "Success" : "Important"))
                )
            )
            .Add(content);
    }
}
