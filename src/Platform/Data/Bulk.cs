using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Data;

/// <summary>A column to write.</summary>
/// <param name="StoreType">Its type in the words of the database.</param>
/// <param name="Type">The type of its values.</param>
public sealed record BulkColumn(string Name, string StoreType, Type Type, bool IsKey);

/// <summary>What many rows written at once are to those that are there.</summary>
public enum BulkHow
{
    /// <summary>Every row is known to be new.</summary>
    Adds,

    /// <summary>A row with the same key is replaced.</summary>
    Puts,

    /// <summary>Every row is known to be there; the columns that are given are written, the others stay.</summary>
    Changes,
}

/// <summary>Many rows for one table, as the database takes them.</summary>
/// <param name="How">What becomes of rows that are there already, and of those that are not.</param>
/// <param name="Rows">Values in the order of the columns; null for nothing.</param>
public sealed record BulkWrite(
    DbConnection Connection,
    DbTransaction? Transaction,
    string Table,
    IReadOnlyList<BulkColumn> Columns,
    BulkHow How,
    IEnumerable<object?[]> Rows
);

/// <summary>
/// Writes many rows at once, past the change tracker, in the way that is quickest for the database. The caller holds the
/// transaction.
/// </summary>
public sealed class Bulk(AppDb db, Databases databases)
{
    private static readonly ConcurrentDictionary<(Type, DatabaseKind), Shape> Shapes = new();

    /// <summary>Adds rows that are known to be new.</summary>
    public Task AddAsync<T>(IReadOnlyCollection<T> rows, CancellationToken cancellation)
        where T : class => WriteAsync(rows, BulkHow.Adds, _ => true, cancellation);

    /// <summary>Adds rows, or replaces those that are there under the same keys.</summary>
    public Task PutAsync<T>(IReadOnlyCollection<T> rows, CancellationToken cancellation)
        where T : class => WriteAsync(rows, BulkHow.Puts, _ => true, cancellation);

    /// <summary>Writes some properties of rows that are there.</summary>
    public Task ChangeAsync<T>(
        IReadOnlyCollection<T> rows,
        IReadOnlyCollection<string> properties,
        CancellationToken cancellation
    )
        where T : class => WriteAsync(rows, BulkHow.Changes, properties.Contains, cancellation);

    private async Task WriteAsync<T>(
        IReadOnlyCollection<T> rows,
        BulkHow how,
        Func<string, bool> isWritten,
        CancellationToken cancellation
    )
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        if (db.Operation is null && typeof(IRecordRow).IsAssignableFrom(typeof(T)))
        {
            throw new InvalidOperationException(
                $"Rows of {typeof(T).Name} were about to be written outside any operation: open one with Begin, so that the journal says who, when and why."
            );
        }

        var shape = Shapes.GetOrAdd(
            (typeof(T), databases.Address.Kind),
            _ => Shape.Of(db.Model.FindEntityType(typeof(T))!)
        );
        if (how is BulkHow.Changes)
        {
            shape = shape.With(isWritten);
        }

        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await databases.WriteAsync(
                new(
                    db.Database.GetDbConnection(),
                    db.Database.CurrentTransaction?.GetDbTransaction(),
                    shape.Table,
                    shape.Columns,
                    how,
                    rows.Select(shape.Values)
                ),
                cancellation
            );
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private sealed record Shape(
        string Table,
        IReadOnlyList<BulkColumn> Columns,
        IReadOnlyList<(PropertyInfo Property, ValueConverter? Converter)> Readers
    )
    {
        public static Shape Of(IEntityType entity)
        {
            var properties = entity.GetProperties().ToList();
            return new(
                entity.GetTableName()!,
                properties.ConvertAll(p => new BulkColumn(
                    p.GetColumnName(),
                    p.GetColumnType(),
                    p.GetTypeMapping().Converter?.ProviderClrType ?? p.ClrType,
                    p.IsPrimaryKey()
                )),
                properties.ConvertAll(p => (p.PropertyInfo!, p.GetTypeMapping().Converter))
            );
        }

        /// <summary>The key, and those of the other columns that are to be written.</summary>
        public Shape With(Func<string, bool> isWritten)
        {
            var kept = Enumerable
                .Range(0, Columns.Count)
                .Where(i => Columns[i].IsKey || isWritten(Readers[i].Property.Name))
                .ToList();
            return new(Table, kept.ConvertAll(i => Columns[i]), kept.ConvertAll(i => Readers[i]));
        }

        public object?[] Values(object row)
        {
            var values = new object?[Readers.Count];
            for (var i = 0; i < values.Length; i++)
            {
                var (property, converter) = Readers[i];
                var value = property.GetValue(row);
                values[i] = value is not null && converter is not null ? converter.ConvertToProvider(value) : value;
            }

            return values;
        }
    }
}
