using System.CommandLine;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake.Watching;
using Whereabouts.Platform.Journal;
using Whereabouts.Web;
using Whereabouts.Web.Hosting.Monitoring;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts serve</summary>
internal static class Serve
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var url = new Option<string>("--url")
        {
            Description = "Where to listen",
            DefaultValueFactory = _ => "http://localhost:5080",
        };
        var demonstration = new Option<bool>("--demonstration")
        {
            Description =
                "With the small made-up county and accounts to try it with; brings them in first if they are not there",
        };
        var watch = new Option<string?>("--watch")
        {
            Description = "A folder whose files are taken in; a sub-folder's name is who sends its files",
        };
        var every = Watch.Every();
        var proxies = new Option<IPAddress[]>("--proxy")
        {
            Description = "The address of a proxy on another machine, whose X-Forwarded headers are believed",
            CustomParser = result =>
            {
                var addresses = new List<IPAddress>();
                foreach (var token in result.Tokens)
                {
                    if (IPAddress.TryParse(token.Value, out var address))
                    {
                        addresses.Add(address);
                    }
                    else
                    {
                        result.AddError($"'{token.Value}' is not the address of a machine: write it as 10.0.0.7.");
                    }
                }

                return [.. addresses];
            },
        };
        var logs = new Option<LogFormat?>("--log-format")
        {
            Description =
                "text, what went wrong only, or json, a line a request too; json unless there is a terminal or a demonstration",
        };
        var matcher = new MatcherOptions();
        var database = CommonOptions.Database();
        var command = new Command("serve", "Runs the service")
        {
            url,
            demonstration,
            watch,
            every,
            proxies,
            logs,
            matcher.Url,
            matcher.KeyFile,
            matcher.Name,
            database,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var isDemonstration = parsed.GetValue(demonstration);
                var format =
                    parsed.GetValue(logs)
                    ?? (Console.IsOutputRedirected && !isDemonstration ? LogFormat.Json : LogFormat.Text);
                var address = parsed.GetValue(database);
                var nhsMatcher = matcher.Read(parsed);
                if (isDemonstration)
                {
                    address ??=
                        Environment.GetEnvironmentVariable(DatabaseAddress.Variable) ?? Demonstration.OwnDatabase;
                }

                await using (var session = await sessions.OpenAsync(address, migrate: true, cancellation))
                {
                    if (isDemonstration)
                    {
                        await Demonstration.PrepareAsync(session, output, cancellation);
                    }
                    else if (!await session.Get<AppDb>().Users.AnyAsync(cancellation))
                    {
                        await SayAsync(
                            "Nobody may sign in yet: add the first administrator with 'whereabouts user add NAME --role administrator'."
                        );
                    }
                }

                await using var app = WhereaboutsApp.Build(
                    new WebOptions(
                        SessionFactory.AddressOf(address),
                        parsed.GetRequiredValue(url),
                        sessions.Time,
                        ReadsAhead: true,
                        format,
                        parsed.GetValue(proxies)
                    )
                    {
                        NhsMatcher = nhsMatcher,
                    }
                );
                await app.StartAsync(cancellation);
                await SayAsync($"Whereabouts is at {string.Join(", ", app.Urls)} (Ctrl+C ends it)");
                await output.FlushAsync(cancellation);
                if (parsed.GetValue(watch) is { } folder)
                {
                    await Watch.RunAsync(
                        new WatchedFolder(
                            Watch.FolderAt(folder),
                            new Actor("watched folder", "service"),
                            sessions.Time
                        ),
                        TimeSpan.FromSeconds(parsed.GetRequiredValue(every)),
                        once: false,
                        async look =>
                        {
                            await using var scope = app.Services.CreateAsyncScope();
                            return await look(scope.ServiceProvider);
                        },
                        output,
                        app.Lifetime.ApplicationStopping
                    );
                }

                await app.WaitForShutdownAsync(cancellation);
                return ExitCodes.Well;

                // A collector of JSON lines gets nothing else.
                Task SayAsync(string words) =>
                    output.WriteLineAsync(
                        format == LogFormat.Json ? JsonSerializer.Serialize(new { Message = words }) : words
                    );
            }
        );
        return command;
    }
}
