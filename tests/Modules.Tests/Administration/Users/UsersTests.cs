using System.Net;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Administration.Users;

public sealed class UsersTests
{
    [Theory]
    [InlineData(Roles.Officer)]
    [InlineData(Roles.Lead)]
    [InlineData(Roles.Data)]
    public async Task Only_an_administrator_sees_who_may_sign_in(string role)
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var visitor = await app.SignInAsync(role);

        foreach (var path in new[] { "/users", "/users/add" })
        {
            using var answer = await visitor.GetAsync(path);
            Assert.Contains("/not-allowed", answer.Headers.Location!.ToString());
        }
    }

    [Fact]
    public async Task A_person_who_was_added_signs_in_and_after_a_reset_only_with_the_new_password()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var administrator = await app.SignInAsync(Roles.Administrator);
        var add = await administrator.GetPageAsync("/users/add");
        (string, string)[] person =
        [
            ("DisplayName", "Ash Reed"),
            ("Agency", "the council"),
            ("UserName", "ash"),
            ("Role", Roles.Officer),
            ("Password", "correct horse battery"),
        ];

        using var added = await administrator.SubmitAsync(add, person);
        Assert.Equal("/users", added.Headers.Location!.ToString());
        Assert.True(await SignsInAsync(app, "ash", "correct horse battery"));

        using var twice = await administrator.SubmitAsync(add, person);
        Assert.Contains(
            "Somebody has this user name",
            (await administrator.ReadAsync(twice)).QuerySelector(".govuk-error-summary")!.TextContent
        );

        var list = await administrator.GetPageAsync("/users");
        var row = list.QuerySelectorAll("tbody tr")
            .Single(r => r.TextContent.Contains("Ash Reed", StringComparison.Ordinal));
        Assert.Contains("Officer: sees the register", row.TextContent);
        var reset = await administrator.GetPageAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        using var done = await administrator.SubmitAsync(reset, ("Password", "another long password"));

        Assert.Equal("/users", done.Headers.Location!.ToString());
        Assert.False(await SignsInAsync(app, "ash", "correct horse battery"));
        Assert.True(await SignsInAsync(app, "ash", "another long password"));
    }

    [Fact]
    public async Task A_short_password_is_refused_beside_its_box()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var administrator = await app.SignInAsync(Roles.Administrator);
        var add = await administrator.GetPageAsync("/users/add");

        using var answer = await administrator.SubmitAsync(
            add,
            ("DisplayName", "Ash Reed"),
            ("Agency", "the council"),
            ("UserName", "ash"),
            ("Role", Roles.Officer),
            ("Password", "short")
        );

        Assert.Contains("12", (await administrator.ReadAsync(answer)).QuerySelector("#Password-error")!.TextContent);
        Assert.False(await SignsInAsync(app, "ash", "short"));
    }

    private static async Task<bool> SignsInAsync(App app, string userName, string password)
    {
        using var visitor = app.Visit();
        var page = await visitor.GetPageAsync("/sign-in");
        using var answer = await visitor.SubmitAsync(page, ("UserName", userName), ("Password", password));
        return answer.StatusCode == HttpStatusCode.Redirect;
    }
}
