using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Record;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Record;

/// <summary>A child as lines of text, without its id, so that two can be compared.</summary>
internal static class ChildAsRead
{
    private static readonly DateTimeOffset Early = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Everything that the reader says of a child, at the end and at moments before, and what lists show.</summary>
    public static async Task<List<string>> ByReaderAsync(App app, Guid child) =>
        await app.WithAsync<IServiceProvider, List<string>>(async services =>
        {
            var (reader, lines) = (services.GetRequiredService<RecordReader>(), new List<string>());
            foreach (var knownAt in new DateTimeOffset?[] { null, Early.AddDays(15), Early.AddDays(5) })
            {
                foreach (var record in await reader.OfAsync([child], knownAt, default))
                {
                    lines.AddRange(
                        record.Facts.Select(f =>
                            $"{knownAt:O} {FactKinds.Write(f.Fact)} {f.Said:O} {f.Told:O} {f.Origin}"
                        )
                    );
                    lines.AddRange(
                        record.Registers.Select(r => $"{knownAt:O} {r.Setting} {r.Year} {Convert.ToHexString(r.Codes)}")
                    );
                }
            }

            lines.AddRange(
                from fact in await reader.HistoryAsync(child, null, default)
                from version in History.Versions(fact.Sayings)
                select $"{fact.Kind} {fact.Key} {version}"
            );
            lines.AddRange(
                (await reader.RegistersAsync(child, default)).Select(r =>
                    $"{r.Setting} {r.Year} {Convert.ToHexString(r.History.ToBytes())}"
                )
            );
            var row = await services
                .GetRequiredService<AppDb>()
                .Children.AsNoTracking()
                .FirstOrDefaultAsync(c => c.Id == child);
            lines.Add($"{row?.Surname} {row?.Forename} {row?.DateOfBirth} {row?.Postcode} {row?.HeadId == child}");
            return lines;
        });

    /// <summary>What stands in the tables under an id: every fact where it belongs.</summary>
    public static async Task<List<string>> InTablesAsync(App app, Guid child) =>
        await app.WithAsync<AppDb, List<string>>(async db =>
            [
                .. (
                    from statement in await db.Statements.AsNoTracking().Where(s => s.ChildId == child).ToListAsync()
                    select $"{statement.Body} {statement.IsCurrent} {statement.LastSaid:O} {statement.FirstOrigin}"
                ).Order(StringComparer.Ordinal),
                .. (
                    from register in await db.Registers.AsNoTracking().Where(r => r.ChildId == child).ToListAsync()
                    select $"{register.Setting} {register.Year} {Convert.ToHexString(register.History)}"
                ).Order(StringComparer.Ordinal),
                .. (await db.ChildKeys.Where(k => k.ChildId == child).Select(k => k.Value).ToListAsync()).Order(
                    StringComparer.Ordinal
                ),
            ]
        );
}
