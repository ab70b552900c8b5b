using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake.Tables;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.MissingEducation.Register;

public sealed class RegisterPageTests
{
    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task While_files_come_in_the_last_register_is_shown_and_says_so(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        var before = await CountAsync();
        var roll = Path.Combine(Directory.CreateTempSubdirectory("wb-files-").FullName, "roll.csv");
        await File.WriteAllTextAsync(
            roll,
            "urn,upn,surname,forename,date of birth,enrolment status,entry date,leaving date\n"
                + "141727,H801200001001,Okafor,Grace,14/02/2015,C,01/09/2025,02/10/2026\n"
        );
        var told = CommandLine.Run(
            "import",
            roll,
            "--received",
            "2026-11-20T12:00:00Z",
            "--database",
            app.Database.Text
        );
        Assert.Equal(0, told.ExitCode);

        await app.WithAsync<Databases, bool>(async databases =>
        {
            await using var import = await databases.ImportAloneAsync(CancellationToken.None);
            Assert.Equal((before.Count, true), await CountAsync());
            return true;
        });

        Assert.Equal((before.Count + 1, false), await CountAsync());

        async Task<(int Count, bool IsBeingRenewed)> CountAsync()
        {
            var text = Text(await officer.GetPageAsync("/register"));
            var words = text[..text.IndexOf(" children on", StringComparison.Ordinal)].Split();
            return (
                int.Parse(words[^1], System.Globalization.CultureInfo.InvariantCulture),
                text.Contains("being brought up to date", StringComparison.Ordinal)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_page_the_files_and_the_api_show_the_same_children(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        var told = CommandLine.Run(
            "register",
            "--on",
            "2026-11-20",
            "--format",
            "json",
            "--database",
            app.Database.Text
        );
        var children = told.Json.GetProperty("children").EnumerateArray().ToList();
        Assert.True(children.Count > 50);

        var page = await officer.GetPageAsync("/register");
        Assert.Contains($"{children.Count} children on 20 November 2026", Text(page));
        Assert.Contains("Covers 4 of 5 schools", Text(page));
        Assert.Equal(50, Rows(page).Count);
        var second = await officer.GetPageAsync("/register?p=2");
        Assert.Equal(
            children.Select(child => child.GetProperty("child").GetString()).Order(),
            Rows(page).Concat(Rows(second)).Order()
        );

        using var api = await officer.GetAsync("/api/v1/register?on=2026-11-20");
        Assert.Equal(told.Output.TrimEnd(), (await api.Content.ReadAsStringAsync()).TrimEnd());

        foreach (var format in new[] { "csv", "xlsx" })
        {
            using var answer = await officer.GetAsync($"/register.{format}");
            using var file = TableReader.Open(
                new MemoryStream(await answer.Content.ReadAsByteArrayAsync()),
                $"register.{format}",
                cells => cells.Count(cell => cell is "Surname" or "UPN")
            );
            // A table is let go as soon as the next is asked for, so its rows are read on the way.
            var upns = file.Tables()
                .Select(table =>
                {
                    var column = table.Headings.ToList().IndexOf("UPN");
                    return table.Rows().Select(row => row[column] ?? "").Order(StringComparer.Ordinal).ToList();
                })
                .First();
            Assert.Equal(
                children.Select(child => child.GetProperty("upn").GetString() ?? "").Order(StringComparer.Ordinal),
                upns
            );
        }
    }

    [Fact]
    public async Task A_filter_narrows_the_page_and_the_file_alike_and_can_be_cleared()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        var page = await officer.GetPageAsync("/register?reason=no-school-place&sort=name");
        var rows = page.QuerySelectorAll(".wb-register__table tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("No school place", row.TextContent));
        Assert.Equal("/register?sort=name", page.QuerySelector("a.wb-chip")!.GetAttribute("href"));
        var csv = await officer.Http.GetStringAsync(
            new Uri(page.QuerySelector(".wb-tools__end a")!.GetAttribute("href")!, UriKind.Relative)
        );
        Assert.Equal(rows.Length, csv.Trim().Split("\r\n").Length - 1);

        var none = await officer.GetPageAsync("/register?reason=no-school-place&rag=green");
        Assert.Contains("No child matches these filters", Text(none));
        Assert.Equal("/register", none.QuerySelector(".wb-empty a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Each_look_at_the_register_is_noted_with_the_children_it_showed()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        var shown = Rows(await officer.GetPageAsync("/register?p=2"));
        var noted = await app.WithAsync<AppDb, List<Guid?>>(db =>
            (
                from operation in db.Operations
                join change in db.Events on operation.Id equals change.OperationId
                where operation.Type == "look at register"
                select change.ChildId
            ).ToListAsync()
        );
        Assert.Equal(shown.Order(), noted.Select(child => child.ToString()!).Order());
    }

    [Fact]
    public async Task What_was_told_later_is_not_there_as_known_before()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        var page = await officer.GetPageAsync("/register?knownAt=2026-08-01&rag=red");
        Assert.Contains("As known on 1 August 2026", Text(page));
        Assert.Contains("Nothing has been told to us of any child", Text(page));
        Assert.Empty(Rows(page));
    }

    [Fact]
    public async Task With_no_children_the_page_leads_to_bringing_files_in()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await app.SignInAsync(Roles.Data);
        var page = await data.GetPageAsync("/register");
        Assert.Equal("/intake", page.QuerySelector(".wb-empty a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/register")]
    [InlineData("/register.csv")]
    [InlineData("/register.xlsx")]
    public async Task An_administrator_may_not_see_it(string path)
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var administrator = await app.SignInAsync(Roles.Administrator);
        using var answer = await administrator.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/not-allowed", answer.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task The_api_explains_a_day_that_it_cannot_read()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);
        using var answer = await officer.GetAsync("/api/v1/register?on=20/11/2026");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("'20/11/2026' is not a day", await answer.Content.ReadAsStringAsync());
    }

    private static List<string> Rows(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".wb-register__table tbody tr").Select(row => row.Id!["child-".Length..])];

    private static string Text(IHtmlDocument page) =>
        string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
