using System.CommandLine;
using Whereabouts.Cli.Matching;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts match</summary>
internal static class Match
{
    public static Command Command(TextWriter output)
    {
        var population = new Option<FileInfo>("--population")
        {
            Description =
                "The people: id, forename, surname, dob, sex, postcode, address, upn, nhs; also middle_names, former_surname, former_postcode, former_address, phone, email; in any order",
            Required = true,
        };
        var incoming = new Option<FileInfo>("--incoming")
        {
            Description =
                "The rows whose people are looked for: rid, source, and the same columns. The path of the population itself looks for its double entries: a row is then no candidate for itself, several others may be, and its id serves as rid",
            Required = true,
        };
        var links = new Option<FileInfo>("--out")
        {
            Description = "The file to write: for each row rid, id of the likeliest person, probability",
            Required = true,
        };
        var threads = new Option<int>("--threads")
        {
            Description = "How many threads to work with",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var explain = new Option<bool>("--explain") { Description = "Says in a fourth column, field by field, why" };
        var command = new Command("match", "Says whose rows these are: matches two files, learning from them")
        {
            population,
            incoming,
            links,
            threads,
            explain,
        };
        command.SetAction(parsed =>
        {
            new Matcher(output, Math.Clamp(parsed.GetValue(threads), 1, 64)).Run(
                parsed.GetRequiredValue(population).FullName,
                parsed.GetRequiredValue(incoming).FullName,
                parsed.GetRequiredValue(links).FullName,
                parsed.GetValue(explain)
            );
            return ExitCodes.Well;
        });
        return command;
    }
}
