using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Components;

/// <summary>Who the page is about; stays in sight while the page scrolls.</summary>
public sealed record IdentityBarOptions
{
    /// <summary>The name, as <c>SURNAME, Forename</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Facts in a few words, such as <c>14 · Year 10 · born 3 March 2012</c>.</summary>
    public string? Facts { get; init; }

    /// <summary>Tags, such as in care.</summary>
    public IHtmlContent? Tags { get; init; }

    /// <summary>The line below: home, who the child lives with, who must be asked.</summary>
    public IHtmlContent? More { get; init; }
}

/// <summary>Markup of the MOJ identity bar.</summary>
public static class IdentityBar
{
    /// <summary>The bar.</summary>
    public static Element Render(IdentityBarOptions options)
    {
        var details = new Element("div", "moj-identity-bar__details wb-identity__details").Add(
            new Element("span", "moj-identity-bar__title wb-identity__name").Add(options.Name)
        );
        if (!string.IsNullOrEmpty(options.Facts))
        {
            details.Add(" ").Add(new Element("span", "wb-identity__facts").Add(options.Facts));
        }
        var container = new Element("div", "moj-identity-bar__container wb-identity__container").Add(details);
        if (options.Tags is not null)
        {
            container.Add(new Element("div", "wb-identity__tags").Add(options.Tags));
        }
        if (options.More is not null)
        {
            container.Add(new Element("div", "wb-identity__more").Add(options.More));
        }
        return new Element("div", "moj-identity-bar wb-identity")
            .With("role", "region")
            .With("aria-label", "Who this page is about")
            .Add(container);
    }
}
