using System.CommandLine;
using System.Globalization;
using Whereabouts.Bench.Attendance.Generation;
using Whereabouts.Bench.Attendance.Measuring;

namespace Whereabouts.Bench.Attendance;

/// <summary>What the yardstick is asked.</summary>
internal static class Commands
{
    private static readonly Option<ulong> Seed = new("--seed") { DefaultValueFactory = _ => 7 };
    private static readonly Option<int> Pupils = new("--pupils") { DefaultValueFactory = _ => 90_000 };
    private static readonly Option<DirectoryInfo> Folder = new("--out") { Required = true };

    public static RootCommand All =>
        new("The yardstick of attendance figures: the same answers as the peers', and what they cost.")
        {
            Generate(),
            Compare(),
            Prove(),
        };

    private static Command Generate()
    {
        var command = new Command("generate", "Writes long.csv and calendar.csv") { Seed, Pupils, Folder };
        command.SetAction(parsed =>
            LongFile.Write(
                new(parsed.GetValue(Seed), parsed.GetValue(Pupils)),
                parsed.GetRequiredValue(Folder).FullName
            )
        );
        return command;
    }

    private static Command Compare()
    {
        var times = new Option<int>("--times") { DefaultValueFactory = _ => 3 };
        var whereabouts = new Option<FileInfo?>("--whereabouts")
        {
            Description = "The built command line; without it files are left out",
        };
        var peer = new Option<DirectoryInfo>("--peer") { DefaultValueFactory = _ => new("bench/Attendance/peer") };
        var postgres = new Option<string?>("--postgres")
        {
            Description = "A connection, to read registers from a database",
        };
        var england = new Option<bool>("--england") { Description = "Nine million pupils too: 3.5 GB" };
        var command = new Command("compare", "Ours and the peers in one run")
        {
            Seed,
            Pupils,
            Folder,
            times,
            whereabouts,
            peer,
            postgres,
            england,
        };
        command.SetAction(parsed =>
        {
            var comparison = new Comparison(
                parsed.GetValue(Seed),
                parsed.GetValue(Pupils),
                parsed.GetValue(times),
                parsed.GetRequiredValue(Folder).FullName
            );
            var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Environment.ProcessorCount} processors; load average before: {load}."
                )
            );
            Console.WriteLine();
            Console.WriteLine("| what | on the clock | processor | memory | DuckDB takes (its processor) |");
            Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
            if (parsed.GetValue(whereabouts) is { } built)
            {
                comparison.Files(built.FullName, parsed.GetValue(peer)!.FullName);
            }

            comparison.InMemory();
            if (parsed.GetValue(postgres) is { } connection)
            {
                comparison.FromStorage(connection);
            }

            if (parsed.GetValue(england))
            {
                comparison.WholeOfEngland();
            }
        });
        return command;
    }

    private static Command Prove()
    {
        var first = new Option<int>("--first") { DefaultValueFactory = _ => 0 };
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 2_000_000 };
        var command = new Command(
            "prove",
            "Every pupil of a county, and random short registers, against the plain figures"
        )
        {
            Seed,
            Pupils,
            first,
            count,
        };
        command.SetAction(parsed =>
        {
            Proof.OfCounty(parsed.GetValue(Seed), parsed.GetValue(Pupils));
            Console.WriteLine(
                $"{parsed.GetValue(Pupils):N0} pupils of a county have the plain figures in {Resident.Ways.Count} ways."
            );
            Proof.OfRandom(parsed.GetValue(first), parsed.GetValue(count));
            Console.WriteLine(
                $"{parsed.GetValue(count):N0} random registers have the plain figures in {Resident.Ways.Count} ways."
            );
        });
        return command;
    }
}
