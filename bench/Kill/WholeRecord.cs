using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
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

namespace Whereabouts.Bench.Kill;

/// <summary>
/// Every row of every table as a line, to be compared. Left out are the journal, accounts and keys, the time and name of
/// recording, and how many of a batch's rows were news (that is the outcome of its last reading, not a fact). A batch
/// goes by its file, sheet and kind, so that a file in another encoding is comparable.
/// </summary>
internal sealed class WholeRecord
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

    private readonly AppDb _db;
    private readonly bool _anyShape;
    private readonly Dictionary<Guid, string> _batches;

    /// <param name="anyShape">Leaves out what depends on how the file was written.</param>
    public WholeRecord(AppDb db, bool anyShape = false)
    {
        _db = db;
        _anyShape = anyShape;
        _batches = db.Batches.AsNoTracking().ToDictionary(b => b.Id, b => $"{b.FileName}|{b.Sheet}|{b.Kind}");
        Tables =
        [
            .. db
                .Model.GetEntityTypes()
                .Where(e =>
                    !LeftOut.Contains(e.ClrType)
                    && !e.ClrType.Namespace!.StartsWith("Microsoft", StringComparison.Ordinal)
                    && !(anyShape && e.ClrType == typeof(FileChunkRow))
                ),
        ];
    }

    public IReadOnlyList<IEntityType> Tables { get; }

    public static AppDb Open(DatabaseAddress address)
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        ProviderOf(address).Use(options, address.Connection);
        return new AppDb(options.Options);
    }

    public static IDatabaseProvider ProviderOf(DatabaseAddress address) =>
        address.Kind == DatabaseKind.Sqlite ? new SqliteProvider() : new PostgresProvider();

    /// <summary>All lines of all tables in order.</summary>
    /// <param name="anyShape">Leaves out what depends on how the file was written.</param>
    public static IReadOnlyList<string> Of(DatabaseAddress address, bool anyShape = false)
    {
        using var db = Open(address);
        var record = new WholeRecord(db, anyShape);
        var lines = record.Tables.SelectMany(record.Lines).ToList();
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>The lines of one table, one at a time as the database gives them: in no order.</summary>
    public IEnumerable<string> Lines(IEntityType table)
    {
        foreach (var row in Rows(table.ClrType))
        {
            if (
                row is ProblemRow { Outcome: "note" } note
                && note.Reason.StartsWith("We hold something", StringComparison.Ordinal)
            )
            {
                // Says which of two files came first, as it must.
                continue;
            }

            yield return table.GetTableName() + " " + Line(table, row);
        }
    }

    private IEnumerable<object> Rows(Type type) =>
        (IEnumerable<object>)
            typeof(WholeRecord)
                .GetMethod(nameof(RowsOf), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type)
                .Invoke(null, [_db])!;

    private static IEnumerable<T> RowsOf<T>(AppDb db)
        where T : class => db.Set<T>().AsNoTracking().AsEnumerable();

    private string Line(IEntityType entity, object row)
    {
        var cells = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in entity.GetProperties())
        {
            var name = property.Name;
            if (
                AlwaysLeftOut.Contains(name)
                || (_anyShape && Shape.Contains(name))
                || (row is ProblemRow && name == "Number")
                || (row is BatchRow && name is "Id" or "RowsApplied" or "RowsUnchanged")
            )
            {
                continue;
            }

            var value = property.PropertyInfo!.GetValue(row);
            cells[name] = (row, name, value) switch
            {
                (_, _, Guid id) when _batches.TryGetValue(id, out var batch) => batch,
                (RegisterRow, "History", byte[] history) => Layers(history),
                (WaitingRow, "Fields", string fields) => Fields(fields),
                // Names the build that read it: what matters is that it was read to its end.
                (FileRow, "ReadBy", string) => "read",
                (_, _, byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes)),
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

    private string Layers(byte[] history) =>
        string.Join(
            " / ",
            RegisterHistory
                .FromBytes(history)
                .Layers.Select(l =>
                    $"{l.Said:O} {l.Told:O} {_batches[l.Origin]} {string.Join(',', l.Marks.Select(m => $"{m.Index}:{m.Symbol}"))}"
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
