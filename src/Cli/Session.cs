using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity.NhsNumbers;
using Whereabouts.Platform.Journal;
using Whereabouts.Web;
using Whereabouts.Web.Hosting;

namespace Whereabouts.Cli;

/// <summary>Opens sessions on a database.</summary>
internal sealed class SessionFactory(TimeProvider? time)
{
    public TimeProvider Time { get; } = time ?? TimeProvider.System;

    public static DatabaseAddress AddressOf(string? given)
    {
        try
        {
            return DatabaseAddress.Parse(
                given ?? Environment.GetEnvironmentVariable(DatabaseAddress.Variable) ?? CommonOptions.DefaultDatabase
            );
        }
        catch (FormatException wrong)
        {
            throw new CommandRefusedException(wrong.Message, ExitCodes.NotUnderstood);
        }
    }

    /// <summary>A session on a database that has this release's shape; one that has not is refused, with what to do.</summary>
    /// <param name="migrate">True makes a database where there is none yet.</param>
    /// <param name="matcher">The outside matcher of NHS numbers, for the command that asks it.</param>
    public async Task<Session> OpenAsync(
        string? database,
        bool migrate,
        CancellationToken cancellation,
        NhsMatcherSettings? matcher = null
    )
    {
        var session = new Session(AddressOf(database), Time, matcher);
        try
        {
            var shape = await Databases.ShapeAsync(session.Get<AppDb>(), cancellation);
            if (shape == DatabaseShape.New && migrate)
            {
                await session.Get<Databases>().MigrateAsync(session.Get<AppDb>(), cancellation);
            }
            else if (shape != DatabaseShape.Current)
            {
                throw new CommandRefusedException(ShapeWords.Of(shape));
            }

            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }
}

/// <summary>The services of one command, on one database.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly ServiceProvider _root;
    private readonly AsyncServiceScope _scope;

    public Session(DatabaseAddress address, TimeProvider time, NhsMatcherSettings? matcher = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time);
        if (matcher is not null)
        {
            services.AddSingleton(matcher);
        }

        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        services.AddHttpContextAccessor();
        services.AddAuthentication();
        services.AddDataProtection();
        services.AddWhereabouts(address, Composition.Modules());
        services.AddAccounts();
        _root = services.BuildServiceProvider();
        _scope = _root.CreateAsyncScope();
        Today = UkDate.Of(time.GetUtcNow());
    }

    public DateOnly Today { get; }

    /// <summary>The services of this session's one scope.</summary>
    public IServiceProvider Services => _scope.ServiceProvider;

    /// <summary>Who works at the command line: the operating system's user.</summary>
    public static Actor Operator { get; } = new(Environment.UserName, "command line");

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Ends the session; what it did is sealed into the journal's chain.</summary>
    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _root.DisposeAsync();
    }
}
