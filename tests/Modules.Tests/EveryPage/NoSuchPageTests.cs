using System.Net;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.EveryPage;

public class NoSuchPageTests
{
    [Theory]
    [InlineData(Roles.Officer)]
    [InlineData(Roles.Administrator)]
    public async Task An_address_that_leads_nowhere_is_said_to_lead_nowhere(string role)
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var person = await app.SignInAsync(role);

        var page = await person.GetAsync("/no-such-page.html");
        var document = await person.ReadAsync(page);
        var answer = await person.GetAsync("/api/v1/no-such-thing");

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal("Page not found", document.QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_not_told_what_there_is()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var stranger = app.Visit();

        foreach (var path in new[] { "/no-such-page", "/register" })
        {
            var answer = await stranger.GetAsync(path);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.StartsWith("/sign-in", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        }
    }
}
