using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Modules.Tests.Administration.Intake;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.EveryPage;

/// <summary>A page asks the database as often for many children as for few.</summary>
public sealed class QueriesTests
{
    private const int Few = 3;
    private const int Many = 120;

    private static readonly string[] Pages =
    [
        "/",
        "/register",
        "/register?sort=missed&dir=desc",
        "/register?p=2",
        "/search?q=okafor",
        "/schools",
        "/schools/141727",
        "/intake",
        "/intake/queue",
        "/intake/queue/decisions",
        "/intake/queue/duplicates",
        "/intake/sources",
        "/intake/problems",
        "/register/views",
    ];

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task No_page_asks_a_query_for_each_row(DatabaseKind kind)
    {
        using var counter = new Counter();
        var few = await CountAsync(kind, Few, counter);
        var many = await CountAsync(kind, Many, counter);
        foreach (var page in Pages)
        {
            Assert.True(few[page] > 0, $"No query of {page} was seen.");
            Assert.True(
                many[page] <= few[page],
                $"{page} asks {many[page]} queries for {Many} children and {few[page]} for {Few}."
            );
        }
    }

    private static async Task<IReadOnlyDictionary<string, int>> CountAsync(
        DatabaseKind kind,
        int children,
        Counter counter
    )
    {
        await using var app = await App.StartAsync(kind);
        using var lead = await app.SignInAsync(Roles.Lead);
        await lead.SendAsync("schools.csv", Uploads.Schools);
        await lead.SendAsync("leavers.csv", Leavers(children));
        await lead.SendAsync("unknown.csv", Unknown(children));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in Pages)
        {
            // The first time makes what is kept: the county's picture, the trend.
            await lead.GetPageAsync(page);
            counter.Count(app.Database.Address.Connection);
            await lead.GetPageAsync(page);
            counts[page] = counter.Count(app.Database.Address.Connection);
        }

        return counts;
    }

    /// <summary>Children who left the roll, and nobody knows where to.</summary>
    private static string Leavers(int children)
    {
        var text = new StringBuilder(
            "UPN,Surname,Forename,Date of birth,Postcode,DfE number,Date of admission,Date of leaving\n"
        );
        for (var i = 0; i < children; i++)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{Upn.WithCheckLetter($"9314125{22:00}{i:000}")},Okafor,Grace{i},14/02/2012,OX4 3AJ,931/4125,02/09/2024,12/10/2026\n"
            );
        }

        return text.ToString();
    }

    /// <summary>Rows of children whom nobody knows, which wait for a person.</summary>
    private static string Unknown(int children)
    {
        var text = new StringBuilder("Surname,Forename,Date of birth,Status,Start date\n");
        for (var i = 0; i < children; i++)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"Nobody,Child{i},01/03/2013,child in need,01/10/2026\n"
            );
        }

        return text.ToString();
    }

    /// <summary>Counts the commands that are sent to each database.</summary>
    private sealed class Counter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
        private readonly ConcurrentBag<IDisposable> _listening = [];

        public Counter() => _listening.Add(DiagnosticListener.AllListeners.Subscribe(this));

        /// <summary>How many since this was last asked.</summary>
        public int Count(string connection)
        {
            var held = _counts.Keys.FirstOrDefault(name => connection.Contains(name, StringComparison.Ordinal));
            return held is not null && _counts.TryRemove(held, out var count) ? count : 0;
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory)
            {
                _listening.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (
                value.Key == RelationalEventId.CommandExecuting.Name
                && value.Value is CommandEventData { Command.Connection: { } connection, Command.CommandText: { } text }
                // The journal is sealed now and then, whatever the page.
                && !text.Contains("seals", StringComparison.Ordinal)
            )
            {
                _counts.AddOrUpdate(
                    connection.Database is "main" ? connection.DataSource : connection.Database,
                    1,
                    (_, count) => count + 1
                );
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose()
        {
            foreach (var listening in _listening)
            {
                listening.Dispose();
            }
        }

        private const string DbLoggerCategory = "Microsoft.EntityFrameworkCore";
    }
}
