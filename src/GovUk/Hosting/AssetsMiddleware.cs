using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Whereabouts.GovUk;

/// <summary>Serves <c>/assets/{release}/{file}</c> and <c>/assets/brand.css</c>, <c>/favicon.ico</c>.</summary>
internal sealed class AssetsMiddleware(RequestDelegate next, GovUkOptions options)
{
    private readonly Asset brand = new(
        "brand.css",
        System.Text.Encoding.UTF8.GetBytes($":root{{--govuk-brand-colour:{options.BrandColour}}}\n")
    );

    public async Task InvokeAsync(HttpContext context)
    {
        var (asset, forEver) = Find(context.Request.Path.Value ?? "");
        if (asset is null || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
        {
            await next(context);
            return;
        }
        await Send(context, asset, forEver);
    }

    private (Asset? Asset, bool ForEver) Find(string path)
    {
        if (path is "/favicon.ico")
        {
            return (GovUkAssets.Find("favicon.svg"), false);
        }
        if (path is "/assets/brand.css")
        {
            return (brand, false);
        }
        var parts = path.Split('/', 4);
        return parts is ["", "assets", var release, var name]
            ? (GovUkAssets.Find(name), string.Equals(release, GovUkAssets.Release, StringComparison.Ordinal))
            : (null, false);
    }

    private static async Task Send(HttpContext context, Asset asset, bool forEver)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = forEver ? "public, max-age=31536000, immutable" : "public, max-age=300";
        response.Headers.ETag = asset.ETag;
        response.Headers.Vary = "Accept-Encoding";
        if (request.Headers.IfNoneMatch.Contains(asset.ETag, StringComparer.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        var packed = Accepts(request.Headers.AcceptEncoding, "br");
        if (packed)
        {
            response.Headers.ContentEncoding = "br";
        }
        var body = packed ? asset.Brotli : asset.Content;
        response.ContentType = asset.ContentType;
        response.ContentLength = body.Length;
        if (HttpMethods.IsGet(request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static bool Accepts(StringValues header, string encoding) =>
        header
            .SelectMany(value => (value ?? "").Split(','))
            .Any(value => value.Split(';')[0].Trim().Equals(encoding, StringComparison.OrdinalIgnoreCase));
}
