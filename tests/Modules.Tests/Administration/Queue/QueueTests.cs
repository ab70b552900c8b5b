using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children;
using Whereabouts.Modules.Tests.Administration.Intake;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Record;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Administration.Queue;

public sealed class QueueTests
{
    private const string Grace =
        Uploads.RollHeadings + "H801200001001,Okafor,Grace,14/02/2012,OX4 3AJ,931/4125,02/09/2026\n";

    /// <summary>The same UPN with another date of birth: nobody but a person can say whose it is.</summary>
    private const string AnotherBirth =
        Uploads.RollHeadings + "H801200001001,Okafor,Grace,02/04/2012,OX4 3AJ,931/4125,07/09/2026\n";

    /// <summary>A child whom nobody has told us of, with half a UPN: it may be known by the whole of it.</summary>
    private const string Unknown =
        Uploads.RollHeadings + "H8012,Lindqvist,Ada,03/05/2013,OX1 1AA,931/4125,02/09/2026\n";

    private static async Task<Visitor> BringAsync(App app, params string[] rolls)
    {
        var data = await app.SignInAsync(Roles.Data);
        await data.SendAsync("schools.csv", Uploads.Schools);
        foreach (var (roll, number) in rolls.Select((r, i) => (r, i)))
        {
            await data.SendAsync($"roll {number}.csv", roll);
        }

        return data;
    }

