using Microsoft.AspNetCore.Http;

namespace Whereabouts.GovUk.Tests.Hosting;

public sealed class AssetsTests
{
    [Fact]
    public void Neither_the_crown_nor_the_typeface_of_gov_uk_is_inside()
    {
        Assert.All(
            GovUkAssets.Names,
            name =>
            {
                var text = System.Text.Encoding.UTF8.GetString(GovUkAssets.Find(name)!.Content);
                Assert.DoesNotContain("GDS Transport", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("@font-face", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("crown", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("crest", text, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    [Fact]
    public void Every_image_and_module_that_is_asked_for_is_inside()
    {
        var css = System.Text.Encoding.UTF8.GetString(GovUkAssets.Find("app.css")!.Content);
        var images = System
            .Text.RegularExpressions.Regex.Matches(css, @"url\(([^)]+)\)")
            .Select(match => match.Groups[1].Value);

        Assert.NotEmpty(images);
        Assert.All(images, image => Assert.NotNull(GovUkAssets.Find(image)));
        Assert.NotNull(GovUkAssets.Find("govuk-frontend.js"));
    }

    [Theory]
    [InlineData("app.css", "text/css; charset=utf-8")]
    [InlineData("app.js", "text/javascript; charset=utf-8")]
    [InlineData("favicon.svg", "image/svg+xml")]
    public async Task A_file_of_this_release_may_be_kept_for_ever(string name, string type)
    {
        var response = (await Get(GovUkAssets.Url(name))).Response;

        Assert.Equal(200, response.StatusCode);
        Assert.Equal(type, response.ContentType);
        Assert.Contains("immutable", response.Headers.CacheControl.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(response.Headers.ETag.ToString());
        Assert.Equal(GovUkAssets.Find(name)!.Content, ((MemoryStream)response.Body).ToArray());
    }

    [Fact]
    public async Task A_file_asked_for_by_another_release_is_served_but_not_kept()
    {
        var response = (await Get("/assets/000000000000/app.css")).Response;

        Assert.Equal(200, response.StatusCode);
        Assert.DoesNotContain("immutable", response.Headers.CacheControl.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_the_browser_has_already_is_not_sent_again()
    {
        var tag = GovUkAssets.Find("app.css")!.ETag;

        var response = (await Get(GovUkAssets.Url("app.css"), ("If-None-Match", tag))).Response;

        Assert.Equal(304, response.StatusCode);
        Assert.Equal(0, response.Body.Length);
    }

    [Fact]
    public async Task A_browser_that_can_unpack_is_sent_less()
    {
        var response = (await Get(GovUkAssets.Url("app.css"), ("Accept-Encoding", "gzip, br;q=0.9"))).Response;

        Assert.Equal("br", response.Headers.ContentEncoding.ToString());
        using var unpacked = new MemoryStream();
        response.Body.Position = 0;
        await using var brotli = new System.IO.Compression.BrotliStream(
            response.Body,
            System.IO.Compression.CompressionMode.Decompress
        );
        await brotli.CopyToAsync(unpacked, TestContext.Current.CancellationToken);
        Assert.Equal(GovUkAssets.Find("app.css")!.Content, unpacked.ToArray());
    }

    [Theory]
    [InlineData("/assets/000000000000/secret.txt")]
    [InlineData("/assets/app.css")]
    [InlineData("/register")]
    public async Task Any_other_address_is_left_to_the_rest_of_the_site(string path)
    {
        Assert.Equal(418, (await Get(path)).Response.StatusCode);
    }

    [Fact]
    public void A_file_that_is_not_there_has_no_address()
    {
        Assert.Throws<ArgumentException>(() => GovUkAssets.Url("missing.css"));
    }

    [Fact]
    public async Task The_brand_colour_is_the_councils()
    {
        var response = (await Get("/assets/brand.css")).Response;

        Assert.Equal(
            ":root{--govuk-brand-colour:#123456}\n",
            System.Text.Encoding.UTF8.GetString(((MemoryStream)response.Body).ToArray())
        );
    }

    private static async Task<HttpContext> Get(string path, params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext { Request = { Method = "GET", Path = path } };
        context.Response.Body = new MemoryStream();
        foreach (var (name, value) in headers)
        {
            context.Request.Headers[name] = value;
        }
        var middleware = new AssetsMiddleware(
            rest =>
            {
                rest.Response.StatusCode = 418;
                return Task.CompletedTask;
            },
            new GovUkOptions { BrandColour = "#123456" }
        );
        await middleware.InvokeAsync(context);
        return context;
    }
}
