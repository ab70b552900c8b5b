using Npgsql;
using Whereabouts.Platform.Data;

namespace Whereabouts.Data.Postgres;

/// <summary>Writes many rows by COPY; rows that may be there already go by way of a table of this session's own.</summary>
internal static class BulkCopy
{
    public static async Task WriteAsync(BulkWrite write, CancellationToken cancellation)
    {
        var connection = (NpgsqlConnection)write.Connection;
        var names = Names(write.Columns);
        if (!write.Replaces)
        {
            await CopyAsync(connection, $"\"{write.Table}\"", names, write, cancellation);
            return;
        }

        var staging = $"pg_temp.\"bulk_{write.Table}\"";
        await ExecuteAsync(
            connection,
            $"CREATE TEMP TABLE IF NOT EXISTS \"bulk_{write.Table}\" AS SELECT {names} FROM \"{write.Table}\" WITH NO DATA; TRUNCATE {staging}",
            cancellation
        );
        await CopyAsync(connection, staging, names, write, cancellation);
        var changes = string.Join(
            ", ",
            write.Columns.Where(c => !c.IsKey).Select(c => $"\"{c.Name}\" = excluded.\"{c.Name}\"")
        );
        await ExecuteAsync(
            connection,
            $"INSERT INTO \"{write.Table}\" ({names}) SELECT {names} FROM {staging} ON CONFLICT ({Names(write.Columns.Where(c => c.IsKey))}) DO "
                + (changes.Length == 0 ? "NOTHING" : $"UPDATE SET {changes}"),
            cancellation
        );
    }

    private static async Task CopyAsync(
        NpgsqlConnection connection,
        string table,
        string names,
        BulkWrite write,
        CancellationToken cancellation
    )
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)",
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

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string Names(IEnumerable<BulkColumn> columns) =>
        string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
}