    private static async Task<string> FirstAsync(Visitor visitor) =>
        (await visitor.GetPageAsync("/intake/queue"))
            .QuerySelector("main tbody a[href^='/intake/queue/']")!
            .GetAttribute("href")!;

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Both_sides_stand_side_by_side_with_the_difference_in_words(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var data = await BringAsync(app, Grace, AnotherBirth);

        var page = await data.GetPageAsync(await FirstAsync(data));

        var born = Row(page, "Date of birth");
        Assert.Equal("2 April 2012", born[1]);
        Assert.StartsWith("14 February 2012", born[2], StringComparison.Ordinal);
        Assert.Contains("Differs", born[2], StringComparison.Ordinal);
        Assert.Contains("Agrees", Row(page, "UPN")[2], StringComparison.Ordinal);
        Assert.Equal("Spires Academy", Row(page, "School")[1]);
        Assert.Matches("OKAFOR, Grace.*% likely", page.QuerySelector("main thead")!.TextContent);
        Assert.Contains("1 row of roll 1.csv", page.Body!.TextContent);
        Assert.Equal(
            1,
            await app.WithAsync<AppDb, int>(db =>
                db.Operations.CountAsync(o => o.IsLook && o.Type == "look at candidates for waiting rows")
            )
        );
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_list_of_numbers_that_nobody_can_resolve_is_one_thing_to_do_and_no_questions(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var data = await BringAsync(app);
        await data.SendAsync(
            "List 6.csv",
            "Child unique ID,CIN start date\n"
                + string.Concat(Enumerable.Range(40_000, 60).Select(number => $"{number},01/09/2026\n"))
        );

        var before = await data.GetPageAsync("/intake/queue");
        await data.SendAsync(
            "keys.csv",
            "Child unique ID,UPN,Surname,Forename,Date of birth\n40003,H801200001001,Okafor,Grace,14/02/2012\n"
        );
        var after = await data.GetPageAsync("/intake/queue");

        Assert.Contains("No row waits for a decision", before.Body!.TextContent);
        Assert.Equal(["List 6.csv", "60"], Row(before, "List 6.csv").Take(2));
        Assert.Equal(["List 6.csv", "59"], Row(after, "List 6.csv").Take(2));
        Assert.Equal(
            [0],
            await app.WithAsync<AppDb, List<int>>(db =>
                db.Problems.Where(p => p.Outcome == "waiting").Select(p => p.RowNumber).ToListAsync()
            )
        );
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_twin_is_seen_at_once_and_nobody_learns_where_a_child_has_moved_to(DatabaseKind kind)
    {
        const string Twins =
            "UPN,Surname,Forename,Date of birth,Address line 1,Postcode,DfE number,Date of admission\n"
            + "H801200001001,Okafor,Ella,14/02/2012,12 Mill Lane,OX4 3AJ,931/4125,02/09/2026\n"
            + "J801200009002,Okafor,Ellie,14/02/2012,12 Mill Lane,OX4 3AJ,931/4125,02/09/2026\n";
        await using var app = await App.StartAsync(kind);
        using var data = await BringAsync(app, Twins);
        await data.SendAsync(
            "statuses.csv",
            "Surname,Forename,Date of birth,Address line 1,Postcode,Status,Start date\n"
                + "Okafor,Elle,14/02/2012,3 Far Road,OX16 7ZQ,In care,01/10/2026\n"
        );

        var page = await data.GetPageAsync(await FirstAsync(data));

        Assert.Contains(
            "born 14 February 2012: the same birth date",
            Row(page, "Others at home")[2],
            StringComparison.Ordinal
        );
        Assert.Contains("Safeguarding", page.QuerySelector("[aria-labelledby=row-hangs]")!.TextContent);
        Assert.Contains("In care", page.QuerySelector("[aria-labelledby=row-hangs]")!.TextContent);
        Assert.DoesNotContain("Mill Lane", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("OX4 3AJ", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_gives_the_rows_to_the_child_and_says_so_in_the_journal()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await BringAsync(app, Grace, AnotherBirth);
        var page = await data.GetPageAsync(await FirstAsync(data));
        var child = await app.WithAsync<AppDb, Guid>(db => db.Children.Select(c => c.Id).SingleAsync());

        using var answer = await data.SubmitAsync(
            page,
            ("Choice", child.ToString()),
            ("Why", "The school has mended the date")
        );

        Assert.Equal("/intake/queue", answer.Headers.Location!.ToString());
        Assert.Equal(0, await app.WithAsync<AppDb, int>(db => db.Waiting.CountAsync()));
        Assert.Equal(
            [child, child],
            await app.WithAsync<AppDb, List<Guid>>(db => db.Children.Select(c => c.HeadId).ToListAsync())
        );
        Assert.Equal(
            2,
            await app.WithAsync<RecordReader, int>(async reader =>
                (await reader.OfAsync([child], null, default)).Single().All<Enrolment>().Count()
            )
        );
        var decided = await app.WithAsync<AppDb, (string, string?)>(async db =>
        {
            var operation = await db.Operations.SingleAsync(o => o.Type == "decide whose row");
            return (operation.Who, operation.Why);
        });
        Assert.Equal(("Test data", "The school has mended the date"), decided);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_child_new_to_the_record_is_introduced_with_all_that_the_row_says(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var data = await BringAsync(app, Unknown);
        var page = await data.GetPageAsync(await FirstAsync(data));

        using var answer = await data.SubmitAsync(page, ("Choice", "new"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var child = await app.WithAsync<AppDb, Platform.Record.ChildRow>(db => db.Children.SingleAsync());
        Assert.Equal(
            ("Lindqvist", "Ada", new DateOnly(2013, 5, 3), "OX1 1AA"),
            (child.Surname, child.Forename, child.DateOfBirth, child.Postcode)
        );
        Assert.Equal(
            1,
            await app.WithAsync<AppDb, int>(db =>
                db.Statements.CountAsync(s => s.ChildId == child.Id && s.Kind == "enrolment")
            )
        );

        // The next file that says the same is certain by name, date of birth and postcode.
        var later = await data.SendAsync(
            "later.csv",
            Unknown.Replace("02/09/2026", "03/09/2026", StringComparison.Ordinal)
        );
        Assert.Equal("1", later.Fact("Applied"));
    }

    [Fact]
    public async Task Rows_are_set_aside_only_with_a_reason_and_can_be_taken_up_again()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await BringAsync(app, Unknown);
        var page = await data.GetPageAsync(await FirstAsync(data));

        using var silent = await data.SubmitAsync(page, ("Choice", "nobody"));
        Assert.Contains("Say why", (await data.ReadAsync(silent)).QuerySelector(".govuk-error-summary")!.TextContent);

        using var answer = await data.SubmitAsync(page, ("Choice", "nobody"), ("Why", "An adult"));
        Assert.Contains("Every row has found its child", (await data.GetPageAsync("/intake/queue")).Body!.TextContent);

        var aside = await data.GetPageAsync("/intake/queue?aside=yes");
        var again = await data.GetPageAsync(
            aside.QuerySelector("main tbody a[href^='/intake/queue/']")!.GetAttribute("href")!
        );
        using var taken = await data.SubmitAsync(again, ("Choice", "new"));
        Assert.Equal(1, await app.WithAsync<AppDb, int>(db => db.Children.CountAsync()));
        Assert.Equal(0, await app.WithAsync<AppDb, int>(db => db.Waiting.CountAsync()));
    }

    [Fact]
    public async Task One_decision_serves_every_row_that_says_the_same()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await BringAsync(
            app,
            Unknown,
            Unknown.Replace("02/09/2026", "07/09/2026", StringComparison.Ordinal)
        );
        var page = await data.GetPageAsync(await FirstAsync(data));
        Assert.Contains("1 row of roll 0.csv", page.Body!.TextContent);
        Assert.Contains("1 row of roll 1.csv", page.Body.TextContent);

        using var answer = await data.SubmitAsync(page, ("Choice", "new"));

        Assert.Equal(0, await app.WithAsync<AppDb, int>(db => db.Waiting.CountAsync()));
        Assert.Equal(2, await app.WithAsync<AppDb, int>(db => db.Statements.CountAsync(s => s.Kind == "enrolment")));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Rows_that_wait_for_a_school_stand_apart_with_what_to_do(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var data = await app.SignInAsync(Roles.Data);
        await data.SendAsync("roll.csv", Grace);

        var page = await data.GetPageAsync("/intake/queue");

        var table = page.QuerySelectorAll("table")
            .Single(t => t.TextContent.Contains("931/4125", StringComparison.Ordinal));
        Assert.Contains("1", table.QuerySelector(".govuk-table__cell--numeric, td.wb-number")!.TextContent);
        Assert.Contains("Bring in the list of schools", page.Body!.TextContent);
    }

    private static string[] Row(IHtmlDocument page, string detail) =>
        [
            .. page.QuerySelectorAll("main tbody tr")
                .First(r => r.Children[0].TextContent.Trim() == detail)
                .Children.Select(c => c.TextContent.Trim()),
        ];
}
