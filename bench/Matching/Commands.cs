using System.CommandLine;
using System.Diagnostics;
using Whereabouts.Bench.Matching.Comparing;
using Whereabouts.Bench.Matching.Reports;
using Whereabouts.Bench.Matching.Rows;

namespace Whereabouts.Bench.Matching;

/// <summary>What the yardstick is asked.</summary>
internal static class Commands
{
    private static readonly Option<int> People = new("--people") { DefaultValueFactory = _ => 1_000_000 };
    private static readonly Option<int> Incoming = new("--rows") { DefaultValueFactory = _ => 100_000 };
    private static readonly Option<Pattern> Mix = new("--pattern")
    {
        Description = "How errors are mixed: usual, harsh or mild.",
    };
    private static readonly Option<bool> WithIdentifiers = new("--identifiers")
    {
        Description = "With UPN and NHS number.",
    };
    private static readonly Option<bool> WithHistory = new("--history")
    {
        Description = "With middle names, former surnames and addresses, telephone and e-mail.",
    };
    private static readonly Option<DirectoryInfo> Folder = new("--out") { Required = true };

    public static RootCommand All =>
        new("The yardstick of identity matching: populations whose truth is known, and how well links are found.")
        {
            Generate(),
            FromDuplicates(),
            ReportOf(),
            Compare(),
            Single(),
        };

    private static Command Generate()
    {
        var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("generate", "Writes P.csv, I.csv and truth.csv.")
        {
            People,
            Incoming,
            seed,
            Mix,
            WithIdentifiers,
            WithHistory,
            Folder,
        };
        command.SetAction(parsed =>
        {
            var clock = Stopwatch.StartNew();
            new Generation(AskedIn(parsed, parsed.GetValue(seed))).Write(parsed.GetRequiredValue(Folder).FullName);
            Console.WriteLine($"Written in {clock.Elapsed.TotalSeconds:N1} s");
        });
        return command;
    }

    private static Command FromDuplicates()
    {
        var file = new Option<FileInfo>("--file") { Required = true };
        var command = new Command(
            "duplicates",
            "Brings a published set with known duplicates (FEBRL's, Splink's) into P.csv, to be matched with itself, and truth.csv."
        )
        {
            file,
            Folder,
        };
        command.SetAction(parsed =>
            Console.WriteLine(
                $"{Duplicates.Convert(parsed.GetRequiredValue(file).FullName, parsed.GetRequiredValue(Folder).FullName):N0} rows"
            )
        );
        return command;
    }

    private static Command ReportOf()
    {
        var truth = new Option<FileInfo>("--truth") { Required = true };
        var links = new Option<FileInfo>("--links") { Required = true };
        var command = new Command("report", "Says how well links were found, by source and naming tradition.")
        {
            truth,
            links,
        };
        command.SetAction(parsed =>
            Report.Write(
                Truth.Read(parsed.GetRequiredValue(truth).FullName),
                Links.Read(parsed.GetRequiredValue(links).FullName),
                Console.Out
            )
        );
        return command;
    }

    private static Command Compare()
    {
        var whereabouts = new Option<FileInfo>("--whereabouts")
        {
            Required = true,
            Description = "The built command line: whereabouts.dll, or a program.",
        };
        var peer = new Option<DirectoryInfo>("--peer")
        {
            DefaultValueFactory = _ => new("bench/Matching/peer"),
            Description = "The folder of peer.mjs, with its packages installed.",
        };
        var seeds = new Option<ulong[]>("--seeds")
        {
            DefaultValueFactory = _ => [1, 2, 3, 4, 5],
            AllowMultipleArgumentsPerToken = true,
        };
        var duplicates = new Option<FileInfo[]>("--duplicates")
        {
            AllowMultipleArgumentsPerToken = true,
            Description = "Published sets with known duplicates, instead of seeds.",
        };
        var pairs = new Option<double>("--peer-pairs")
        {
            DefaultValueFactory = _ => double.PositiveInfinity,
            Description = "From how many pairs the peer trains in a pass; from all unless said.",
        };
        var times = new Option<int>("--times")
        {
            DefaultValueFactory = _ => 1,
            Description = "How often each set is run: on a busy machine, more than once.",
        };
        var command = new Command("compare", "Runs ours and the peer in turn, and writes what came of it as Markdown.")
        {
            whereabouts,
            peer,
            seeds,
            duplicates,
            pairs,
            times,
            People,
            Incoming,
            Mix,
            WithIdentifiers,
            WithHistory,
            Folder,
        };
        command.SetAction(parsed =>
        {
            var comparison = new Comparison(
                parsed.GetRequiredValue(whereabouts).FullName,
                parsed.GetRequiredValue(peer).FullName,
                parsed.GetValue(pairs),
                parsed.GetRequiredValue(Folder).FullName
            );
            var sets = parsed.GetValue(duplicates) ?? [];
            for (var time = 0; time < parsed.GetValue(times); time++)
            {
                Array.ForEach(sets, file => comparison.Within(file.FullName));
                if (sets.Length == 0)
                {
                    Array.ForEach(parsed.GetRequiredValue(seeds), seed => comparison.Over(AskedIn(parsed, seed)));
                }
            }

            comparison.Write(Console.Out);
        });
        return command;
    }

    private static Command Single()
    {
        var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("single", "Says how long one row takes against a population in memory.")
        {
            People,
            Incoming,
            seed,
            Mix,
        };
        command.SetAction(parsed => Singles.Measure(AskedIn(parsed, parsed.GetValue(seed)), Console.Out));
        return command;
    }

    private static Asked AskedIn(ParseResult parsed, ulong seed) =>
        new(
            parsed.GetValue(People),
            parsed.GetValue(Incoming),
            seed,
            parsed.GetValue(Mix),
            parsed.GetValue(WithIdentifiers),
            parsed.GetValue(WithHistory)
        );
}
