using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Whereabouts.GovUk.Tests.Hosting;

public sealed class SecurityHeadersTests
{
    [Fact]
    public async Task Only_scripts_with_the_nonce_of_this_page_run()
    {
        var (first, second) = (await Serve(_ => { }), await Serve(_ => { }));
        var policy = first.Response.Headers.ContentSecurityPolicy.ToString();

        Assert.Contains(
            $"script-src 'nonce-{first.Items["csp-nonce"]}' 'strict-dynamic'",
            policy,
            StringComparison.Ordinal
        );
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.NotEqual(first.Items["csp-nonce"], second.Items["csp-nonce"]);
    }

    [Fact]
    public async Task Nothing_keeps_a_copy_of_a_page()
    {
        var page = await Serve(_ => { });

        Assert.Equal("no-store", page.Response.Headers.CacheControl.ToString());
        Assert.Equal("nosniff", page.Response.Headers.XContentTypeOptions.ToString());
        Assert.Equal("same-origin", page.Response.Headers["Referrer-Policy"].ToString());
    }

    [Fact]
    public async Task What_says_it_may_be_kept_is_kept()
    {
        var asset = await Serve(context => context.Response.Headers.CacheControl = "public, immutable");

        Assert.Equal("public, immutable", asset.Response.Headers.CacheControl.ToString());
    }

    private static async Task<HttpContext> Serve(Action<HttpContext> page)
    {
        var context = new DefaultHttpContext();
        var starting = new Starting();
        context.Features.Set<IHttpResponseFeature>(starting);
        await new SecurityHeadersMiddleware(rest =>
        {
            page(rest);
            return Task.CompletedTask;
        }).InvokeAsync(context);
        await starting.Start();
        return context;
    }

    // The stock feature of tests never starts a response.
    private sealed class Starting : HttpResponseFeature
    {
        private readonly List<(Func<object, Task> Callback, object State)> waiting = [];

        public override void OnStarting(Func<object, Task> callback, object state) => waiting.Add((callback, state));

        public Task Start() => Task.WhenAll(waiting.Select(one => one.Callback(one.State)));
    }
}
