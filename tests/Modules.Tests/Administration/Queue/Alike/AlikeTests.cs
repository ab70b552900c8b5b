using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Administration.Queue.Alike;

public sealed class AlikeTests
{
    /// <summary>Names and birth dates agree; nothing else is said, so a person is asked.</summary>
    private const string Namesakes =
        "Okafor,Grace,14/02/2012,,Child in need,01/10/2026\n"
        + "Lindqvist,Astrid,03/05/2013,,Child in need,02/10/2026\n"
        + "Quillfeather,Wren,09/09/2011,,Child in need,03/10/2026\n";

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Many_that_are_plainly_right_are_decided_at_once_each_for_itself(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var data = await Statuses.BringAsync(app, Namesakes);

        var list = await data.GetPageAsync("/intake/queue?sort=likely");
        Assert.Equal(3, list.QuerySelectorAll("main tbody input[name=who]").Length);
        Assert.Contains("not certain enough", list.QuerySelector("main tbody")!.TextContent, StringComparison.Ordinal);
        var page = await data.GetPageAsync("/intake/queue/alike?all=yes");
        var lines = page.QuerySelectorAll<IHtmlInputElement>("main tbody input[name=Pairs]")
            .ToDictionary(i => i.GetAttribute("aria-label")!, i => i.Value);
        Assert.Equal(3, lines.Count);
        using var answer = await data.SubmitAsync(
            page,
            ("Pairs", lines["Give the rows of OKAFOR, Grace"]),
            ("Pairs", lines["Give the rows of QUILLFEATHER, Wren"]),
            ("Why", "Rang the team")
        );

        Assert.StartsWith("/intake/queue", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ["Okafor", "Quillfeather"],
            await app.WithAsync<AppDb, List<string>>(db =>
                db.Children.Where(c =>
                        db.Statements.Any(s =>
                            s.Kind == "service-status" && db.Children.Any(m => m.Id == s.ChildId && m.HeadId == c.Id)
                        )
                    )
                    .OrderBy(c => c.Surname)
                    .Select(c => c.Surname)
                    .ToListAsync()
            )
        );
        Assert.Equal(
            ["Rang the team", "Rang the team"],
            await app.WithAsync<AppDb, List<string?>>(db =>
                db.Operations.Where(o => o.Type == "decide whose row" && o.Who == "Test data")
                    .Select(o => o.Why)
                    .ToListAsync()
            )
        );

        // What is left is shown with what is thought of it, as before.
        var left = await data.GetPageAsync("/intake/queue");
        var row = Assert.Single(left.QuerySelectorAll("main tbody tr"));
        Assert.Contains("LINDQVIST, Astrid", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("% likely", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_looked_at_is_not_decided()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await Statuses.BringAsync(app, Namesakes);
        var page = await data.GetPageAsync("/intake/queue/alike?all=yes");
        var line = page.QuerySelector<IHtmlInputElement>("main tbody input[name=Pairs]")!.Value;

        using var answer = await data.SubmitAsync(page, ("Pairs", line[..33] + Guid.Empty));

        var again = await data.ReadAsync(answer);
        Assert.Contains("changed meanwhile", again.QuerySelector(".govuk-error-summary")!.TextContent);
        Assert.Equal(3, await app.WithAsync<AppDb, int>(db => db.Waiting.CountAsync()));
    }
}
