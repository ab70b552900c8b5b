using System.CommandLine;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts journal verify</summary>
internal static class Journal
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var database = CommonOptions.Database();
        var verify = new Command("verify", "Checks that nothing in the journal was changed or taken out") { database };
        verify.SetAction(
            async (parsed, cancellation) =>
            {
                await using var session = await sessions.OpenAsync(
                    parsed.GetValue(database),
                    migrate: false,
                    cancellation
                );
                var check = await session.Get<Sealing>().VerifyAsync(cancellation);
                if (check.Fault is { } fault)
                {
                    throw new CommandRefusedException($"The journal does not hold. {fault}");
                }

                await output.WriteLineAsync(
                    $"The journal holds: {check.Sealed} operations sealed, {check.NotYetSealed} not sealed yet. Head {check.Head}."
                );
                return ExitCodes.Well;
            }
        );
        return new Command("journal", "The journal") { verify };
    }
}
