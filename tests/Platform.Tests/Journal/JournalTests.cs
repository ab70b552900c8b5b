using Microsoft.EntityFrameworkCore;
using Whereabouts.Cli;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;
using Whereabouts.Platform.Tests.Intake;
using Whereabouts.Platform.Tests.Record;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Journal;

public class JournalTests
{
    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public void The_journal_holds_after_files_came_in_and_a_batch_was_undone(DatabaseKind kind)
    {
        using var database = WithChild(kind);
        using var db = WholeRecord.Open(database.Address);
        var roll = db.Batches.Single(b => b.Kind == "roll").Id;
        CommandLine.Run("batch", "undo", roll.ToString(), "--database", database.Text, "--why", "Wrong school");
        var answer = Verify(database);
        Assert.Equal(ExitCodes.Well, answer.ExitCode);
        Assert.Contains(
            $"{db.Operations.Count()} operations sealed, 0 not sealed yet",
            answer.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(db.Operations, o => o.Type == "undo batch" && o.Why == "Wrong school");
        Assert.Contains(db.Events, e => e.Type == "enrolment withdrawn" && e.Before != null && e.After == null);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_journal_of_more_than_a_thousand_operations_is_checked_to_its_end(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        await using var db = WholeRecord.Open(database.Address);
        var morning = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 1_100; i++)
        {
            db.Begin("look at child", Actor.System, morning.AddSeconds(i));
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await new Sealing(db).SealAsync(TestContext.Current.CancellationToken);
        var answer = Verify(database);
        Assert.Equal((ExitCodes.Well, ""), (answer.ExitCode, answer.Error));
        Assert.Contains(
            "1100 operations sealed",
            answer.Output.Replace(",", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );

        var last = morning.AddSeconds(1_099);
        await db
            .Operations.Where(o => o.At == last)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.Who, "nobody"), TestContext.Current.CancellationToken);
        Assert.Contains(
            "was changed after it was sealed",
            Verify(database).Error + Verify(database).Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void An_event_that_was_edited_is_found_and_its_operation_named(DatabaseKind kind) =>
        Found(
            kind,
            "UPDATE events SET after = '[]' WHERE type = 'enrolment told'",
            "import file",
            "was changed after it was sealed"
        );

    [Theory]
    [MemberData(nameof(Both))]
    public void An_event_that_was_deleted_is_found_and_its_operation_named(DatabaseKind kind) =>
        Found(
            kind,
            "DELETE FROM events WHERE type = 'enrolment told'",
            "import file",
            "was changed after it was sealed"
        );

    [Theory]
    [MemberData(nameof(Both))]
    public void An_operation_that_was_edited_is_found(DatabaseKind kind) =>
        Found(
            kind,
            "UPDATE operations SET who = 'nobody' WHERE type = 'import file'",
            "import file",
            "was changed after it was sealed"
        );

    [Theory]
    [MemberData(nameof(Both))]
    public void An_operation_that_was_deleted_is_found(DatabaseKind kind) =>
        Found(
            kind,
            "DELETE FROM events WHERE operation_id IN (SELECT operation_id FROM seals WHERE number = 2); DELETE FROM operations WHERE id IN (SELECT operation_id FROM seals WHERE number = 2)",
            "link 2 of the chain",
            "is gone"
        );

    [Theory]
    [MemberData(nameof(Both))]
    public void A_link_that_was_deleted_is_found(DatabaseKind kind) =>
        Found(kind, "DELETE FROM seals WHERE number = 1", "Link 1 of the chain is missing");

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_change_outside_an_operation_is_refused(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using var db = WholeRecord.Open(database.Address);
        db.Children.Add(new ChildRow { Id = new Guid(1, 0, 0, new byte[8]), Surname = "Okafor" });
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            db.SaveChangesAsync(TestContext.Current.CancellationToken)
        );
        Assert.Contains("outside any operation", refused.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        using var fresh = WholeRecord.Open(database.Address);
        Assert.Empty(fresh.Children);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Many_who_seal_at_once_make_one_chain(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        using (var db = WholeRecord.Open(database.Address))
        {
            for (var i = 0; i < 40; i++)
            {
                db.Begin("look at register", Actor.System, FixedTime.SchoolIsOut.AddSeconds(i));
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            }
        }

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        using var db = WholeRecord.Open(database.Address);
                        await new Sealing(db).SealAsync(TestContext.Current.CancellationToken);
                    })
                )
        );

        using var sealedDb = WholeRecord.Open(database.Address);
        var check = await new Sealing(sealedDb).VerifyAsync(TestContext.Current.CancellationToken);
        Assert.Equal((null, 40, 0), (check.Fault, check.Sealed, check.NotYetSealed));
    }

    private static void Found(DatabaseKind kind, string harm, params string[] words)
    {
        using var database = WithChild(kind);
        Assert.Equal(ExitCodes.Well, Verify(database).ExitCode);
        using (var db = WholeRecord.Open(database.Address))
        {
            Assert.NotEqual(0, db.Database.ExecuteSqlRaw(harm));
        }

        var answer = Verify(database);
        Assert.Equal(ExitCodes.Failure, answer.ExitCode);
        Assert.All(words, word => Assert.Contains(word, answer.Error, StringComparison.Ordinal));
    }

    private static CommandAnswer Verify(TestDatabase database) =>
        CommandLine.Run("journal", "verify", "--database", database.Text);

    private static TestDatabase WithChild(DatabaseKind kind)
    {
        using var folder = new Folder();
        var database = TestDatabase.Create(kind);
        Folder.Import(database, folder.Schools);
        Folder.Import(database, folder.Roll());
        return database;
    }
}
