using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Components;

/// <summary>A button, or a link that looks like one.</summary>
public sealed record ButtonOptions : Words
{
    /// <summary>Where a link leads; a button if null.</summary>
    public string? Href { get; init; }

    /// <summary><c>submit</c> (if null), <c>button</c> or <c>reset</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The name posted when this button is pressed.</summary>
    public string? Name { get; init; }

    /// <summary>The value posted when this button is pressed.</summary>
    public string? Value { get; init; }

    /// <summary>The element's id.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it can be pressed.</summary>
    public bool Disabled { get; init; }

    /// <summary>Whether a second press within a second is ignored.</summary>
    public bool? PreventDoubleClick { get; init; }

    /// <summary>Whether it starts a service, with the arrow.</summary>
    public bool IsStartButton { get; init; }
}

/// <summary>Markup of the GOV.UK button.</summary>
public static class Button
{
    /// <summary>The button or link.</summary>
    public static Element Render(ButtonOptions options)
    {
        var classes = Markup.Classes(
            "govuk-button",
            options.Classes,
            options.IsStartButton ? "govuk-button--start" : null
        );
        var button = string.IsNullOrEmpty(options.Href)
            ? new Element("button")
                .With("type", options.Type ?? "submit")
                .With("value", options.Value)
                .With("name", options.Name)
                .With("disabled", options.Disabled)
                .With("aria-disabled", options.Disabled ? "true" : null)
                .With(
                    "data-prevent-double-click",
                    options.PreventDoubleClick is { } prevent ? (prevent ? "true" : "false") : null
                )
            : new Element("a").With("href", options.Href).With("role", "button").With("draggable", "false");
        button
            .With("class", classes)
            .With("data-module", "govuk-button")
            .With(options.Attributes)
            .With("id", options.Id);
        var wrapped = options is { IsStartButton: true, Html: not null };
        button.Add(wrapped ? new Element("span").Add(options.Html) : Content(options));
        return options.IsStartButton ? button.Add(StartIcon()) : button;
    }

    private static IHtmlContent Content(ButtonOptions options) =>
        options.Html ?? (IHtmlContent)new HtmlContentBuilder().Append(options.Text ?? "");

    private static Element StartIcon() =>
        new Element("svg", "govuk-button__start-icon")
            .With("xmlns", "http://www.w3.org/2000/svg")
            .With("width", "17.5")
            .With("height", 19)
            .With("viewBox", "0 0 33 40")
            .With("aria-hidden", "true")
            .With("focusable", "false")
            .Add(new Element("path").With("fill", "currentColor").With("d", "M0 0h13l20 20-20 20H0l20-20z"));
}
