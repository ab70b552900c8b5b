using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Modules.Tests.Administration.Intake;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Administration.Queue.Decisions;

public sealed class DecisionsTests
{
    private const string Certain = "Okafor,Grace,14/02/2012,OX4 3AJ,Child in need,01/10/2026\n";

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_the_matcher_decided_is_taken_back_once_and_for_all(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var data = await Statuses.BringAsync(app, Certain);
        Assert.Equal(1, await StatusesOfRollAsync(app));
        var decisions = await data.GetPageAsync("/intake/queue/decisions?by=matcher");
        Assert.Contains("The matcher", Row(decisions, "OKAFOR, Grace")[3], StringComparison.Ordinal);
        var takeBack = decisions.QuerySelector("main tbody a[href^='/intake/queue/decisions/']")!.GetAttribute("href")!;

        var page = await data.GetPageAsync(takeBack);
        using var silent = await data.SubmitAsync(page);
        Assert.Contains("Enter why", (await data.ReadAsync(silent)).QuerySelector(".govuk-error-summary")!.TextContent);
        using var answer = await data.SubmitAsync(page, ("Why", "Her cousin of the same name"));

        Assert.Equal(0, await StatusesOfRollAsync(app));
        var question = await data.GetPageAsync(answer.Headers.Location!.ToString());
        Assert.Contains("A person has taken back what was decided", question.Body!.TextContent);

        // The same list comes again, with another row: the matcher does not decide what it decided before.
        await data.SendAsync(
            "statuses later.csv",
            Statuses.Headings + Certain.Replace("01/10", "05/10", StringComparison.Ordinal)
        );
        Assert.Equal(0, await StatusesOfRollAsync(app));
        Assert.Equal(2, await app.WithAsync<AppDb, int>(db => db.Waiting.CountAsync()));

        // A person does, and the matcher is measured by it.
        using var decided = await data.SubmitAsync(
            await data.GetPageAsync(answer.Headers.Location.ToString()),
            ("Choice", "new")
        );
        Assert.Equal(0, await StatusesOfRollAsync(app));
        Assert.Equal(4, await app.WithAsync<AppDb, int>(db => db.Children.CountAsync(c => c.HeadId == c.Id)));
        var back = await data.GetPageAsync("/intake/queue/decisions?by=takenback");
        Assert.Contains("Her cousin of the same name", Row(back, "OKAFOR, Grace")[5], StringComparison.Ordinal);
        Assert.Contains("taken 1 of its decisions back", back.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["take back whose row: Her cousin of the same name"],
            await app.WithAsync<AppDb, List<string>>(db =>
                db.Operations.Where(o => o.Type == "take back whose row")
                    .Select(o => $"{o.Type}: {o.Why}")
                    .ToListAsync()
            )
        );
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task People_and_matcher_are_held_against_one_another(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var data = await Statuses.BringAsync(
            app,
            "Okafor,Grace,14/02/2012,,Child in need,01/10/2026\nLindqvist,Astrid,03/05/2013,,Child in need,02/10/2026\n"
        );
        foreach (var choice in new[] { 0, 1 })
        {
            var list = await data.GetPageAsync("/intake/queue");
            var page = await data.GetPageAsync(list.QuerySelector("main tbody th a")!.GetAttribute("href")!);
            var likeliest = page.QuerySelector<IHtmlInputElement>("input[name=Choice]")!.Value;
            using var answer = await data.SubmitAsync(
                page,
                ("Choice", choice == 0 ? likeliest : "new"),
                ("Why", "Asked")
            );
        }

        var report = CommandLine.Run("agreement", "--database", app.Database.Text, "--format", "json");
        var bins = report.Json.GetProperty("bins").EnumerateArray().ToList();
        Assert.Equal(2, bins.Sum(b => b.GetProperty("decided").GetInt32()));
        Assert.Equal(1, bins.Sum(b => b.GetProperty("likeliest").GetInt32()));
        Assert.Equal(1, bins.Sum(b => b.GetProperty("new").GetInt32()));
    }

    private static Task<int> StatusesOfRollAsync(App app) =>
        app.WithAsync<AppDb, int>(db =>
            db.Statements.CountAsync(s =>
                s.Kind == "service-status"
                && db.Children.Any(m => m.Id == s.ChildId && db.Children.Any(h => h.Id == m.HeadId && h.Upn != null))
            )
        );

    private static string[] Row(IHtmlDocument page, string name) =>
        [
            .. page.QuerySelectorAll("main tbody tr")
                .First(r => r.Children[0].TextContent.Trim() == name)
                .Children.Select(c => c.TextContent.Trim()),
        ];
}
