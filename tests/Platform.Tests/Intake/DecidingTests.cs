using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Cli;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Domain.Identity.Linkage;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.SocialCare;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;
using Whereabouts.Platform.Tests.Record;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Intake;

/// <summary>Rows without a number: what is done without asking, and what becomes of it when more is known.</summary>
public sealed class DecidingTests : IDisposable
{
    private const string Headings =
        "urn,upn,surname,forename,date of birth,postcode,address line 1,enrolment status,entry date,recorded at\n";
    private static readonly string Twin = Upn.WithCheckLetter("801200001002").ToString();
    private readonly Folder _folder = new();

    public static IEnumerable<object[]> Both => TestDatabase.Both;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_row_with_a_slip_from_the_same_home_is_given_to_the_child(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        Bring(app, _folder.Schools, Roll("roll.csv", Grace()), Status("Okafer", "Grace"));

        var child = Assert.Single(await ShownAsync(app));
        Assert.Single(child.All<ServiceStatus>());
        using var db = WholeRecord.Open(app.Database.Address);
        var decision = Assert.Single(db.Decisions);
        Assert.Equal((child.Id, "matcher"), (decision.ChildId, decision.DecidedBy));
        Assert.True(decision.Probability > 0.98, $"{decision.Probability}");
        Assert.Contains(db.Operations, o => o.Type == "decide whose row" && o.Who == "matcher");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task It_is_taken_from_the_child_and_asked_about_when_a_twin_is_told_of(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        Bring(app, _folder.Schools, Roll("roll.csv", Grace()), Status("Okafor", "Gracy"));
        Assert.Single(Assert.Single(await ShownAsync(app)).All<ServiceStatus>());

        Bring(app, Roll("twin.csv", Grace(Twin, "Gracia")));

        Assert.All(await ShownAsync(app), child => Assert.Empty(child.All<ServiceStatus>()));
        using var db = WholeRecord.Open(app.Database.Address);
        var waiting = Assert.Single(db.Waiting);
        Assert.True(waiting.Doubt is Doubt.Twins or Doubt.Rivals, $"{waiting.Doubt}");
        Assert.NotNull(waiting.Likeliest);
        Assert.Empty(db.Decisions);
        Assert.Contains(db.Problems, p => p.Outcome == "waiting");
        Assert.Equal(
            (0, 1),
            db.Batches.Where(b => b.Kind == "statuses")
                .Select(b => new ValueTuple<int, int>(b.RowsApplied, b.RowsWaiting))
                .Single()
        );
        Assert.Equal(ExitCodes.Well, CommandLine.Run("journal", "verify", "--database", app.Database.Text).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_rows_that_may_be_of_one_unknown_child_introduce_one(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        Bring(app, _folder.Schools, Status("Lindqvist", "Ada"), Status("Lindqvist", "Adah", "again.csv"));

        Assert.Single(await ShownAsync(app));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_child_it_introduced_stays_once_a_person_has_said_something_of_it(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        Bring(app, _folder.Schools, Status("Okafor", "Gracy"));
        var introduced = Assert.Single(await ShownAsync(app)).Id;
        await SetNextStepAsync(app, introduced);

        Bring(app, Roll("roll.csv", Grace()), Roll("twin.csv", Grace(Twin, "Gracia")));

        var shown = await ShownAsync(app);
        Assert.Equal(3, shown.Count);
        Assert.Single(shown.Single(c => c.Id == introduced).All<ServiceStatus>());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Who_is_known_is_right_after_another_process_has_written_and_after_an_undo(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        Assert.Empty(await LikeAsync(app));

        // As another node would: by the command, beside the running service.
        Bring(app, _folder.Schools, Roll("roll.csv", Grace()));
        var grace = Assert.Single(await LikeAsync(app)).Child;
        Assert.Equal(Assert.Single(await ShownAsync(app)).Id, grace);

        Bring(app, Roll("later.csv", Grace(surname: "Fairweather", recorded: "05/10/2026 09:00")));
        Assert.Equal(grace, Assert.Single(await LikeAsync(app, "Fairweather")).Child);
        Assert.Equal(grace, Assert.Single(await LikeAsync(app)).Child);

        foreach (var batch in Rolls(app))
        {
            await app.WithAsync<Undoing, bool>(u => u.UndoAsync(batch, Actor.System, null, default));
        }

        Assert.Empty(await LikeAsync(app));
    }

    private static List<Guid> Rolls(App app)
    {
        using var db = WholeRecord.Open(app.Database.Address);
        return [.. db.Batches.Where(b => b.Kind == "roll").Select(b => b.Id)];
    }

    private static Task<IReadOnlyList<Suggestion>> LikeAsync(App app, string surname = "Okafor") =>
        app.WithAsync<PeopleIndex, IReadOnlyList<Suggestion>>(async index =>
        {
            var people = await index.CurrentAsync(default);
            var row = people.Read(
                new(null, surname, "Grace", new DateOnly(2015, 2, 14), "OX4 3AJ"),
                new Particulars("test")
                {
                    Surname = surname,
                    Forename = "Grace",
                    DateOfBirth = new(2015, 2, 14),
                    Postcode = "OX4 3AJ",
                }
            );
            return people.SuggestFor(row, child => child);
        });

    private static Task<IReadOnlyList<ChildRecord>> ShownAsync(App app) =>
        app.WithAsync<RecordReader, IReadOnlyList<ChildRecord>>(async reader =>
        {
            var shown = new List<ChildRecord>();
            foreach (var page in await reader.PagesAsync(null, default))
            {
                shown.AddRange(await reader.OfAsync(page, null, default));
            }

            return shown;
        });

    private static Task<bool> SetNextStepAsync(App app, Guid child) =>
        app.WithAsync<IServiceProvider, bool>(async services =>
        {
            var (db, recorder) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Recorder>());
            var now = new DateTimeOffset(2026, 11, 19, 9, 0, 0, TimeSpan.Zero);
            var operation = db.Begin("set next step", new Actor("Alex", "the council"), now);
            var step = new NextStep("Ring the mother", "Alex", new DateOnly(2026, 11, 23));
            await recorder.SayAsync([new Statement(child, null, step, now, now, null)], operation.Id, default);
            await db.SaveChangesAsync();
            return true;
        });

    private static void Bring(App app, params string[] files)
    {
        foreach (var file in files)
        {
            Folder.Import(app.Database, file);
        }
    }

    private string Roll(string name, string row) => _folder.Write(name, Headings + row);

    private static string Grace(
        string upn = Folder.Grace,
        string forename = "Grace",
        string surname = "Okafor",
        string recorded = "01/09/2026 09:00"
    ) => $"141727,{upn},{surname},{forename},14/02/2015,OX4 3AJ,12 Percy Street,C,01/09/2025,{recorded}\n";

    private string Status(string surname, string forename, string name = "statuses.csv") =>
        _folder.Write(
            name,
            "surname,forename,date of birth,postcode,address line 1,status,start date,recorded at\n"
                + $"{surname},{forename},14/02/2015,OX4 3AJ,12 Percy Street,Child protection plan,01/09/2026,02/09/2026 09:00\n"
        );
}
