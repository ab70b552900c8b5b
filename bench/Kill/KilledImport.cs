using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;

namespace Whereabouts.Bench.Kill;

/// <summary>Brings a folder in by processes that are killed, each after a random time, until the last is let through.</summary>
/// <param name="told">When we were told, so that two imports of the same files can say the same.</param>
internal sealed class KilledImport(string folder, string told)
{
    /// <summary>How often we look whether the process has begun, in milliseconds.</summary>
    private const int Glance = 50;

    /// <summary>The kills fall into this share of the import, so that the last of them does not come after its end.</summary>
    private const double Share = 0.95;

    /// <summary>Brings the folder in at one go.</summary>
    /// <returns>What that takes.</returns>
    public Length Whole(DatabaseAddress database)
    {
        CliProcess.Run("migrate", "--database", Text(database));
        var clock = Stopwatch.StartNew();
        using var process = Start(database);
        process.WaitForExit();
        return new(clock.Elapsed, Commits(database));
    }

    /// <summary>
    /// Kills the import at so many random moments, and then lets it end. A moment counts from when the process has written
    /// something to the database; what of the import is left, in time, is shared among the kills that are left.
    /// </summary>
    /// <returns>How often it was killed: less often than asked when it was over before.</returns>
    public int Killed(DatabaseAddress database, int times, int seed, Length whole, Action<string> tell)
    {
        CliProcess.Run("migrate", "--database", Text(database));
        var random = new Random(seed);
        var moments = Enumerable.Range(0, times).Select(_ => random.NextDouble() * Share).Order().ToList();
        var (killed, last) = (0, 0.0);
        foreach (var moment in moments)
        {
            var before = Commits(database);
            using var process = Start(database);
            while (!process.WaitForExit(Glance) && Commits(database) == before)
            {
                // It has not begun.
            }

            var left = whole.Time * Math.Max(0, 1 - ((double)before / whole.Commits));
            process.WaitForExit(left * ((moment - last) / (1 - last)));
            last = moment;
            if (process.HasExited)
            {
                return killed;
            }

            process.Kill();
            process.WaitForExit();
            killed++;
            tell($"killed {killed} of {times}: {(double)Commits(database) / whole.Commits:P1} of it was in");
        }

        using var end = Start(database);
        end.WaitForExit();
        return killed;
    }

    /// <summary>How the command line and its processes are told of a database.</summary>
    public static string Text(DatabaseAddress database) =>
        $"{(database.Kind == DatabaseKind.Sqlite ? "sqlite" : "postgres")}:{database.Connection}";

    private Process Start(DatabaseAddress database) =>
        CliProcess.Start("import", folder, "--received", told, "--database", Text(database));

    /// <summary>How much has been written for good: every transaction of an import adds to one of these.</summary>
    public static int Commits(DatabaseAddress database)
    {
        using var db = WholeRecord.Open(database);
        return db.Files.Count() + db.Batches.Count() + db.Operations.Count() + db.Seals.Count();
    }

    /// <summary>What the import takes when nobody kills it.</summary>
    /// <param name="Commits">How much it writes.</param>
    internal sealed record Length(TimeSpan Time, int Commits);
}
