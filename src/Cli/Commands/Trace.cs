using System.CommandLine;
using Whereabouts.Platform.Identity.NhsNumbers;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts trace</summary>
internal static class Trace
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var limit = new Option<int>("--limit")
        {
            Description = "Ask about so many children at most; all who are due if not given",
            DefaultValueFactory = _ => int.MaxValue,
        };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--limit is a number of children: 1 or more.");
            }
        });
        var matcher = new MatcherOptions();
        var database = CommonOptions.Database();
        var format = CommonOptions.Format();
        var command = new Command("trace", "Asks an outside matcher for the NHS numbers that are not verified")
        {
            limit,
            matcher.Url,
            matcher.KeyFile,
            matcher.Name,
            database,
            format,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var settings =
                    matcher.Read(parsed)
                    ?? throw new CommandRefusedException(
                        $"No matcher of NHS numbers is configured, so nobody was asked: name one with --nhs-matcher or {NhsMatcherSettings.UrlVariable}.",
                        ExitCodes.NotUnderstood
                    );
                await using var session = await sessions.OpenAsync(
                    parsed.GetValue(database),
                    migrate: false,
                    cancellation,
                    settings
                );
                var round =
                    await session.Get<NhsTracing>().TraceAsync(parsed.GetValue(limit), Session.Operator, cancellation)
                    ?? throw new CommandRefusedException(
                        "Somebody is asking already: the service, or another command."
                    );
                await session.Get<Sealing>().SealAsync(cancellation);
                Write(output, round, parsed.GetValue(format));
                return round.GaveUp ? throw new CommandRefusedException(GivenUp(settings.Name, round)) : ExitCodes.Well;
            }
        );
        return command;
    }

    private static string GivenUp(string name, NhsTraceState round) =>
        $"{name} was left alone after {round.Failed} questions without an answer. {round.Trouble}";

    private static void Write(TextWriter output, NhsTraceState round, Format format)
    {
        string[] headings = ["asked", "verified", "not verified", "no answer", "still to ask"];
        object?[] row =
        [
            round.Asked,
            round.Verified,
            round.Asked - round.Verified - round.Failed,
            round.Failed,
            round.Left,
        ];
        Output.List(
            output,
            format,
            new
            {
                round.Asked,
                round.Verified,
                NotVerified = row[2],
                NoAnswer = round.Failed,
                round.Left,
                round.Totals,
                round.Trouble,
            },
            headings,
            [row]
        );
    }
}
