using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;
using Whereabouts.Seeding;

namespace Whereabouts.Cli;

/// <summary>
/// Fills a database with the small made-up county, by the same door as real files, and makes accounts to try it with.
/// </summary>
internal static class Demonstration
{
    /// <summary>A file of its own, so that made-up children never come among real ones.</summary>
    public const string OwnDatabase = "sqlite:var/demonstration.db";

    private const string Agency = "Oxfordshire (demonstration)";

    private static readonly (string Name, string Display, string Role)[] People =
    [
        ("officer", "Sam Officer (demonstration)", Roles.Officer),
        ("lead", "Robin Lead (demonstration)", Roles.Lead),
        ("data", "Alex Data (demonstration)", Roles.Data),
        ("administrator", "Kit Administrator (demonstration)", Roles.Administrator),
    ];

    public static async Task PrepareAsync(Session session, TextWriter output, CancellationToken cancellation)
    {
        if (await session.Get<AppDb>().Users.AnyAsync(u => u.Agency != Agency, cancellation))
        {
            throw new CommandRefusedException(
                "This database has accounts of its own: the demonstration, with its known accounts, must not come among them. Name another database."
            );
        }

        if (!await session.Get<AppDb>().Batches.AnyAsync(cancellation))
        {
            await BringInAsync(session, output, cancellation);
        }

        await output.WriteLineAsync("Accounts to try it with, new passwords at each start; every child is invented:");
        foreach (var (name, display, role) in People)
        {
            var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
            var wrong = await session.Get<Accounts>().SetAsync(name, display, Agency, role, password, Actor.System);
            if (wrong.Count > 0)
            {
                throw new InvalidOperationException(string.Join(' ', wrong));
            }

            await output.WriteLineAsync($"  {name, -14} {password}   ({role})");
        }
    }

    private static bool IsForPeople(string file) => file.EndsWith(".md", StringComparison.Ordinal);

    /// <summary>Five in the afternoon, when the day's registers are closed.</summary>
    private static DateTimeOffset SentAt(DateOnly day) => UkDate.StartOf(day).AddHours(17);

    private static async Task BringInAsync(Session session, TextWriter output, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("whereabouts-county-");
        try
        {
            await output.WriteLineAsync("Writing the files of the small made-up county and bringing them in ...");
            var summary = SmallCounty.Write(new SeedOptions(1, SeedOptions.LastDayBy(session.Today), folder.FullName));
            var results = new List<ImportedTable>();
            foreach (var day in summary.Sent.Where(f => !IsForPeople(f.Key)).GroupBy(f => f.Value).OrderBy(d => d.Key))
            {
                // Each file is told on the day it would have been sent, so that earlier days can be shown as known then.
                results.AddRange(
                    await session
                        .Get<Importing>()
                        .ImportAsync(
                            [.. day.Select(f => (Path.Combine(folder.FullName, f.Key), f.Key))],
                            new ImportOptions(Source: "demonstration", Received: SentAt(day.Key)),
                            Actor.System,
                            null,
                            cancellation
                        )
                );
            }

            await session.Get<Sealing>().SealAsync(cancellation);
            await output.WriteLineAsync(
                $"{results.Count} files: {results.Sum(r => r.Rows.Applied):N0} rows applied, {results.Sum(r => r.Rows.Waiting)} wait for a person, {results.Sum(r => r.Rows.Refused)} refused."
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
