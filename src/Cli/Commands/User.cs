using System.CommandLine;
using Whereabouts.Platform.Access;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts user add|key</summary>
internal static class User
{
    public static Command Command(TextWriter output, SessionFactory sessions) =>
        new("user", "People who may sign in") { Add(output, sessions), Key(output, sessions) };

    private static Command Add(TextWriter output, SessionFactory sessions)
    {
        var name = new Argument<string>("name") { Description = "The user name" };
        var role = new Option<string>("--role") { Description = string.Join(", ", Roles.All), Required = true };
        var display = new Option<string?>("--display-name")
        {
            Description = "How the person is called on pages and in the journal",
        };
        var agency = new Option<string>("--agency")
        {
            Description = "Whom the person works for",
            DefaultValueFactory = _ => "the council",
        };
        var database = CommonOptions.Database();
        var command = new Command(
            "add",
            "Adds a person, or gives the one of that name a new password and role; the password is read from the first line of the input"
        )
        {
            name,
            role,
            display,
            agency,
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
                var password = await Console.In.ReadLineAsync(cancellation) ?? "";
                var user = parsed.GetRequiredValue(name);
                var wrong = await session
                    .Get<Accounts>()
                    .SetAsync(
                        user,
                        parsed.GetValue(display) ?? user,
                        parsed.GetRequiredValue(agency),
                        parsed.GetRequiredValue(role),
                        password,
                        Session.Operator
                    );
                if (wrong.Count > 0)
                {
                    throw new CommandRefusedException(string.Join(' ', wrong));
                }

                await output.WriteLineAsync($"{user} may sign in.");
                return ExitCodes.Well;
            }
        );
        return command;
    }

    private static Command Key(TextWriter output, SessionFactory sessions)
    {
        var name = new Argument<string>("name") { Description = "The user name in whose name the key works" };
        var label = new Option<string>("--label")
        {
            Description = "What uses the key",
            DefaultValueFactory = _ => "api",
        };
        var database = CommonOptions.Database();
        var command = new Command("key", "Makes a key for the API; it is shown once") { name, label, database };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var session = await sessions.OpenAsync(
                    parsed.GetValue(database),
                    migrate: false,
                    cancellation
                );
                var key =
                    await session
                        .Get<Accounts>()
                        .MakeKeyAsync(parsed.GetRequiredValue(name), parsed.GetRequiredValue(label), Session.Operator)
                    ?? throw new CommandRefusedException("Nobody has that user name.");
                await output.WriteLineAsync(key);
                return ExitCodes.Well;
            }
        );
        return command;
    }
}
