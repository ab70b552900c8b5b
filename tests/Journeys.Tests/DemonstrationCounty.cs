using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

[assembly: AssemblyFixture(typeof(Whereabouts.Journeys.Tests.DemonstrationCounty))]

namespace Whereabouts.Journeys.Tests;

/// <summary>The application with the small made-up county, shared by the journeys that only look.</summary>
public sealed class DemonstrationCounty : IAsyncLifetime
{
    public App App { get; private set; } = null!;

    public Browser Browser { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Browser.InitializeAsync();
        App = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
    }

    /// <summary>The id of the child with that UPN.</summary>
    public Task<Guid> ChildAsync(string upn) =>
        App.WithAsync<AppDb, Guid>(db => db.Children.Where(c => c.Upn == upn).Select(c => c.Id).SingleAsync());

    public Task<Guid> BatchAsync(string kind) =>
        App.WithAsync<AppDb, Guid>(db =>
            db.Batches.Where(b => b.Kind == kind).OrderBy(b => b.FileName).Select(b => b.Id).FirstAsync()
        );

    /// <summary>What a row that waits says of its child, hashed: how the queue names it.</summary>
    public Task<string> WaitingAsync() =>
        App.WithAsync<AppDb, string>(db => db.Waiting.Where(w => w.Who != null).Select(w => w.Who!).FirstAsync());

    /// <summary>What rows say, hashed, that the matcher has decided.</summary>
    public Task<string> DecidedAsync() =>
        App.WithAsync<AppDb, string>(db => db.Decisions.OrderBy(d => d.Who).Select(d => d.Who).FirstAsync());

    /// <summary>The id of somebody who may sign in.</summary>
    public async Task<Guid> UserAsync()
    {
        var (userName, _) = await App.AddPersonAsync(Roles.Data);
        return await App.WithAsync<AppDb, Guid>(db =>
            db.Users.Where(u => u.UserName == userName).Select(u => u.Id).SingleAsync()
        );
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Browser.DisposeAsync();
    }
}
