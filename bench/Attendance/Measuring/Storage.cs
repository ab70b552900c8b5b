using System.Data;
using Npgsql;
using NpgsqlTypes;
using Whereabouts.Bench.Attendance.Generation;
using Whereabouts.Domain.Attendance.Figures;

namespace Whereabouts.Bench.Attendance.Measuring;

/// <summary>A county's registers as the service keeps them, a row of 540 bytes a pupil, read from PostgreSQL and assessed.</summary>
internal static class Storage
{
    private const string Table = "bench_attendance_registers";

    public static Measured Measure(string connection, County county, int times)
    {
        using var source = NpgsqlDataSource.Create(connection);
        Execute(source, $"drop table if exists {Table}; create table {Table} (pupil integer, codes bytea)");
        try
        {
            using (var open = source.OpenConnection())
            using (var rows = open.BeginBinaryImport($"copy {Table} from stdin (format binary)"))
            {
                for (var pupil = 0; pupil < county.Pupils; pupil++)
                {
                    rows.StartRow();
                    rows.Write(pupil, NpgsqlDbType.Integer);
                    rows.Write(County.OnGrid(county.MarksOf(pupil)), NpgsqlDbType.Bytea);
                }

                rows.Complete();
            }

            Execute(source, $"vacuum analyze {Table}");
            var wanted = Resident.Assess(county.Marks, RegisterFigures.Of);
            return Measured.Of(
                times,
                () =>
                {
                    if (Assess(source, 2) != wanted)
                    {
                        throw new InvalidOperationException("What was read from PostgreSQL has other figures.");
                    }
                }
            );
        }
        finally
        {
            Execute(source, $"drop table {Table}");
        }
    }

    /// <summary>Each thread reads its share by a connection of its own, and assesses each register as it comes.</summary>
    private static long Assess(NpgsqlDataSource source, int threads)
    {
        var sums = new long[threads];
        Parallel.For(
            0,
            threads,
            i =>
            {
                using var open = source.OpenConnection();
                using var command = open.CreateCommand();
                command.CommandText = $"select codes from {Table} where pupil % {threads} = {i}";
                using var rows = command.ExecuteReader(CommandBehavior.SequentialAccess);
                var codes = new byte[County.GridPeriod.Calendar.Sessions];
                while (rows.Read())
                {
                    rows.GetBytes(0, 0, codes, 0, codes.Length);
                    sums[i] += Resident.SumOf(RegisterFigures.Of(codes, County.GridPeriod));
                }
            }
        );
        return sums.Sum();
    }

    private static void Execute(NpgsqlDataSource source, string sql)
    {
        foreach (var one in sql.Split(';'))
        {
            using var command = source.CreateCommand(one);
            command.CommandTimeout = 0;
            command.ExecuteNonQuery();
        }
    }
}
