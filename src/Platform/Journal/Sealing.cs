using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Journal;

/// <summary>What a look along the chain found.</summary>
/// <param name="Fault">Null when every link holds; otherwise where it breaks and how.</param>
public sealed record JournalCheck(long Sealed, long NotYetSealed, string Head, string? Fault);

/// <summary>
/// Chains the journal by hashes, after the fact, so that writers never wait on one another, and checks the chain.
/// </summary>
public sealed class Sealing(AppDb db)
{
    private const int PageSize = 500;
    private const int Patience = 20;
    private const string Root = "whereabouts journal";

    /// <summary>Seals what is not sealed yet, oldest first.</summary>
    /// <returns>How many operations were sealed.</returns>
    public async Task<int> SealAsync(CancellationToken cancellation)
    {
        var (total, collisions) = (0, 0);
        while (true)
        {
            var last = await db.Seals.AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellation);
            var page = await db
                .Operations.AsNoTracking()
                .Where(o => !db.Seals.Any(s => s.OperationId == o.Id))
                .OrderBy(o => o.At)
                .ThenBy(o => o.Id)
                .Take(PageSize)
                .ToListAsync(cancellation);
            if (page.Count == 0)
            {
                return total;
            }

            var (number, hash) = (last?.Number ?? 0, last?.Hash ?? Root);
            foreach (var operation in page)
            {
                hash = await HashAsync(hash, operation, cancellation);
                db.Seals.Add(
                    new SealRow
                    {
                        Number = ++number,
                        OperationId = operation.Id,
                        Hash = hash,
                    }
                );
            }

            try
            {
                await db.SaveChangesAsync(cancellation);
                total += page.Count;
            }
            catch (DbUpdateException) when (++collisions < Patience)
            {
                // Somebody else, a web node or the command line, sealed the same operations just before us.
            }

            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Recomputes every link. An edited, deleted or inserted row breaks the chain at its place.</summary>
    public async Task<JournalCheck> VerifyAsync(CancellationToken cancellation)
    {
        var hash = Root;
        long number = 0;
        while (true)
        {
            // A page at a time: PostgreSQL answers one question after another.
            var page = await db
                .Seals.AsNoTracking()
                .Where(s => s.Number > number)
                .OrderBy(s => s.Number)
                .Take(PageSize)
                .ToListAsync(cancellation);
            if (page.Count == 0)
            {
                break;
            }

            foreach (var link in page)
            {
                number++;
                if (link.Number != number)
                {
                    return new(
                        number - 1,
                        0,
                        hash,
                        $"Link {number} of the chain is missing: the next one is {link.Number}."
                    );
                }
            }

            (hash, var fault) = await CheckAsync(hash, page, cancellation);
            if (fault is not null)
            {
                return new(number, 0, hash, fault);
            }
        }

        var waiting = await db
            .Operations.Where(o => !db.Seals.Any(s => s.OperationId == o.Id))
            .LongCountAsync(cancellation);
        return new(number, waiting, hash, null);
    }

    private async Task<(string Hash, string? Fault)> CheckAsync(
        string hash,
        List<SealRow> links,
        CancellationToken cancellation
    )
    {
        var ids = links.ConvertAll(s => s.OperationId);
        var operations = await db
            .Operations.AsNoTracking()
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, cancellation);
        foreach (var link in links)
        {
            if (!operations.TryGetValue(link.OperationId, out var operation))
            {
                return (hash, $"Operation {link.OperationId}, link {link.Number} of the chain, is gone.");
            }

            hash = await HashAsync(hash, operation, cancellation);
            if (!string.Equals(hash, link.Hash, StringComparison.Ordinal))
            {
                return (
                    hash,
                    $"Operation {operation.Id} ({operation.Type}, {operation.At:yyyy-MM-dd HH:mm:ss} UTC), link {link.Number} of the chain, was changed after it was sealed, or its events were."
                );
            }
        }

        return (hash, null);
    }

    private async Task<string> HashAsync(string before, OperationRow operation, CancellationToken cancellation)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Feed(sha, before);
        Feed(sha, operation.Id.ToString());
        Feed(sha, operation.Type);
        Feed(sha, operation.Who);
        Feed(sha, operation.Agency);
        Feed(sha, operation.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        Feed(sha, operation.Why);
        Feed(sha, operation.Evidence);
        var events = db.Events.AsNoTracking().Where(e => e.OperationId == operation.Id).OrderBy(e => e.Number);
        await foreach (var entry in events.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            Feed(sha, entry.Number.ToString(CultureInfo.InvariantCulture));
            Feed(sha, entry.Type);
            Feed(sha, entry.ChildId?.ToString());
            Feed(sha, entry.Setting);
            Feed(sha, entry.Before);
            Feed(sha, entry.After);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    /// <summary>Length first, so that no two different rows feed the same bytes; -1 for nothing.</summary>
    private static void Feed(IncrementalHash sha, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        sha.AppendData(BitConverter.GetBytes(text is null ? -1 : bytes.Length));
        sha.AppendData(bytes);
    }
}
