using System.Text.Encodings.Web;
using System.Text.Json;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Intake;

/// <summary>Turns rows that were read into facts of the record, many at a time: finds their children, writes, counts.</summary>
public sealed class RowWriter(AppDb db, Recorder recorder, MarkRecorder markRecorder)
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the rows and saves. The caller holds the transaction and the operation.</summary>
    internal async Task WriteAsync(
        IReadOnlyList<SheetRow> rows,
        BatchRow batch,
        Tally tally,
        Turns.Turn turn,
        CancellationToken cancellation
    )
    {
        var finder = await FindAsync(rows, turn, cancellation);
        var statements = new List<Statement>();
        var places = new Dictionary<(Guid?, SettingId?, IFact), int>();
        var marks = new List<MarkStatement>();
        var owners = new List<(int Row, int Statement)>();
        var accepted = new Dictionary<int, SheetRow>();
        var decided = new Dictionary<int, WaitingRow>();
        foreach (var row in rows)
        {
            if (row.Refusals.Count > 0)
            {
                tally.Refuse(row.Refusals);
                continue;
            }

            if (row.MissingSchool is { } school)
            {
                const string Reason = "No school with this number or name is known yet.";
                tally.Wait(
                    new(
                        row.Number,
                        school.Column,
                        school.Value,
                        Reason,
                        "Bring in the list of schools, or correct the number. The row is applied by itself once the school is known."
                    )
                );
                db.Waiting.Add(Kept(row, batch, school.Key, Reason));
                continue;
            }

            var match = row.Who is { } who ? finder.Find(who) : null;
            if (match?.Question is { } question)
            {
                Ask(row, batch, tally, question);
                continue;
            }

            tally.Note(row.Notes);
            accepted[row.Number] = row;
            if (match is { IsDecided: true })
            {
                decided[row.Number] = Kept(row, batch, null, "");
            }

            var said = row.Said ?? batch.Told;

            // Thousands of rows of marks say the same of one child: it is one statement, said at the latest of their times.
            void Add(Guid? child, SettingId? setting, IFact fact)
            {
                if (places.TryGetValue((child, setting, fact), out var place))
                {
                    var held = statements[place];
                    statements[place] = held with { Said = held.Said > said ? held.Said : said };
                }
                else
                {
                    place = places[(child, setting, fact)] = statements.Count;
                    statements.Add(new(child, setting, fact, said, batch.Told, row.Number));
                }

                owners.Add((row.Number, place));
            }

            foreach (var fact in row.Facts)
            {
                Add(match!.Child, null, fact);
            }

            foreach (var (setting, fact) in row.SettingFacts)
            {
                Add(null, setting, fact);
            }

            foreach (var (setting, date, session, symbol) in row.Marks)
            {
                marks.Add(
                    new(
                        new(match!.Child!.Value, setting, AcademicYear.Of(date).StartYear),
                        new Mark((ushort)SessionGrid.IndexOf(date, session), symbol),
                        said,
                        batch.Told,
                        row.Number
                    )
                );
            }
        }

        db.Decisions.AddRange(finder.ByName.Select(found => Deciding.ByName(found.Key, found.Value, batch.Recorded)));
        var outcomes = await recorder.SayAsync(statements, batch.Id, cancellation);
        var markOutcomes = await markRecorder.SayAsync(marks, batch.Id, cancellation);
        Count(accepted, owners.ToLookup(o => o.Row, o => outcomes[o.Statement]), markOutcomes, decided, tally);
        db.Waiting.AddRange(decided.Values.Where(row => row.Settled is not null));
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>Finds the children of the rows, and sees that nobody else writes of them meanwhile.</summary>
    private async Task<ChildFinder> FindAsync(
        IReadOnlyList<SheetRow> rows,
        Turns.Turn turn,
        CancellationToken cancellation
    )
    {
        var claims = rows.Select(r => r.Who).OfType<Claim>().Distinct().ToList();
        var particulars = rows.SelectMany(r => r.Facts).OfType<Particulars>().Distinct();
        await turn.OfAsync(
            [.. claims.SelectMany(c => c.Keys).Union(particulars.SelectMany(ChildKeys.Of).Where(ChildKeys.IsOfOne))],
            cancellation
        );
        while (true)
        {
            var finder = await ChildFinder.LoadAsync(db, claims, cancellation);
            if (!await turn.OfChildrenAsync(finder.Children, cancellation))
            {
                return finder;
            }
        }
    }

    private static void Count(
        Dictionary<int, SheetRow> accepted,
        ILookup<int, StatementOutcome> outcomes,
        IReadOnlyDictionary<int, MarkOutcome> markOutcomes,
        Dictionary<int, WaitingRow> decided,
        Tally tally
    )
    {
        foreach (var (number, row) in accepted)
        {
            var mark = markOutcomes.GetValueOrDefault(number);
            if (mark == MarkOutcome.Contradicted)
            {
                tally.Refuse([
                    new(
                        number,
                        null,
                        null,
                        "Another row of this file gives the same session another code.",
                        "Keep the row that is right, and send the file again."
                    ),
                ]);
                continue;
            }

            if (outcomes[number].Contains(StatementOutcome.KeptAsOlder) || mark == MarkOutcome.KeptAsOlder)
            {
                tally.Note([
                    new(
                        number,
                        null,
                        null,
                        "We hold something that was said later: it stands, and this is kept in the history.",
                        "Nothing to do, unless this row is the right one: then send it with the date on which it was stated."
                    ),
                ]);
            }

            var changed =
                mark is MarkOutcome.Applied or MarkOutcome.KeptAsOlder
                || outcomes[number].Any(o => o != StatementOutcome.Unchanged);
            tally.Apply(changed);
            if (decided.TryGetValue(number, out var kept))
            {
                kept.Settled = changed ? SettledRow.Applied : SettledRow.Unchanged;
            }
        }
    }

    /// <summary>
    /// Has a row wait until a person, or a later file, says whose it is. Where it gave a UPN that is none, it says so.
    /// </summary>
    private void Ask(SheetRow row, BatchRow batch, Tally tally, string question)
    {
        if (string.Equals(question, Matching.NumberUnknown, StringComparison.Ordinal))
        {
            tally.WaitWithOthers(
                new(
                    row.Number,
                    null,
                    null,
                    "Rows name children by numbers of the sender's system whose list of numbers and UPNs has not come.",
                    "Send that list once: for social care a key file with the columns Child Unique ID and UPN. The rows are applied by themselves when it is in."
                )
            );
            db.Waiting.Add(Kept(row, batch, null, question));
            return;
        }

        var unread =
            row.Who!.Upn is null && !string.Equals(question, ChildFinder.SetAside, StringComparison.Ordinal)
                ? row.Written("upn")
                : null;
        var reason = unread is null ? question : $"{question} What stands as its UPN is not a UPN.";
        tally.Wait(
            new(
                row.Number,
                unread is null ? null : row.Sheet.Headings.TextOf("upn"),
                unread,
                reason,
                unread is null
                    ? "Decide whose row it is in the queue. It is applied by itself when a later file makes it certain."
                    : "Correct the UPN and send the row again, or decide in the queue whose row it is."
            )
        );
        db.Waiting.Add(Kept(row, batch, null, reason));
    }

    /// <summary>A row as it came, for when it can be applied, or a decision on it is taken back.</summary>
    private static WaitingRow Kept(SheetRow row, BatchRow batch, string? schoolKey, string reason) =>
        new()
        {
            BatchId = batch.Id,
            RowNumber = row.Number,
            Fields = JsonSerializer.Serialize(new StoredRow(row.Sheet.Headings.Texts, row.Cells), Plain),
            Who = row.Who?.Hash,
            UpnKey = row.Who?.UpnKey,
            NameKey = row.Who?.FullNameKey,
            SchoolKey = schoolKey,
            Surname = row.Who?.Surname ?? "",
            Forename = row.Who?.Forename ?? "",
            DateOfBirth = row.Who?.DateOfBirth,
            Reason = reason,
        };
}

/// <summary>A row as it came, kept while it waits.</summary>
internal sealed record StoredRow(IReadOnlyList<string> Headings, IReadOnlyList<string?> Cells)
{
    public static StoredRow Read(string fields) =>
        JsonSerializer.Deserialize<StoredRow>(fields)
        ?? throw new JsonException("A waiting row was stored without its fields.");
}
