using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts duplicates</summary>
internal static class Duplicates
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var database = CommonOptions.Database();
        var format = CommonOptions.Format();
        var command = new Command(
            "duplicates",
            "Looks for children who stand in the record twice, as the service does every night; joins nobody"
        )
        {
            database,
            format,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var session = await sessions.OpenAsync(
                    parsed.GetValue(database),
                    migrate: false,
                    cancellation
                );
                var duplicates = session.Get<Platform.Identity.Duplicates>();
                await duplicates.SweepAsync(Session.Operator, cancellation);
                await WriteAsync(session, duplicates, output, parsed.GetValue(format), cancellation);
                return ExitCodes.Well;
            }
        );
        return command;
    }

    private static async Task WriteAsync(
        Session session,
        Platform.Identity.Duplicates duplicates,
        TextWriter output,
        Format format,
        CancellationToken cancellation
    )
    {
        var db = session.Get<AppDb>();
        var pairs = await (
            from pair in duplicates.Open
            join one in db.Children.AsNoTracking() on pair.Child equals one.Id
            join other in db.Children.AsNoTracking() on pair.Other equals other.Id
            orderby pair.Probability descending, pair.Child, pair.Other
            select new
            {
                pair.Child,
                one.Surname,
                one.Forename,
                pair.Other,
                OtherSurname = other.Surname,
                OtherForename = other.Forename,
                pair.Probability,
                pair.Doubt,
            }
        ).ToListAsync(cancellation);
        await session
            .Get<Looks>()
            .NoteAsync(
                Session.Operator,
                "children who may be one",
                [.. pairs.SelectMany(p => new[] { p.Child, p.Other }).Distinct()],
                null,
                cancellation
            );
        string[] headings =
        [
            "child",
            "surname",
            "forename",
            "other",
            "other surname",
            "other forename",
            "probability",
            "doubt",
        ];
        var rows = pairs.Select(p =>
            (IReadOnlyList<object?>)
                [
                    p.Child,
                    p.Surname,
                    p.Forename,
                    p.Other,
                    p.OtherSurname,
                    p.OtherForename,
                    p.Probability,
                    p.Doubt.ToString(),
                ]
        );
        Output.List(
            output,
            format,
            pairs,
            headings,
            rows,
            $"{pairs.Count} pairs wait for a person, on the page /intake/queue/duplicates."
        );
    }
}
