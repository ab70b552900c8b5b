using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Cli;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Tests.Intake;
using Whereabouts.Platform.Tests.Record;
using Whereabouts.Testing;
using Whereabouts.Web;

namespace Whereabouts.Platform.Tests.Upgrade;

public class UpgradeTests
{
    private const string Day = "2026-11-20";

    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_database_of_the_first_release_shows_after_the_upgrade_what_it_showed_before(DatabaseKind kind)
    {
        using var database = await FirstRelease.LayAsync(kind);
        var migrated = Run(database, "migrate");
        Assert.True(migrated.ExitCode == ExitCodes.Well, migrated.Error);
        Assert.Contains("was of an earlier release and is ready now", migrated.Output, StringComparison.Ordinal);
        ShowsWhatItShowed(kind, database);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_backup_of_the_first_release_is_restored_over_a_database_of_this_one(DatabaseKind kind)
    {
        using var folder = new Folder();
        using var database = TestDatabase.Create(kind);
        Folder.Import(database, folder.Schools);
        var backup = await FirstRelease.BackupAsync(kind, Path.GetDirectoryName(folder.Schools)!);
        Assert.Equal(ExitCodes.NotUnderstood, Run(database, "restore", backup).ExitCode);
        var restored = Run(database, "restore", backup, "--force");
        Assert.True(restored.ExitCode == ExitCodes.Well, restored.Error);
        ShowsWhatItShowed(kind, database);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Accounts_and_keys_of_the_first_release_still_work(DatabaseKind kind)
    {
        using var database = await FirstRelease.LayAsync(kind);
        Assert.Equal(ExitCodes.Well, Run(database, "migrate").ExitCode);
        await using var host = WhereaboutsApp.Build(
            new WebOptions(database.Address, "http://127.0.0.1:0", new FixedTime(FixedTime.SchoolIsOut))
        );
        await host.StartAsync();
        using var pat = new Visitor(new(host.Urls.First()));
        var page = await pat.GetPageAsync("/sign-in");
        using var answer = await pat.SubmitAsync(page, ("UserName", "pat"), ("Password", "correct horse battery"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await pat.GetPageAsync("/register");

        using var dashboard = new Visitor(new(host.Urls.First()));
        dashboard.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            FirstRelease.Said("key", kind, "txt")
        );
        using var register = await dashboard.GetAsync($"/api/v1/register?on={Day}");
        Assert.Equal(HttpStatusCode.OK, register.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_database_that_is_behind_is_left_as_it_is_and_the_way_on_is_said(DatabaseKind kind)
    {
        using var database = await FirstRelease.LayAsync(kind);
        foreach (var command in new[] { "register", "serve", "journal verify" })
        {
            var answer = Run(database, command.Split(' '));
            Assert.Equal(ExitCodes.Failure, answer.ExitCode);
            Assert.Equal(ShapeWords.Of(DatabaseShape.Behind), answer.Error.Trim());
            Assert.Contains("whereabouts migrate", answer.Error, StringComparison.Ordinal);
        }

        // What the words ask for can be done: a backup first.
        using var folder = new Folder();
        var backup = Path.Combine(Path.GetDirectoryName(folder.Schools)!, "before-upgrade.backup");
        var made = Run(database, "backup", backup);
        Assert.True(made.ExitCode == ExitCodes.Well, made.Error);
        using var other = TestDatabase.Empty(kind);
        Assert.Equal(ExitCodes.Well, Run(other, "restore", backup).ExitCode);
        ShowsWhatItShowed(kind, other);
        Assert.Contains("was of an earlier release", Run(database, "migrate").Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_database_that_a_newer_release_has_used_is_politely_left_alone(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        await using (var db = WholeRecord.Open(database.Address))
        {
            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_OfTheFuture', '99.0.0')"
            );
        }

        foreach (var command in new[] { "register", "serve", "migrate" })
        {
            var answer = Run(database, command);
            Assert.Equal(ExitCodes.Failure, answer.ExitCode);
            Assert.Equal(ShapeWords.Of(DatabaseShape.Ahead), answer.Error.Trim());
        }
    }

    private static void ShowsWhatItShowed(DatabaseKind kind, TestDatabase database)
    {
        // First of all: the commands below are looks, which the journal notes.
        Assert.Equal(FirstRelease.Said("journal", kind, "txt"), Run(database, "journal", "verify").Output.Trim());
        Same(FirstRelease.Said("register.json"), Run(database, "register", "--on", Day, "--format", "json"));
        Same(
            FirstRelease.Said("register-as-known.json"),
            Run(database, "register", "--on", Day, "--known-at", Day, "--format", "json")
        );
        var child = JsonDocument.Parse(FirstRelease.Said("child", kind, "json"));
        var id = child.RootElement.GetProperty("entry").GetProperty("child").GetString()!;
        Same(FirstRelease.Said("child", kind, "json"), Run(database, "child", id, "--on", Day, "--format", "json"));
        using var db = WholeRecord.Open(database.Address);
        Assert.Equal(
            [("pat", "Pat Officer", Roles.Officer), ("robin", "Robin Lead", Roles.Lead)],
            db.Users.OrderBy(u => u.UserName).AsEnumerable().Select(u => (u.UserName!, u.DisplayName, u.Role))
        );
        Assert.Equal("dashboard", db.ApiKeys.Single().Label);
    }

    private static void Same(string said, CommandAnswer answer)
    {
        Assert.True(answer.ExitCode == ExitCodes.Well, answer.Error);
        Assert.Empty(FirstRelease.Missing(JsonDocument.Parse(said).RootElement, answer.Json));
    }

    private static CommandAnswer Run(TestDatabase database, params string[] arguments) =>
        CommandLine.Run([.. arguments, "--database", database.Text]);
}
