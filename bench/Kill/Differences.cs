using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Whereabouts.Platform.Data;

namespace Whereabouts.Bench.Kill;

/// <summary>
/// What two databases hold that the other does not, row by row and counted: a row that is there twice is one too many.
/// Of each row only a hash is kept, one table at a time, so that the size of the record hardly matters.
/// </summary>
internal static class Differences
{
    private const int ShownOfATable = 5;

    /// <summary>Compares them, and tells of each table how many rows were compared.</summary>
    /// <returns>The first lines of each table that only one of them has; empty when they are the same.</returns>
    public static IReadOnlyList<string> Of(DatabaseAddress expected, DatabaseAddress actual, Action<string> tell)
    {
        using var expectedDb = WholeRecord.Open(expected);
        using var actualDb = WholeRecord.Open(actual);
        var (whole, killed) = (new WholeRecord(expectedDb), new WholeRecord(actualDb));
        var found = new List<string>();
        foreach (var table in whole.Tables)
        {
            var (left, right) = (Hashes(whole, table), Hashes(killed, table));
            tell($"{table.GetTableName()}: {left.Count:N0} rows and {right.Count:N0}");
            if (!left.SequenceEqual(right))
            {
                found.AddRange(OnlyIn(whole, table, Surplus(left, right)).Select(line => "- " + line));
                found.AddRange(OnlyIn(killed, table, Surplus(right, left)).Select(line => "+ " + line));
            }
        }

        return found;
    }

    private static List<UInt128> Hashes(WholeRecord record, IEntityType table)
    {
        var hashes = record.Lines(table).Select(Hash).ToList();
        hashes.Sort();
        return hashes;
    }

    private static UInt128 Hash(string line) =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(line)));

    /// <summary>What the first of two sorted lists has more often than the second.</summary>
    private static HashSet<UInt128> Surplus(List<UInt128> of, List<UInt128> over)
    {
        var surplus = new HashSet<UInt128>();
        for (int at = 0, other = 0; at < of.Count; )
        {
            var order = other < over.Count ? of[at].CompareTo(over[other]) : -1;
            if (order < 0)
            {
                surplus.Add(of[at]);
            }

            at += order <= 0 ? 1 : 0;
            other += order >= 0 ? 1 : 0;
        }

        return surplus;
    }

    private static IEnumerable<string> OnlyIn(WholeRecord record, IEntityType table, HashSet<UInt128> hashes) =>
        hashes.Count == 0
            ? []
            : record.Lines(table).Where(line => hashes.Contains(Hash(line))).Take(ShownOfATable).ToList();
}
