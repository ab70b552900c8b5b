using System.CommandLine;
using Whereabouts.Seeding;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts seed</summary>
internal static class Seed
{
    public static Command Command(TextWriter output)
    {
        var size = new Option<string>("--size")
        {
            Description =
                "small: six schools and settings, 1,800 children; county: all of Oxfordshire's schools, 140,000 children, this year and the one before (about 500 MB)",
            DefaultValueFactory = _ => "small",
        };
        size.AcceptOnlyFromAmong("small", "county");
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
            var options = new SeedOptions(
                parsed.GetValue(seed),
                parsed.GetValue(last) ?? SeedOptions.DefaultTo,
                target.FullName
            );
            var summary = parsed.GetValue(size) is "county" ? WholeCounty.Write(options) : SmallCounty.Write(options);
            output.WriteLine(
                $"{summary.Files.Count} files, {summary.Stories.Count} stories, {summary.Children:N0} children on a roll on any day, {summary.Marks:N0} marks in {target.FullName}; the stories are told in STORIES.md."
            );
            return ExitCodes.Well;
        });
        return command;
    }
}
