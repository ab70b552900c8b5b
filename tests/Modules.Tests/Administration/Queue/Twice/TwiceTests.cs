using AngleSharp.Dom;
using Whereabouts.Domain.Children;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Journal;
using Whereabouts.Testing;
using static Whereabouts.Modules.Tests.Children.Record.ToldChild;

namespace Whereabouts.Modules.Tests.Administration.Queue.Twice;

public sealed class TwiceTests
{
    private static readonly Guid ByPolice = new("0b0b0b0b-0000-0000-0000-000000000002");
    private static readonly Guid Sister = new("0c0c0c0c-0000-0000-0000-000000000003");

    /// <summary>Ada stands in the record twice, once spelt by ear; her sister once.</summary>
    private static async Task<App> TwiceAsync(DatabaseKind kind)
    {
        var app = await StartAsync(kind);
        await TellAsync(
            app,
            "2026-10-05",
            ByPolice,
            new Particulars("police")
            {
                Surname = "Okafer",
                Forename = "Ada",
                DateOfBirth = Day("2014-10-15"),
                Address = ["12 Mill Lane", "Oxford"],
                Postcode = "OX4 3AJ",
            }
        );
        await TellAsync(
            app,
            "2026-10-06",
            Sister,
            Who(forename: "Blessing") with
            {
                Upn = "J801200009002",
                DateOfBirth = Day("2012-03-01"),
            }
        );
        return app;
    }

    private static Task<int> SweepAsync(App app) =>
        app.WithAsync<Duplicates, int>(d => d.SweepAsync(Actor.System, default));

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Two_records_of_one_child_are_found_and_who_is_said_to_be_two_is_not_asked_about_again(
        DatabaseKind kind
    )
    {
        await using var app = await TwiceAsync(kind);
        using var data = await app.SignInAsync(Roles.Data);

        Assert.Equal(1, await SweepAsync(app));

        var page = await data.GetPageAsync("/intake/queue/duplicates");
        var row = Assert.Single(page.QuerySelectorAll("main tbody tr"));
        Assert.Contains("OKAFER, Ada", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("OKAFOR, Ada", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("surname", row.Children[3].TextContent.Trim());
        var compare = await data.GetPageAsync(row.QuerySelector("a[href*='/same?with=']")!.GetAttribute("href")!);
        var part = await data.GetPageAsync(
            compare.QuerySelector("main a[href*='/part?other=']")!.GetAttribute("href")!
        );
        using var parted = await data.SubmitAsync(part, "main form[method=post]", ("Why", "A cousin"));

        Assert.Equal(0, await SweepAsync(app));
        Assert.Contains(
            "No two records look like one child",
            (await data.GetPageAsync("/intake/queue/duplicates")).Body!.TextContent
        );
    }

    [Fact]
    public async Task Said_to_be_one_they_are_one_and_nothing_is_joined_before()
    {
        await using var app = await TwiceAsync(DatabaseKind.Sqlite);
        using var data = await app.SignInAsync(Roles.Data);
        var answer = CommandLine.Run("duplicates", "--database", app.Database.Text, "--format", "json");
        Assert.Equal(1, answer.Json.GetArrayLength());
        using (var alone = await data.GetAsync($"/children/{ByPolice}"))
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, alone.StatusCode);
        }

        var page = await data.GetPageAsync("/intake/queue/duplicates");
        var compare = await data.GetPageAsync(
            page.QuerySelector("main tbody a[href*='/same?with=']")!.GetAttribute("href")!
        );
        using var merged = await data.SubmitAsync(compare, "main form[method=post]", ("Why", "Her mother says so"));

        Assert.Equal("Children who may stand in the record twice", await LinkAsync(data));
        Assert.Equal(0, await SweepAsync(app));
    }

    private static async Task<string> LinkAsync(Visitor data) =>
        (await data.GetPageAsync("/intake/queue"))
            .QuerySelector("main a[href='/intake/queue/duplicates']")!
            .TextContent.Trim();
}
