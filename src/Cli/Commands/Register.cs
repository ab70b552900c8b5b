using System.CommandLine;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts register</summary>
internal static class Register
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var database = CommonOptions.Database();
        var format = CommonOptions.Format();
        var on = CommonOptions.On();
        var knownAt = CommonOptions.KnownAt();
        var command = new Command("register", "The children missing out on education")
        {
            database,
            format,
            on,
            knownAt,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var session = await sessions.OpenAsync(
                    parsed.GetValue(database),
                    migrate: false,
                    cancellation
                );
                var picture = await session
                    .Get<Pictures>()
                    .OfCountyAsync(parsed.GetValue(on) ?? session.Today, parsed.GetValue(knownAt), cancellation);
                await session
                    .Get<Looks>()
                    .NoteAsync(
                        Session.Operator,
                        "register",
                        [.. picture.Register.Select(c => c.Id)],
                        null,
                        cancellation
                    );
                Write(output, RegisterDocument.Of(picture), parsed.GetValue(format));
                return ExitCodes.Well;
            }
        );
        return command;
    }

    private static void Write(TextWriter output, RegisterDocument register, Format format)
    {
        string[] headings =
        [
            "upn",
            "surname",
            "forename",
            "born",
            "year",
            "where",
            "reasons",
            "since",
            "days missed",
            "hours",
            "rag",
        ];
        var rows = register.Children.Select(c =>
            (IReadOnlyList<object?>)
                [
                    c.Upn,
                    c.Surname,
                    c.Forename,
                    c.DateOfBirth,
                    c.YearGroup,
                    string.Join("; ", c.Settings.Select(s => s.Name)),
                    string.Join("; ", c.Reasons.Select(r => r.Code)),
                    c.Since,
                    c.SchoolDaysMissed,
                    $"{(c.Hours.Received is { } hours ? $"{hours}" : "not known")} of {c.Hours.Entitled}",
                    c.Rag,
                ]
        );
        Output.List(
            output,
            format,
            register,
            headings,
            rows,
            $"{register.Children.Count} children on {register.On:d MMMM yyyy}; covers {register.Coverage.SchoolsCurrent} of {register.Coverage.SchoolsExpected} schools."
        );
    }
}
