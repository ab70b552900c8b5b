using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;

namespace Whereabouts.Modules.Children.Record;

/// <summary>Names where statements came from: the file of a batch, or the person who said it here.</summary>
internal sealed class Sources(AppDb db)
{
    /// <returns>A name for each origin that is known, in two queries.</returns>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesOfAsync(
        IEnumerable<Guid> origins,
        CancellationToken cancellation
    )
    {
        var ids = origins.Distinct().ToList();
        var names = await db
            .Batches.AsNoTracking()
            .Where(batch => ids.Contains(batch.Id))
            .ToDictionaryAsync(
                batch => batch.Id,
                batch => batch.Sheet.Length == 0 ? batch.FileName : $"{batch.FileName}, sheet {batch.Sheet}",
                cancellation
            );
        var people = await db
            .Operations.AsNoTracking()
            .Where(operation => ids.Contains(operation.Id))
            .Select(operation => new
            {
                operation.Id,
                operation.Who,
                operation.Agency,
            })
            .ToListAsync(cancellation);
        foreach (var said in people)
        {
            names.TryAdd(said.Id, said.Agency.Length == 0 ? said.Who : $"{said.Who}, {said.Agency}");
        }

        return names;
    }
}
