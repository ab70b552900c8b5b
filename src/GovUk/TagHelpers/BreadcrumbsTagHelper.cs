using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>The pages above this one, each a <c>gov-crumb</c>.</summary>
[HtmlTargetElement("gov-breadcrumbs")]
public sealed class BreadcrumbsTagHelper : ContentTagHelper
{
    private readonly List<Breadcrumb> crumbs = [];

    /// <inheritdoc />
    protected override void Prepare(TagHelperContext context) => context.Items[typeof(CrumbTagHelper)] = crumbs;

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        Breadcrumbs.Render(
            new BreadcrumbsOptions
            {
                Items = crumbs,
                CollapseOnMobile = true,
                Classes = Class,
                Attributes = attributes,
            }
        );
}

/// <summary>One page above this one; without <c>href</c>, this page.</summary>
[HtmlTargetElement("gov-crumb")]
public sealed class CrumbTagHelper : TagHelper
{
    /// <summary>Where it leads.</summary>
    public string? Href { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var crumbs = (List<Breadcrumb>)context.Items[typeof(CrumbTagHelper)];
        crumbs.Add(new Breadcrumb { Href = Href, Html = new HtmlString(content.GetContent()) });
        output.SuppressOutput();
    }
}
