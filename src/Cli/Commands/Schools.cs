using System.CommandLine;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts schools coverage</summary>
internal static class Schools
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var database = CommonOptions.Database();
        var format = CommonOptions.Format();
        var on = CommonOptions.On();
        var knownAt = CommonOptions.KnownAt();
        var coverage = new Command("coverage", "Which schools' data is current") { database, format, on, knownAt };
        coverage.SetAction(
            async (parsed, cancellation) =>
            {
                await using var session = await sessions.OpenAsync(
                    parsed.GetValue(database),
                    migrate: false,
                    cancellation
                );
                var day = parsed.GetValue(on) ?? session.Today;
                var document = SchoolsCoverageDocument.Of(
                    await session.Get<Pictures>().CountyAsync(day, parsed.GetValue(knownAt), cancellation),
                    day
                );
                string[] headings = ["urn", "name", "state", "since", "last mark"];
                var rows = document.Schools.Select(s =>
                    (IReadOnlyList<object?>)[s.Urn, s.Name, s.State, s.Since, s.LastMark]
                );
                Output.List(
                    output,
                    parsed.GetValue(format),
                    document,
                    headings,
                    rows,
                    $"{document.SchoolsCurrent} of {document.SchoolsExpected} schools are current."
                );

                return ExitCodes.Well;
            }
        );
        return new Command("schools", "Schools") { coverage };
    }
}
