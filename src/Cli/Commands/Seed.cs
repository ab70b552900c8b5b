using System.CommandLine;
using Whereabouts.Seeding;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts seed</summary>
internal static class Seed
{
    public static Command Command(TextWriter output)
    {
        var size = new Option<string>("--size") { Description = "small", DefaultValueFactory = _ => "small" };
        size.AcceptOnlyFromAmong("small");
        var seed = new Option<int>("--seed")
        {
            Description = "The same seed gives the same files",
            DefaultValueFactory = _ => 1,
        };
        var to = CommonOptions.On();
        var last = new Option<DateOnly?>("--to")
        {
            Description = "The last day told of (yyyy-MM-dd)",
            CustomParser = to.CustomParser,
        };
        var folder = new Option<DirectoryInfo>("--out") { Description = "The folder to write into", Required = true };
        var command = new Command("seed", "Writes the files of a made-up county: no child in them is real")
        {
            size,
            seed,
            last,
            folder,
        };
        command.SetAction(parsed =>
        {
            var target = parsed.GetRequiredValue(folder);
            var summary = SmallCounty.Write(
                new SeedOptions(parsed.GetValue(seed), parsed.GetValue(last) ?? SeedOptions.DefaultTo, target.FullName)
            );
            output.WriteLine(
                $"{summary.Files.Count} files, {summary.Stories.Count} stories in {target.FullName}; the stories are told in STORIES.md."
            );
            return ExitCodes.Well;
        });
        return command;
    }
}
