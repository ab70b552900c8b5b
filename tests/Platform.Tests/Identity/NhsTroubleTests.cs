using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children.NhsNumbers;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity.NhsNumbers;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Identity;

/// <summary>The service with a matcher of NHS numbers in every sort of trouble.</summary>
public sealed class NhsTroubleTests : IDisposable
{
    private const string Schools =
        "urn,laestab,establishment name,type of establishment,phase,status,open date\n141727,9314125,Marlow Vale School,Academy,Secondary,Open,01/09/2010\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whereabouts-trouble-");

    public static TheoryData<DatabaseKind, MatcherTrouble, string> Troubles { get; } = AllTroubles();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_matcher_in_trouble_keeps_no_file_out_and_is_left_alone(
        DatabaseKind kind,
        MatcherTrouble trouble,
        string said
    )
    {
        await using var matcher = await StandInMatcher.StartAsync();
        matcher.Trouble = trouble;
        await using var app = await StartAsync(
            kind,
            matcher,
            trouble == MatcherTrouble.Hangs ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromMinutes(1)
        );

        // It is asked in the background while files come in.
        var taken = await ImportAsync(app, "schools.csv", Schools);
        taken = [.. taken, .. await ImportAsync(app, "roll.csv", Roll(20))];
        Assert.Equal([1, 20], taken.Select(t => t.Rows.Applied));
        app.Time.Now += TimeSpan.FromHours(2);
        var state = await UntilAsync(app, s => s is { GaveUp: true, Ended: not null } && s.Started == app.Time.Now);
        Assert.Equal(said, state.Trouble);
        Assert.Equal((20, 0, 0), (state.Totals.Children, state.Totals.Asked, state.Verified));
        Assert.InRange(state.Failed, 5, 7);
        Assert.All(matcher.Asked, q => Assert.Equal("/sui/matchperson", q.Address));

        // Nothing is kept of those questions but that they went out.
        var (facts, sent) = await CountAsync(app);
        Assert.Equal(0, facts);
        Assert.InRange(sent, 5, 20);

        // It is mended: an hour later everybody is answered.
        matcher.Trouble = null;
        matcher.Knows("Family7", "Match", "9434765919", 1);
        app.Time.Now += TimeSpan.FromHours(1);
        state = await UntilAsync(app, s => s is { GaveUp: false, Ended: not null } && s.Started == app.Time.Now);
        Assert.Equal((20, 1, 0), (state.Totals.Asked, state.Totals.Verified, state.Left));
        Assert.Equal(20, (await CountAsync(app)).Facts);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_question_that_alone_has_no_answer_is_noted_and_holds_up_nobody(DatabaseKind kind)
    {
        await using var matcher = await StandInMatcher.StartAsync();
        matcher.TroubleWith = ("Family3", MatcherTrouble.AnswersRubbish);
        await using var app = await StartAsync(kind, matcher, TimeSpan.FromMinutes(1));
        await ImportAsync(app, "schools.csv", Schools);
        await ImportAsync(app, "roll.csv", Roll(8));
        app.Time.Now += TimeSpan.FromHours(2);
        var state = await UntilAsync(app, s => s is { Asked: 8, Ended: not null });
        Assert.Equal((1, false, 0), (state.Failed, state.GaveUp, state.Left));
        var noted = await app.WithAsync<AppDb, List<string>>(db =>
            db.Statements.Where(s => s.Kind == "nhs-trace").Select(s => s.Body).ToListAsync()
        );
        var trace = Assert.Single(
            noted.Select(body => (NhsTrace)FactKinds.Read("nhs-trace", body)),
            t => t.Status == NhsTraceStatus.Error
        );
        Assert.Equal("The answer is not JSON.", trace.Problem);

        matcher.TroubleWith = null;
        app.Time.Now += TimeSpan.FromDays(1);
        state = await UntilAsync(app, s => s is { Asked: 1, Ended: not null });
        Assert.Equal((8, 0), (state.Totals.Asked, state.Failed));
    }

    private static async Task<App> StartAsync(DatabaseKind kind, StandInMatcher matcher, TimeSpan patience) =>
        await App.StartAsync(
            kind,
            change: options =>
                options with
                {
                    NhsMatcher = new()
                    {
                        Url = matcher.Url,
                        Key = StandInMatcher.Key,
                        Name = "The stand-in",
                        Patience = patience,
                        Pause = TimeSpan.FromMilliseconds(1),
                        Between = TimeSpan.FromMilliseconds(20),
                    },
                }
        );

    private async Task<IReadOnlyList<ImportedTable>> ImportAsync(App app, string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(path, text);
        return await app.WithAsync<Importing, IReadOnlyList<ImportedTable>>(importing =>
            importing.ImportAsync(
                [(path, name)],
                new ImportOptions(),
                Actor.System,
                null,
                TestContext.Current.CancellationToken
            )
        );
    }

    private static string Roll(int children) =>
        "upn,surname,forename,date of birth,sex,postcode,urn,entry date\n"
        + string.Concat(
            Enumerable
                .Range(0, children)
                .Select(i =>
                    $"{Upn.WithCheckLetter($"8012000010{i:00}")},Family{i},Forename{i},2014-10-15,F,OX4 3AJ,141727,2025-09-02\n"
                )
        );

    /// <summary>How the asking stands once it stands so.</summary>
    private static async Task<NhsTraceState> UntilAsync(App app, Func<NhsTraceState, bool> isSo)
    {
        // Far more often than it takes: a test that fails ends, too.
        for (var tries = 0; tries < 2_000; tries++)
        {
            var state = await app.WithAsync<NhsTraceBook, NhsTraceState?>(book =>
                book.ReadAsync(TestContext.Current.CancellationToken)
            );
            if (state is not null && isSo(state))
            {
                return state;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException("It never stood so.");
    }

    private static async Task<(int Facts, int Sent)> CountAsync(App app) =>
        await app.WithAsync<AppDb, (int, int)>(async db =>
            (
                await db.Statements.CountAsync(s => s.Kind == "nhs-trace"),
                await db.Events.CountAsync(e => e.Type == "asked for NHS number")
            )
        );

    private static TheoryData<DatabaseKind, MatcherTrouble, string> AllTroubles()
    {
        var all = new TheoryData<DatabaseKind, MatcherTrouble, string>();
        foreach (var kind in new[] { DatabaseKind.Sqlite, DatabaseKind.Postgres })
        {
            all.Add(kind, MatcherTrouble.Hangs, "It did not answer in time.");
            all.Add(kind, MatcherTrouble.AnswersWithAnError, "It answered with the error 500.");
            all.Add(kind, MatcherTrouble.AnswersRubbish, "The answer is not JSON.");
            all.Add(kind, MatcherTrouble.BreaksOffInTheMiddle, "The connection broke off.");
            all.Add(
                kind,
                MatcherTrouble.SendsOnElsewhere,
                "It sends us on to another address: if that is right, name it instead."
            );
            all.Add(kind, MatcherTrouble.AnswersTenMegabytes, "Its answer is too large to be one.");
        }

        return all;
    }
}
