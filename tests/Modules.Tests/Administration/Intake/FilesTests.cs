using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Administration.Intake;

public sealed class FilesTests
{
    private const string TwoRows =
        Uploads.RollHeadings
        + "H801200001001,Okafor,Grace,14/02/2012,OX4 3AJ,931/4125,02/09/2026\n"
        + ",Moss,Tom,31/31/2013,OX1 1AA,931/4125,02/09/2026\n";

    [Fact]
    public async Task An_officer_who_may_not_bring_files_is_sent_away()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);

        using var answer = await officer.GetAsync("/intake");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/not-allowed", answer.Headers.Location!.ToString());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_preview_changes_nothing_and_is_then_applied_from_the_kept_file(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var data = await app.SignInAsync(Roles.Data);
        await data.SendAsync("schools.csv", Uploads.Schools);

        var preview = await data.SendAsync("roll.csv", TwoRows, "preview");

        Assert.Equal("What would happen", preview.Heading());
        Assert.Equal("Roll of a school", preview.Fact("Recognised as"));
        Assert.Equal("1", preview.Fact("Would be applied"));
        Assert.Equal("1", preview.Fact("Would be refused"));
        Assert.Contains(
            "Grace",
            preview.QuerySelector("table:last-of-type")!.ParentElement!.ParentElement!.TextContent
        );
        Assert.Equal(0, await app.WithAsync<AppDb, int>(db => db.Children.CountAsync()));
        Assert.Equal(1, await app.WithAsync<AppDb, int>(db => db.Batches.CountAsync()));

        var done = await data.SubmitAndWaitAsync(preview);

        Assert.Equal("What was done", done.Heading());
        Assert.Equal("1", done.Fact("Applied"));
        Assert.Equal(
            "Okafor",
            await app.WithAsync<AppDb, string>(db => db.Children.Select(c => c.Surname).SingleAsync())
        );
    }

    [Fact]
    public async Task A_file_that_is_no_known_kind_says_why_and_how_to_mend_it()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await app.SignInAsync(Roles.Data);

        var page = await data.SendAsync("fruit.csv", "fruit,colour\napple,red\n", "preview");

        Assert.Contains("We do not know this file yet", page.Body!.TextContent);
        Assert.Contains("fruit, colour", page.Body.TextContent);
        Assert.Contains("Say what its columns are", page.QuerySelector("main form")!.TextContent);
    }

    [Fact]
    public async Task A_day_of_telling_that_lies_ahead_and_no_file_are_both_asked_about()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await app.SignInAsync(Roles.Data);

        var page = await data.SendAsync(
            "schools.csv",
            Uploads.Schools,
            "apply",
            ("Received.Day", "21"),
            ("Received.Month", "11"),
            ("Received.Year", "2026")
        );

        Assert.Contains("must be today or before", page.QuerySelector(".govuk-error-summary")!.TextContent);
        Assert.Equal(0, await app.WithAsync<AppDb, int>(db => db.Batches.CountAsync()));
    }

    [Fact]
    public async Task The_refused_rows_come_back_with_what_is_wrong_and_the_original_as_it_was()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await app.SignInAsync(Roles.Data);
        await data.SendAsync("schools.csv", Uploads.Schools);
        var batch = (await data.SendAsync("roll.csv", TwoRows)).Batch();

        using var mend = await data.GetAsync(batch + "?handler=ToMend");
        using var original = await data.GetAsync(batch + "?handler=Original");

        var lines = (await mend.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .TrimStart('\uFEFF')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("UPN,Surname,Forename,Date of birth,", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(
            "Reason (Whereabouts),What to do (Whereabouts),Row (Whereabouts)",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith(",Moss,Tom,31/31/2013,", lines[1], StringComparison.Ordinal);
        Assert.Contains("Date of birth", lines[1]);
        Assert.Equal(TwoRows, await original.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("roll.csv", original.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task A_file_is_taken_back_with_a_reason_and_can_be_applied_again()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await app.SignInAsync(Roles.Data);
        await data.SendAsync("schools.csv", Uploads.Schools);
        var batch = (await data.SendAsync("roll.csv", TwoRows)).Batch();
        var asked = await data.GetPageAsync(batch + "/undo");

        using var silent = await data.SubmitAsync(asked);
        Assert.Contains("Say why", (await data.ReadAsync(silent)).QuerySelector(".govuk-error-summary")!.TextContent);
        Assert.Equal(1, await app.WithAsync<AppDb, int>(db => db.Children.CountAsync()));

        using var undone = await data.SubmitAsync(asked, ("Why", "Last year's file"));
        Assert.Equal(0, await app.WithAsync<AppDb, int>(db => db.Children.CountAsync()));
        Assert.Equal(
            "Last year's file",
            await app.WithAsync<AppDb, string?>(db =>
                db.Operations.Where(o => o.Type == "undo batch").Select(o => o.Why).SingleAsync()
            )
        );

        var page = await data.GetPageAsync(batch);
        Assert.Contains("Undone", page.Heading());
        await data.SubmitAndWaitAsync(page);
        Assert.Equal(1, await app.WithAsync<AppDb, int>(db => db.Children.CountAsync()));
    }

    [Fact]
    public async Task A_file_whose_taking_in_was_cut_short_says_so_and_is_applied_again_from_what_was_kept()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await app.SignInAsync(Roles.Data);
        var id = Guid.CreateVersion7(app.Time.Now);
        await app.WithAsync<AppDb, int>(async db =>
        {
            // What a process leaves that dies before its transaction is committed: the file, and that it is here.
            var path = Path.GetTempFileName();
            await File.WriteAllTextAsync(path, Uploads.Schools, Encoding.UTF8);
            var sha256 = await new FileStore(db).KeepAsync(path, "schools.csv", "Test data", app.Time.Now, default);
            File.Delete(path);
            db.Batches.Add(
                new BatchRow
                {
                    Id = id,
                    Sha256 = sha256,
                    FileName = "schools.csv",
                    Kind = "schools",
                    Told = app.Time.Now,
                    Recorded = app.Time.Now,
                    RecordedBy = "Test data",
                    State = BatchState.Received,
                }
            );
            return await db.SaveChangesAsync();
        });

        var page = await data.GetPageAsync($"/intake/batches/{id}");
        Assert.Contains("interrupted: nothing of it was applied", page.Body!.TextContent);
        var done = await data.SubmitAndWaitAsync(page);

        Assert.Equal("1", done.Fact("Applied"));
    }

    [Fact]
    public async Task The_list_of_files_goes_on_over_its_pages_without_losing_or_repeating_one()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        await app.WithAsync<AppDb, int>(db =>
        {
            for (var i = 0; i < 7; i++)
            {
                db.Batches.Add(
                    new BatchRow
                    {
                        Id = Guid.CreateVersion7(app.Time.Now),
                        FileName = $"{i}.csv",
                        Recorded = app.Time.Now.AddHours(-i / 3),
                        Told = app.Time.Now,
                        State = BatchState.Applied,
                    }
                );
            }

            return db.SaveChangesAsync();
        });

        var seen = new List<string>();
        string? after = null;
        do
        {
            var cursor = after;
            var page = await app.WithAsync<Batches, BatchPage>(b => b.ListAsync(cursor, 2, default));
            seen.AddRange(page.Batches.Select(b => b.FileName));
            after = page.Next;
        } while (after is not null);

        Assert.Equal(7, seen.Count);
        Assert.Equal(7, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("6.csv", seen[^1]);
    }
}
