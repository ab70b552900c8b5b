using System.CommandLine;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts import</summary>
internal static class Import
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files, and folders of files",
            Arity = ArgumentArity.OneOrMore,
        };
        var preview = new Option<bool>("--preview") { Description = "Only say what would happen" };
        var kind = new Option<string?>("--kind")
        {
            Description = "The kind of file; recognised by its headings if not given",
        };
        var source = new Option<string?>("--source") { Description = "Who sends it" };
        var map = new Option<string?>("--map")
        {
            Description = "How to read them, as match-columns writes it; kept for --source",
        };
        var received = CommonOptions.Moment(
            "--received",
            "When we were told, for history that is loaded late: an instant, or a day"
        );
        var database = CommonOptions.Database();
        var format = CommonOptions.Format();
        var command = new Command("import", "Takes files in")
        {
            paths,
            preview,
            kind,
            source,
            map,
            received,
            database,
            format,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var files = Files(parsed.GetRequiredValue(paths));
                await using var session = await sessions.OpenAsync(
                    parsed.GetValue(database),
                    migrate: true,
                    cancellation
                );
                var sender = parsed.GetValue(source);
                var onlyTry = parsed.GetValue(preview);
                var readBy = parsed.GetValue(map) is { } path
                    ? await MatchColumns.FromFileAsync(session, path, sender, onlyTry, cancellation)
                    : null;
                var options = new ImportOptions(
                    parsed.GetValue(kind),
                    sender,
                    parsed.GetValue(received),
                    onlyTry,
                    readBy
                );
                var results = await session
                    .Get<Importing>()
                    .ImportAsync(files, options, Session.Operator, ProgressForPeople(), cancellation);
                await session.Get<Sealing>().SealAsync(cancellation);
                Write(output, results, parsed.GetValue(format));
                return ExitCodeOf(results);
            }
        );
        return command;
    }

    /// <summary>Says on the error stream how far it has come, where a person is looking at it.</summary>
    private static Progress<ImportProgress>? ProgressForPeople() =>
        Console.IsErrorRedirected
            ? null
            : new(done => Console.Error.Write($"\r{done.File}: {done.Rows:N0} rows".PadRight(78)[..78]));

    private static List<(string Path, string Name)> Files(string[] paths)
    {
        var files = new List<(string, string)>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(
                    Directory
                        .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                        .Where(IsTableFile)
                        .Order(StringComparer.Ordinal)
                        .Select(f => (f, Path.GetRelativePath(path, f)))
                );
            }
            else if (File.Exists(path))
            {
                files.Add((path, Path.GetFileName(path)));
            }
            else
            {
                throw new CommandRefusedException($"There is no file or folder '{path}'.");
            }
        }

        return files;
    }

    /// <summary>In a folder, notes for people and hidden files are not offered as data.</summary>
    private static bool IsTableFile(string path) =>
        !Path.GetFileName(path).StartsWith('.') && !path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static int ExitCodeOf(IReadOnlyList<ImportedTable> results) =>
        results.Any(r => !r.IsUnderstood) ? ExitCodes.NotUnderstood
        : results.Any(r => r.Rows.Waiting + r.Rows.Refused > 0) ? ExitCodes.SomeRowsLeft
        : ExitCodes.Well;

    private static void Write(TextWriter output, IReadOnlyList<ImportedTable> results, Format format)
    {
        if (format == Format.Json)
        {
            Output.Json(
                output,
                new
                {
                    files = results.Select(r => new
                    {
                        r.File,
                        r.Kind,
                        r.Source,
                        r.Sha256,
                        r.Batch,
                        r.Rows,
                        r.Problems,
                    }),
                }
            );
            return;
        }

        string[] headings = ["file", "kind", "read", "applied", "unchanged", "waiting", "refused", "batch"];
        var rows = results.Select(r =>
            (IReadOnlyList<object?>)
                [
                    r.File,
                    r.Kind ?? "not understood",
                    r.Rows.Read,
                    r.Rows.Applied,
                    r.Rows.Unchanged,
                    r.Rows.Waiting,
                    r.Rows.Refused,
                    r.Batch,
                ]
        );
        if (format == Format.Csv)
        {
            Output.Csv(output, headings, rows);
            return;
        }

        Output.Table(output, headings, rows);
        foreach (var file in results)
        {
            foreach (var problem in file.Problems.Take(20))
            {
                output.WriteLine(
                    $"{file.File}, row {problem.Row}{(problem.Column is null ? "" : $", {problem.Column}")}: {problem.Reason} {problem.Mend} ({problem.Outcome})"
                );
            }
        }
    }
}
