using System.CommandLine;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts match-columns</summary>
internal static class MatchColumns
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var file = new Argument<string>("file") { Description = "A file of the sender" };
        var sheet = new Option<string?>("--sheet") { Description = "Its sheet; the first if not given" };
        var kind = new Option<string?>("--kind") { Description = "The kind of file; the likeliest if not given" };
        var source = new Option<string?>("--source")
        {
            Description = "Who sends it: the map is kept for its files; without it the map is only written out",
        };
        var set = new Option<string[]>("--set")
        {
            Description = "Heading=column; Heading= for nothing. May be repeated",
        };
        var code = new Option<string[]>("--code")
        {
            Description = "column:local=national, or column:local=national@FROM..TO with days. May be repeated",
        };
        var suggest = new Option<bool>("--suggest") { Description = "Take our guesses for the other headings" };
        var monthFirst = new Option<bool>("--month-first") { Description = "Dates have the month first" };
        var database = CommonOptions.Database();
        var command = new Command("match-columns", "Says once how a sender's files are read; writes the map as JSON")
        {
            file,
            sheet,
            kind,
            source,
            set,
            code,
            suggest,
            monthFirst,
            database,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var session = await sessions.OpenAsync(
                    parsed.GetValue(database),
                    migrate: true,
                    cancellation
                );
                var path = parsed.GetRequiredValue(file);
                var recognition = session.Get<Recognition>();
                var table = Sample(path, parsed.GetValue(sheet), recognition, cancellation);
                var guess = GuessOf(table, parsed.GetValue(kind), recognition, UkDate.Of(sessions.Time.GetUtcNow()));
                var map = MapWords.Read(
                    guess,
                    table,
                    parsed.GetValue(set) ?? [],
                    parsed.GetValue(code) ?? [],
                    parsed.GetValue(suggest)
                );
                map = map with { MonthFirst = parsed.GetValue(monthFirst) || map.MonthFirst };
                var missing = Guess.MissingFrom(guess.Importer, table.Headings, map);
                if (parsed.GetValue(source) is { } sender)
                {
                    if (missing.Count > 0)
                    {
                        throw new CommandRefusedException(
                            $"A file of kind '{map.Kind}' cannot be read without {string.Join(", ", missing)}: say which heading that is with --set.",
                            ExitCodes.NotUnderstood
                        );
                    }

                    var sha256 = await session
                        .Get<FileStore>()
                        .KeepAsync(
                            path,
                            Path.GetFileName(path),
                            Session.Operator.Name,
                            sessions.Time.GetUtcNow(),
                            cancellation
                        );
                    await session
                        .Get<SourceMaps>()
                        .KeepAsync(map, sender, table.Headings, (sha256, table.Sheet), Session.Operator, cancellation);
                    await session.Get<Sealing>().SealAsync(cancellation);
                }

                await output.WriteLineAsync(MapJson.Write(map));
                return missing.Count > 0 ? ExitCodes.NotUnderstood : ExitCodes.Well;
            }
        );
        return command;
    }

    /// <summary>Reads a map from a file, and keeps it for a source unless it is only tried.</summary>
    public static async Task<SourceMap> FromFileAsync(
        Session session,
        string path,
        string? source,
        bool preview,
        CancellationToken cancellation
    )
    {
        if (!File.Exists(path))
        {
            throw new CommandRefusedException($"There is no file '{path}'.");
        }

        SourceMap map;
        try
        {
            map = MapJson.Read(await File.ReadAllTextAsync(path, cancellation));
        }
        catch (FormatException wrong)
        {
            throw new CommandRefusedException($"{path} is no map: {wrong.Message}", ExitCodes.NotUnderstood);
        }

        if (session.Get<Recognition>().Kind(map.Kind) is null)
        {
            throw new CommandRefusedException(
                $"{path}: '{map.Kind}' is not a kind of file we know.",
                ExitCodes.NotUnderstood
            );
        }

        if (preview)
        {
            return map with { Id = Guid.CreateVersion7() };
        }

        return source is null
            ? throw new CommandRefusedException("Say whose files the map reads: --source.", ExitCodes.NotUnderstood)
            : await session
                .Get<SourceMaps>()
                .KeepAsync(
                    map,
                    source,
                    [.. map.Headings.Select(h => h.Heading)],
                    ("", ""),
                    Session.Operator,
                    cancellation
                );
    }

    private static TableSample Sample(
        string path,
        string? sheet,
        Recognition recognition,
        CancellationToken cancellation
    )
    {
        if (!File.Exists(path))
        {
            throw new CommandRefusedException($"There is no file '{path}'.");
        }

        return TableSample.Read(File.OpenRead(path), Path.GetFileName(path), sheet, recognition.Score, cancellation)
            ?? throw new CommandRefusedException($"'{path}' holds no such table.", ExitCodes.NotUnderstood);
    }

    private static Guess GuessOf(TableSample table, string? kind, Recognition recognition, DateOnly today)
    {
        if (kind is null)
        {
            return Guess.Of(table, recognition, today)[0];
        }

        return recognition.Kind(kind) is { } importer
            ? Guess.Of(table, importer, today)
            : throw new CommandRefusedException($"'{kind}' is not a kind of file we know.", ExitCodes.NotUnderstood);
    }
}
