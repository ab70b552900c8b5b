using System.CommandLine;
using System.Diagnostics;
using Whereabouts.Bench.Matching;
using Whereabouts.Bench.Matching.Reports;
using Whereabouts.Bench.Matching.Rows;

// The yardstick of identity matching: makes populations and incoming rows whose truth is known, and says how well links are
// found. See docs/benchmarks.md.
var root = new RootCommand("The yardstick of identity matching.") { Generate(), FromDuplicates(), ReportOf() };
return await root.Parse(args).InvokeAsync();

static Command Generate()
{
    var people = new Option<int>("--people") { DefaultValueFactory = _ => 1_000_000 };
    var rows = new Option<int>("--rows") { DefaultValueFactory = _ => 100_000 };
    var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 1 };
    var pattern = new Option<Pattern>("--pattern") { Description = "How errors are mixed: usual, harsh or mild." };
    var identifiers = new Option<bool>("--identifiers") { Description = "With UPN and NHS number." };
    var history = new Option<bool>("--history")
    {
        Description = "With middle names, former surnames and addresses, telephone and e-mail.",
    };
    var folder = new Option<DirectoryInfo>("--out") { Required = true };
    var command = new Command("generate", "Writes P.csv, I.csv and truth.csv.")
    {
        people,
        rows,
        seed,
        pattern,
        identifiers,
        history,
        folder,
    };
    command.SetAction(parsed =>
    {
        var clock = Stopwatch.StartNew();
        new Generation(
            new(
                parsed.GetValue(people),
                parsed.GetValue(rows),
                parsed.GetValue(seed),
                parsed.GetValue(pattern),
                parsed.GetValue(identifiers),
                parsed.GetValue(history)
            )
        ).Write(parsed.GetRequiredValue(folder).FullName);
        Console.WriteLine(
            $"{parsed.GetValue(people):N0} people and {parsed.GetValue(rows):N0} rows in {clock.Elapsed.TotalSeconds:N1} s"
        );
    });
    return command;
}

static Command FromDuplicates()
{
    var file = new Option<FileInfo>("--file") { Required = true };
    var folder = new Option<DirectoryInfo>("--out") { Required = true };
    var command = new Command(
        "duplicates",
        "Brings a published set with known duplicates (FEBRL's, Splink's) into P.csv, to be matched with itself, and truth.csv."
    )
    {
        file,
        folder,
    };
    command.SetAction(parsed =>
        Console.WriteLine(
            $"{Duplicates.Convert(parsed.GetRequiredValue(file).FullName, parsed.GetRequiredValue(folder).FullName):N0} rows"
        )
    );
    return command;
}

static Command ReportOf()
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
