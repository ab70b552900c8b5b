using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Whereabouts.Data.Postgres;
using Whereabouts.Data.Sqlite;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Tests.Record;

/// <summary>
/// Every row of every table as sorted lines, to be compared. Left out are the journal, accounts and keys, the time and
/// name of recording, and how many of a batch's rows were news (that is the outcome of its last reading, not a fact).
/// A batch goes by its file, sheet and kind, so that a file in another encoding is comparable.
/// </summary>
internal static class WholeRecord
{
    private static readonly Type[] LeftOut =
    [
        typeof(OperationRow),
        typeof(EventRow),
        typeof(SealRow),
        typeof(ApiKeyRow),
        typeof(ProtectionKeyRow),
        typeof(AppUser),
    ];

    private static readonly string[] AlwaysLeftOut = ["Recorded", "RecordedBy", "Received", "ReceivedBy", "Decided"];

    // What a file in another shape must differ in.
    private static readonly string[] Shape =
    [
        "Sha256",
        "Length",
        "Bytes",
        "Notes",
        "RowNumber",
        "Number",
        "FirstOrigin",
    ];

    public static AppDb Open(DatabaseAddress address)
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        IDatabaseProvider provider =
            address.Kind == DatabaseKind.Sqlite ? new SqliteProvider() : new PostgresProvider();
        provider.Use(options, address.Connection);
        return new AppDb(options.Options);
    }

    /// <param name="anyShape">Leaves out what depends on how the file was written.</param>
    public static IReadOnlyList<string> Of(DatabaseAddress address, bool anyShape = false)
    {
        using var db = Open(address);
        var batches = db.Batches.AsNoTracking().ToDictionary(b => b.Id, b => $"{b.FileName}|{b.Sheet}|{b.Kind}");
        var lines = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes())
        {
            if (
                LeftOut.Contains(entity.ClrType)
                || entity.ClrType.Namespace!.StartsWith("Microsoft", StringComparison.Ordinal)
            )
            {
                continue;
            }

            if (anyShape && entity.ClrType == typeof(FileChunkRow))
            {
                continue;
            }

            foreach (var row in Rows(db, entity.ClrType))
            {
                if (
                    row is ProblemRow { Outcome: "note" } note
                    && note.Reason.StartsWith("We hold something", StringComparison.Ordinal)
                )
                {
                    // Says which of two files came first, as it must.
                    continue;
                }

                lines.Add(entity.GetTableName() + " " + Line(entity, row, batches, anyShape));
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>Fails with the first lines that one has and the other has not.</summary>
    public static void Same(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var missing = expected.Except(actual).Take(6);
        var surplus = actual.Except(expected).Take(6);
        var difference = string.Join(
            '\n',
            missing.Select(l => "- " + Cut(l)).Concat(surplus.Select(l => "+ " + Cut(l)))
        );
        Assert.True(difference.Length == 0, difference);
        Assert.Equal(expected.Count, actual.Count);
    }

    private static string Cut(string line) => line.Length > 600 ? line[..600] + "…" : line;

    private static IEnumerable<object> Rows(AppDb db, Type type) =>
        (IEnumerable<object>)
            typeof(WholeRecord)
                .GetMethod(
                    nameof(RowsOf),
                    System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static
                )!
                .MakeGenericMethod(type)
                .Invoke(null, [db])!;

    private static List<T> RowsOf<T>(AppDb db)
        where T : class => [.. db.Set<T>().AsNoTracking()];

    private static string Line(IEntityType entity, object row, Dictionary<Guid, string> batches, bool anyShape)
    {
        var cells = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in entity.GetProperties())
        {
            var name = property.Name;
            if (
                AlwaysLeftOut.Contains(name)
                || (anyShape && Shape.Contains(name))
                || (row is ProblemRow && name == "Number")
                || (row is BatchRow && name is "Id" or "RowsApplied" or "RowsUnchanged")
            )
            {
                continue;
            }

            var value = property.PropertyInfo!.GetValue(row);
            cells[name] = (row, name, value) switch
            {
                (_, _, Guid id) when batches.TryGetValue(id, out var batch) => batch,
                (RegisterRow, "History", byte[] history) => Layers(history, batches),
                (WaitingRow, "Fields", string fields) => Fields(fields),
                (_, _, byte[] bytes) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)),
                (_, _, DateTimeOffset instant) => instant.ToString("O", CultureInfo.InvariantCulture),
                _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
            };
        }

        if (row is BatchRow counted)
        {
            cells["Taken"] = $"{counted.RowsApplied + counted.RowsUnchanged}";
        }

        return string.Join("; ", cells.Select(c => $"{c.Key}={c.Value}"));
    }

    private static string Layers(byte[] history, Dictionary<Guid, string> batches) =>
        string.Join(
            " / ",
            RegisterHistory
                .FromBytes(history)
                .Layers.Select(l =>
                    $"{l.Said:O} {l.Told:O} {batches[l.Origin]} {string.Join(',', l.Marks.Select(m => $"{m.Index}:{m.Symbol}"))}"
                )
                .Order(StringComparer.Ordinal)
        );

    private static string Fields(string fields)
    {
        var stored = JsonNode.Parse(fields)!;
        var pairs = stored["Headings"]!.AsArray().Zip(stored["Cells"]!.AsArray(), (h, c) => $"{h}={c}");
        return string.Join('|', pairs.Order(StringComparer.Ordinal));
    }
}
