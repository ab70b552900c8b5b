using System.CommandLine;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Search;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts search</summary>
internal static class Search
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var words = new Argument<string>("words")
        {
            Description = "Name, date of birth, UPN, NHS number, address, a parent's name or phone, or several of them",
        };
        var database = CommonOptions.Database();
        var format = CommonOptions.Format();
        var command = new Command("search", "Finds children") { words, database, format };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var session = await sessions.OpenAsync(
                    parsed.GetValue(database),
                    migrate: false,
                    cancellation
                );
                var found = await session.Get<ChildSearch>().FindAsync(parsed.GetRequiredValue(words), cancellation);
                await session
                    .Get<Looks>()
                    .NoteAsync(
                        Session.Operator,
                        "search",
                        [.. found.Children.Select(c => c.Child.Id)],
                        null,
                        cancellation
                    );
                string[] headings = ["child", "surname", "forename", "born", "upn", "why"];
                var rows = found.Children.Select(c =>
                    (IReadOnlyList<object?>)
                        [c.Child.Id, c.Child.Surname, c.Child.Forename, c.Child.DateOfBirth, c.Child.Upn, c.Why]
                );
                Output.List(
                    output,
                    parsed.GetValue(format),
                    SearchDocument.Of(parsed.GetRequiredValue(words), found),
                    headings,
                    rows
                );

                return ExitCodes.Well;
            }
        );
        return command;
    }
}
