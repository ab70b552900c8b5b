using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Administration.Intake;

/// <summary>A file that we do not know, from its upload to the next file of the same sender, on the pages.</summary>
public sealed class MatchTests
{
    private const string Headings = "Ref no,Fam nm,Given nm,Birthday,Lives at,DfES number,Joined us,Boy or girl\n";
    private const string Pupils =
        Headings
        + "H801200001001,Okafor,Grace,14/02/2012,OX4 3AJ,931/4125,02/09/2026,g\n"
        + "J801200001002,Moss,Tom,30/05/2013,OX1 1AA,931/4125,31/31/2026,b\n";

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_is_said_once_of_a_file_reads_it_and_the_next_one(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var data = await app.SignInAsync(Roles.Data);
        await data.SendAsync("schools.csv", Uploads.Schools);

        var unknown = await data.SendAsync("pupils.csv", Pupils, "preview");
        Assert.Contains("We do not know this file yet", unknown.Body!.TextContent);
        var first = await FollowAsync(data, await data.SubmitAsync(unknown));
        Assert.Contains("Say who sent it", (await ReadAsync(data, await data.SubmitAsync(first))).Body!.TextContent);
        var columns = await FollowAsync(
            data,
            await data.SubmitAsync(first, ("Source", "Spires Academy"), ("Kind", "roll"))
        );

        Assert.Equal("upn", Chosen(columns, "Ref no"));
        Assert.Equal("date of birth", Chosen(columns, "Birthday"));
        Assert.Equal("postcode", Chosen(columns, "Lives at"));
        using var lacking = await data.SubmitAsync(columns, (NameOf(columns, "Joined us"), ""));
        Assert.Contains(
            "Say which heading gives the entry date",
            (await data.ReadAsync(lacking)).QuerySelector(".govuk-error-summary")!.TextContent
        );
        var codes = await FollowAsync(
            data,
            await data.SubmitAsync(
                columns,
                (NameOf(columns, "Fam nm"), "surname"),
                (NameOf(columns, "Given nm"), "forename"),
                (NameOf(columns, "Joined us"), "entry date"),
                (NameOf(columns, "Boy or girl"), "sex")
            )
        );
        Assert.Equal("What do its codes mean?", codes.Heading());
        using var seen = await data.SubmitAsync(codes, (NameOf(codes, "‘g’"), "F"), (NameOf(codes, "‘b’"), "M"));
        var preview = await data.WaitAsync(seen.Headers.Location!.ToString());
        Assert.Equal("1", preview.Fact("Would be applied"));
        Assert.Equal("1", preview.Fact("Would be refused"));
        Assert.Equal(0, await app.WithAsync<AppDb, int>(db => db.SourceMaps.CountAsync()));
        Assert.Contains("Bring it in and remember for Spires Academy", preview.Body!.TextContent);

        var done = await data.SubmitAndWaitAsync(preview);
        Assert.Equal("1", done.Fact("Applied"));
        var child = await app.WithAsync<AppDb, string>(db =>
            db.Children.Select(c => c.Surname + " " + c.Forename).SingleAsync()
        );
        Assert.Equal("Okafor Grace", child);
        Assert.Equal(
            1,
            await app.WithAsync<AppDb, int>(db => db.Operations.CountAsync(o => o.Type == "match columns"))
        );

        var second = await data.SendAsync(
            "pupils october.csv",
            Headings + "K801200001003,Diallo,Awa,01/03/2012,OX4 3AJ,931/4125,05/10/2026,g\n",
            "apply",
            ("Source", "spires academy")
        );
        Assert.Equal("1", second.Fact("Applied"));

        var sources = await data.GetPageAsync("/intake/sources");
        Assert.Contains("Today", sources.QuerySelector("main table")!.TextContent);
        var source = await data.GetPageAsync(sources.QuerySelector("main table th a")!.GetAttribute("href")!);
        Assert.Contains("Boy or girl", source.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Refused_rows_go_back_mended_and_the_first_file_says_so_until_that_is_undone()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await app.SignInAsync(Roles.Data);
        await data.SendAsync("schools.csv", Uploads.Schools);
        var batch = (
            await data.SendAsync(
                "roll.csv",
                Uploads.RollHeadings.TrimEnd()
                    + ",Remark\n"
                    + "H801200001001,Okafor,Grace,14/02/2012,OX4 3AJ,931/4125,02/09/2026,\n"
                    + "J801200001002,=Moss,Tom,31/31/2013,OX1 1AA,931/4125,02/09/2026,'-1+2\n",
                "apply",
                ("Source", "Spires Academy")
            )
        ).Batch();

        using var answer = await data.GetAsync(batch + "?handler=ToMend");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("UPN,Surname,Forename,Date of birth,", text.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains("J801200001002,'=Moss,Tom,31/31/2013,", text);
        Assert.Contains("Remark,Reason (Whereabouts),What to do (Whereabouts),Row (Whereabouts)", text);
        var mended = await data.SendAsync(
            "mended.csv",
            text.Replace("31/31/2013", "30/05/2013", StringComparison.Ordinal),
            "apply",
            ("Source", "Spires Academy")
        );
        Assert.Equal("1", mended.Fact("Applied"));
        Assert.Equal(
            "=Moss",
            await app.WithAsync<AppDb, string>(db =>
                db.Children.Where(c => c.Forename == "Tom").Select(c => c.Surname).SingleAsync()
            )
        );
        Assert.Contains("mended since", (await data.GetPageAsync(batch)).Body!.TextContent);
        Assert.DoesNotContain("not a month", (await data.GetPageAsync("/intake/problems")).Body!.TextContent);

        var undo = await data.GetPageAsync(mended.Batch() + "/undo");
        using var undone = await data.SubmitAsync(undo, ("Why", "Sent too soon"));
        Assert.DoesNotContain("mended since", (await data.GetPageAsync(batch)).Body!.TextContent);
        Assert.Contains("not a month", (await data.GetPageAsync("/intake/problems")).Body!.TextContent);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_is_wrong_again_and_again_is_one_line_with_a_message_and_comes_back_after_it_is_settled(
        DatabaseKind kind
    )
    {
        await using var app = await App.StartAsync(kind);
        using var data = await app.SignInAsync(Roles.Data);
        await data.SendAsync("schools.csv", Uploads.Schools);
        await data.SendAsync("roll 1.csv", Bad("31/31/2013", "32/01/2013"), "apply", ("Source", "Spires Academy"));
        await data.SendAsync("roll 2.csv", Bad("31/31/2014", "40/01/2013"), "apply", ("Source", "Spires Academy"));

        var problems = await data.GetPageAsync("/intake/problems");
        var page = await data.GetPageAsync(
            problems.QuerySelector("main a[href^='/intake/problems/']")!.GetAttribute("href")!
        );
        var message = page.QuerySelector("textarea")!.TextContent;
        Assert.Contains("Dear Spires Academy", message);
        Assert.Contains("In roll 1.csv: row ", message);
        Assert.DoesNotContain("Moss", message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("2 files", message);
        var named = await data.GetPageAsync(
            problems.QuerySelector("main a[href^='/intake/problems/']")!.GetAttribute("href")! + "?Names=yes"
        );
        Assert.Contains("(MOSS, Tom)", named.QuerySelector("textarea")!.TextContent);

        using var sent = await data.SubmitAsync(page, "main form[action*='Deadline']");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        problems = await data.GetPageAsync("/intake/problems");
        Assert.Contains("Nothing is wrong", problems.Body!.TextContent);
        Assert.Contains("Sent 20 November 2026", problems.Body.TextContent);

        app.Time.Now = app.Time.Now.AddMinutes(5);
        await data.SendAsync("roll 3.csv", Bad("31/31/2015", "33/01/2013"), "apply", ("Source", "Spires Academy"));
        Assert.Contains("Came again", (await data.GetPageAsync("/intake/problems")).Body!.TextContent);
    }

    private static string Bad(string one, string two) =>
        Uploads.RollHeadings
        + $",Moss,Tom,{one},OX1 1AA,931/4125,02/09/2026\n"
        + $",Moss,Tom,{two},OX1 1AA,931/4125,02/09/2026\n";

    private static async Task<IHtmlDocument> FollowAsync(Visitor visitor, HttpResponseMessage answer)
    {
        using (answer)
        {
            return answer.StatusCode == HttpStatusCode.Redirect
                ? await visitor.GetPageAsync(answer.Headers.Location!.ToString())
                : throw new InvalidOperationException((await visitor.ReadAsync(answer)).Body!.TextContent);
        }
    }

    private static async Task<IHtmlDocument> ReadAsync(Visitor visitor, HttpResponseMessage answer)
    {
        using (answer)
        {
            return await visitor.ReadAsync(answer);
        }
    }

    private static string NameOf(IHtmlDocument page, string label) => Select(page, label).GetAttribute("name")!;

    private static string? Chosen(IHtmlDocument page, string label) => Select(page, label).Value;

    private static IHtmlSelectElement Select(IHtmlDocument page, string label) =>
        (IHtmlSelectElement)
            page.GetElementById(
                page.QuerySelectorAll("label")
                    .First(l => l.TextContent.Trim().StartsWith(label, StringComparison.Ordinal))
                    .GetAttribute("for")!
            )!;
}
