using System.CommandLine;
using System.Globalization;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts agreement</summary>
internal static class Agreement
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var database = CommonOptions.Database();
        var format = CommonOptions.Format();
        var command = new Command(
            "agreement",
            "How often people agreed with the matcher on whose rows they are, by how likely it thought its likeliest child"
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
                Write(output, await session.Get<Agreements>().ReadAsync(cancellation), parsed.GetValue(format));
                return ExitCodes.Well;
            }
        );
        return command;
    }

    private static void Write(TextWriter output, AgreementReport report, Format format)
    {
        string[] headings = ["from", "to", "decided", "likeliest", "share", "another", "new", "nobody"];
        var rows = report.Bins.Select(b =>
            (IReadOnlyList<object?>)
                [
                    b.From,
                    b.To,
                    b.Decided,
                    b.Likeliest,
                    b.Share?.ToString("0.000", CultureInfo.InvariantCulture),
                    b.Another,
                    b.New,
                    b.Nobody,
                ]
        );
        Output.List(
            output,
            format,
            report,
            headings,
            rows,
            $"The matcher decided {report.ByMatcher} questions by itself; people took {report.TakenBack} of its decisions back."
        );
    }
}
