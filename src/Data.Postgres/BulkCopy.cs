using Npgsql;
using Whereabouts.Platform.Data;

namespace Whereabouts.Data.Postgres;

/// <summary>Writes many rows: new ones by COPY, those that are there, or may be, as one statement with an array a column.</summary>
internal static class BulkCopy
{
    // Some megabytes a statement, whatever the rows hold.
    private const int RowsAtATime = 2_000;

    public static Task WriteAsync(BulkWrite write, CancellationToken cancellation) =>
        write.How is BulkHow.Adds ? CopyAsync(write, cancellation) : PutAsync(write, cancellation);

    private static async Task PutAsync(BulkWrite write, CancellationToken cancellation)
    {
        var put = write.How is BulkHow.Changes ? Update(write) : Upsert(write);
        foreach (var rows in write.Rows.Chunk(RowsAtATime))
        {
            await using var command = new NpgsqlCommand(put, (NpgsqlConnection)write.Connection);
            for (var i = 0; i < write.Columns.Count; i++)
            {
                var column = write.Columns[i];
                command.Parameters.Add(
                    new NpgsqlParameter
                    {
                        Value = ArrayOf(rows, i, column.Type),
                        DataTypeName = column.StoreType + "[]",
                    }
                );
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static string Upsert(BulkWrite write)
    {
        var changes = string.Join(", ", Others(write).Select(c => $"\"{c.Name}\" = excluded.\"{c.Name}\""));
        return $"INSERT INTO \"{write.Table}\" ({Names(write.Columns)}) SELECT * FROM unnest({Arrays(write)}) ON CONFLICT ({Names(write.Columns.Where(c => c.IsKey))}) DO "
            + (changes.Length == 0 ? "NOTHING" : $"UPDATE SET {changes}");
    }

    private static string Update(BulkWrite write)
    {
        var changes = string.Join(", ", Others(write).Select(c => $"\"{c.Name}\" = given.\"{c.Name}\""));
        var same = string.Join(
            " AND ",
            write.Columns.Where(c => c.IsKey).Select(c => $"held.\"{c.Name}\" = given.\"{c.Name}\"")
        );
        return $"UPDATE \"{write.Table}\" AS held SET {changes} FROM unnest({Arrays(write)}) AS given({Names(write.Columns)}) WHERE {same}";
    }

    private static IEnumerable<BulkColumn> Others(BulkWrite write) => write.Columns.Where(c => !c.IsKey);

    private static string Arrays(BulkWrite write) =>
        string.Join(", ", write.Columns.Select((c, i) => $"${i + 1}::{c.StoreType}[]"));

    private static Array ArrayOf(object?[][] rows, int column, Type type)
    {
        var element =
            type.IsValueType && Nullable.GetUnderlyingType(type) is null
                ? typeof(Nullable<>).MakeGenericType(type)
                : type;
        var values = Array.CreateInstance(element, rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            values.SetValue(rows[i][column], i);
        }

        return values;
    }

    private static async Task CopyAsync(BulkWrite write, CancellationToken cancellation)
    {
        await using var copy = await ((NpgsqlConnection)write.Connection).BeginBinaryImportAsync(
            $"COPY \"{write.Table}\" ({Names(write.Columns)}) FROM STDIN (FORMAT BINARY)",
            cancellation
        );
        foreach (var row in write.Rows)
        {
            await copy.StartRowAsync(cancellation);
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value)
                {
                    await copy.WriteAsync(value, write.Columns[i].StoreType, cancellation);
                }
                else
                {
                    await copy.WriteNullAsync(cancellation);
                }
            }
        }

        await copy.CompleteAsync(cancellation);
    }

    private static string Names(IEnumerable<BulkColumn> columns) =>
        string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
}
