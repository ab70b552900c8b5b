using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Whereabouts.GovUk.Tests.TagHelpers;

/// <summary>A page with a model and the state of what was posted, on which a tag can be tried.</summary>
internal sealed class Page
{
    private readonly EmptyModelMetadataProvider metadata = new();

    public Page() =>
        View = new ViewContext
        {
            HttpContext = new DefaultHttpContext(),
            ViewData = new ViewDataDictionary(metadata, new ModelStateDictionary()),
        };

    public ViewContext View { get; }

    public ModelExpression For<TModel>(TModel model, string property)
    {
        var whole = metadata.GetModelExplorerForType(typeof(TModel), model);
        return new ModelExpression(property, whole.GetExplorerForProperty(property));
    }

    public static async Task<AngleSharp.Dom.IElement> Write(
        ITagHelper tag,
        string content = "",
        params TagHelperAttribute[] attributes
    )
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "id");
        var output = new TagHelperOutput(
            "gov",
            [.. attributes],
            (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent().SetHtmlContent(content))
        );
        await tag.ProcessAsync(context, output);
        return Parsed.Of(output);
    }
}
