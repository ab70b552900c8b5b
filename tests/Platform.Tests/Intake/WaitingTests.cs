using Whereabouts.Cli;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Tests.Record;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Intake;

public class WaitingTests
{
    private const string Elsewhere = "PL1 2AB";

    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public void A_row_introduces_a_child_and_is_given_to_the_child_of_the_roll_when_that_comes(DatabaseKind kind)
    {
        using var folder = new Folder();
        using var database = TestDatabase.Create(kind);
        Folder.Import(database, folder.Schools);
        Assert.Equal(ExitCodes.Well, Folder.Import(database, folder.Status()).ExitCode);
        using (var before = WholeRecord.Open(database.Address))
        {
            Assert.Equal(Waiting.NewChildOf(before.Decisions.Single().Who), before.Children.Single().Id);
        }

        Folder.Import(database, folder.Roll());

        using var db = WholeRecord.Open(database.Address);
        Assert.Empty(db.Waiting);
        Assert.Empty(db.Problems);
        var head = Assert.Single(db.Children.Select(c => c.HeadId).Distinct());
        Assert.Equal("roll", db.Statements.Single(s => s.ChildId == head && s.Kind == "particulars").Key.Split(' ')[0]);
        Assert.Equal(head, db.Decisions.Single().ChildId);
        Assert.Equal(
            (0, 1),
            (
                db.Batches.Single(b => b.Kind == "statuses").RowsWaiting,
                db.Batches.Single(b => b.Kind == "statuses").RowsApplied
            )
        );
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_row_that_waits_for_its_school_and_then_for_its_child_says_so_each_time(DatabaseKind kind)
    {
        using var folder = new Folder();
        using var database = TestDatabase.Create(kind);
        var marks = folder.Write(
            "marks.csv",
            $"laestab,upn,date,session,code\n931/4125,{Folder.Grace},02/11/2026,AM,/\n"
        );
        Folder.Import(database, marks);
        Assert.Equal("laestab:9314125", WaitingFor(database).SchoolKey);

        Folder.Import(database, folder.Schools);
        Assert.Null(WaitingFor(database).SchoolKey);
        Assert.StartsWith("Nobody holds this UPN", WaitingFor(database).Reason, StringComparison.Ordinal);

        Folder.Import(database, folder.Roll());
        using var db = WholeRecord.Open(database.Address);
        Assert.Empty(db.Waiting);
        Assert.Single(db.Registers);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_person_decides_whose_row_it_is_and_the_decision_outlives_undoing_and_coming_again(
        DatabaseKind kind
    )
    {
        await using var app = await App.StartAsync(kind);
        using var folder = new Folder();
        Folder.Import(app.Database, folder.Schools);
        Folder.Import(app.Database, folder.Roll());
        var status = folder.Status(Elsewhere, "Okafer");
        Folder.Import(app.Database, status);
        var waiting = WaitingFor(app.Database);
        Guid grace;
        using (var db = WholeRecord.Open(app.Database.Address))
        {
            grace = db.Children.Single().Id;
        }

        await DecideAsync(app, waiting.Who!, grace);

        // The facts stay with the id of the decision, which is shown as Grace.
        await HoldsAfterUndoAndAgainAsync(app, waiting.BatchId, status, Waiting.NewChildOf(waiting.Who!), grace);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_person_says_that_a_row_is_about_another_child_than_the_one_known(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var folder = new Folder();
        Folder.Import(app.Database, folder.Schools);
        Folder.Import(app.Database, folder.Roll());
        var status = folder.Status(Elsewhere, "Okafer");
        Folder.Import(app.Database, status);
        var waiting = WaitingFor(app.Database);

        await DecideAsync(app, waiting.Who!, Waiting.NewChildOf(waiting.Who!));

        using (var db = WholeRecord.Open(app.Database.Address))
        {
            Assert.Equal(["Okafer", "Okafor"], db.Children.Select(c => c.Surname).Order());
        }

        await HoldsAfterUndoAndAgainAsync(
            app,
            waiting.BatchId,
            status,
            Waiting.NewChildOf(waiting.Who!),
            Waiting.NewChildOf(waiting.Who!)
        );
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_row_set_aside_stays_in_the_queue_and_says_so(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var folder = new Folder();
        Folder.Import(app.Database, folder.Schools);
        Folder.Import(app.Database, folder.Roll());
        var status = folder.Status(Elsewhere, "Okafer");
        Folder.Import(app.Database, status);
        await DecideAsync(app, WaitingFor(app.Database).Who!, null);
        Folder.Import(app.Database, status);
        Assert.StartsWith("A person has set this row aside", WaitingFor(app.Database).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_child_whose_temporary_UPN_was_replaced_is_one_child_whichever_file_comes_first(DatabaseKind kind)
    {
        const string Temporary = "E93141250001F";
        using var folder = new Folder();
        var (from, to) = (new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 4));
        string[] files =
        [
            folder.Roll("01/09/2026 09:00", name: "before.csv", upn: Temporary),
            folder.Marks("marks before.csv", "/", from.AddDays(-30), from.AddDays(-26), upn: Temporary),
            folder.Marks("marks since.csv", "N", from, to),
            folder.Roll("02/11/2026 09:00", name: "since.csv", former: Temporary),
        ];
        IReadOnlyList<string>? expected = null;
        int[][] orders =
        [
            [0, 1, 2, 3],
            [3, 2, 1, 0],
            [2, 0, 3, 1],
            [2, 1, 0, 3],
            [1, 2, 3, 0],
            [2, 3, 0, 1],
        ];
        foreach (var order in orders)
        {
            using var database = TestDatabase.Create(kind);
            Folder.Import(database, folder.Schools);
            foreach (var file in order)
            {
                Folder.Import(database, files[file]);
            }

            var record = WholeRecord.Of(database.Address);
            using (var db = WholeRecord.Open(database.Address))
            {
                // Each fact stays with the UPN that it was told of; both are shown as the child of the one that lasts.
                var shown = Assert.Single(db.Children.AsEnumerable(), c => c.HeadId == c.Id);
                Assert.Equal((Folder.Grace, 2), (shown.Upn, db.Children.Count(c => c.HeadId == shown.Id)));
                Assert.Equal(2, db.Registers.Count());
            }

            Records.Same(expected ??= record, record);
            Assert.Equal(ExitCodes.Well, CommandLine.Run("journal", "verify", "--database", database.Text).ExitCode);
        }
    }

    private static Task<int> DecideAsync(App app, string who, Guid? child) =>
        app.WithAsync<Waiting, int>(async waiting =>
        {
            await waiting.DecideAsync(who, child, new Actor("Alex", "the council"), "Seen both papers", default);
            return 0;
        });

    private static async Task HoldsAfterUndoAndAgainAsync(App app, Guid batch, string file, Guid child, Guid shownAs)
    {
        var decided = WholeRecord.Of(app.Database.Address);
        using (var db = WholeRecord.Open(app.Database.Address))
        {
            Assert.Empty(db.Waiting);
            Assert.Equal(child, db.Statements.Single(s => s.Kind == "service-status").ChildId);
            Assert.Equal(shownAs, db.Children.Single(c => c.Id == child).HeadId);
        }

        await app.WithAsync<Undoing, bool>(u => u.UndoAsync(batch, Actor.System, null, default));
        using (var db = WholeRecord.Open(app.Database.Address))
        {
            Assert.DoesNotContain(db.Statements, s => s.Kind == "service-status");
        }

        Folder.Import(app.Database, file);
        Records.Same(decided, WholeRecord.Of(app.Database.Address));
    }

    private static WaitingRow WaitingFor(TestDatabase database)
    {
        using var db = WholeRecord.Open(database.Address);
        return db.Waiting.Single();
    }
}
