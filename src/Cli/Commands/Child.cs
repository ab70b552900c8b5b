using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Identity;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;

namespace Whereabouts.Cli.Commands;

/// <summary>whereabouts child</summary>
internal static class Child
{
    public static Command Command(TextWriter output, SessionFactory sessions)
    {
        var who = new Argument<string>("child") { Description = "The child's id, or UPN" };
        var database = CommonOptions.Database();
        var format = CommonOptions.Format();
        var on = CommonOptions.On();
        var knownAt = CommonOptions.KnownAt();
        var command = new Command("child", "What is known of one child, and what it means")
        {
            who,
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
                var id = await FindAsync(session.Get<AppDb>(), parsed.GetRequiredValue(who), cancellation);
                id = await session.Get<Heads>().OfAsync(id, cancellation);
                var day = parsed.GetValue(on) ?? session.Today;
                var found = await session.Get<Pictures>().OfChildAsync(id, day, parsed.GetValue(knownAt), cancellation);
                if (found is not { } child)
                {
                    throw new CommandRefusedException("Nothing had been told to us of this child by then.");
                }

                await session.Get<Looks>().NoteAsync(Session.Operator, "child", [id], null, cancellation);
                Write(
                    output,
                    ChildDocument.Of(child.Child, child.County, day, parsed.GetValue(knownAt)),
                    parsed.GetValue(format)
                );
                return ExitCodes.Well;
            }
        );
        return command;
    }

    private static async Task<Guid> FindAsync(AppDb db, string who, CancellationToken cancellation)
    {
        if (Guid.TryParse(who, out var id))
        {
            return id;
        }

        var key = ChildKeys.OfUpn(who);
        var found = await db
            .ChildKeys.Where(k => k.Value == key)
            .Join(db.Children, k => k.ChildId, c => c.Id, (_, c) => c.HeadId)
            .Distinct()
            .ToListAsync(cancellation);
        return found.Count switch
        {
            1 => found[0],
            0 => throw new CommandRefusedException("No child has this id or UPN."),
            _ => throw new CommandRefusedException("More than one child has this UPN: give the id."),
        };
    }

    private static void Write(TextWriter output, ChildDocument child, Format format)
    {
        if (format == Format.Json)
        {
            Output.Json(output, child);
            return;
        }

        string[] headings = ["kind", "from", "to", "told", "fact"];
        var rows = child.Facts.Select(f =>
            (IReadOnlyList<object?>)[f.Kind, f.From, f.To, f.Told, f.Fact?.ToJsonString(DocumentJson.Options)]
        );
        if (format == Format.Csv)
        {
            Output.Csv(output, headings, rows);
            return;
        }

        var entry = child.Entry;
        output.WriteLine(
            $"{entry.Surname.ToUpperInvariant()}, {entry.Forename}, born {entry.DateOfBirth:d MMMM yyyy}, UPN {entry.Upn ?? "not known"}"
        );
        output.WriteLine(child.Where);
        output.WriteLine(
            child.OnRegister
                ? $"{entry.Rag}: missing out since {entry.Since:d MMMM yyyy}. {entry.RagBecause}"
                : $"Not on the register: {child.WhyNot}"
        );
        foreach (var reason in entry.Reasons)
        {
            output.WriteLine(
                $"  {reason.Code} ({reason.Rule} v{reason.Version}), since {reason.Since:d MMMM yyyy}: {reason.Because}"
            );
        }

        Output.Table(output, headings[..4], rows.Select(r => (IReadOnlyList<object?>)[r[0], r[1], r[2], r[3]]));
    }
}
