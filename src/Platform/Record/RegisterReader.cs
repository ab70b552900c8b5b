using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;

namespace Whereabouts.Platform.Record;

/// <summary>Reads registers: the codes that stood at a moment, of one id or of several that are one child.</summary>
internal static class RegisterReader
{
    /// <summary>The marks of registers as known at a moment, each with the child it is shown under.</summary>
    /// <param name="behind">Ids that are shown under another one, with that one (<see cref="Heads.BehindAsync"/>).</param>
    /// <param name="knownAt">Null for everything told so far.</param>
    public static async Task<List<(Guid Child, ChildRegister Register)>> MarksAsync(
        IQueryable<RegisterRow> registers,
        IReadOnlyDictionary<Guid, Guid> behind,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var marks = new List<(Guid, ChildRegister)>();
        var several = new List<(Guid Child, string Setting, int Year, byte[] History)>();
        var joined = behind.Keys.Union(behind.Values).ToHashSet();
        var rows = registers
            .AsNoTracking()
            .OrderBy(r => r.ChildId)
            .ThenBy(r => r.Year)
            .ThenBy(r => r.Setting)
            .Select(r => new
            {
                r.ChildId,
                r.Setting,
                r.Year,
                r.Codes,
                History = knownAt == null && !joined.Contains(r.ChildId) ? null : r.History,
            });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (joined.Contains(row.ChildId))
            {
                several.Add((behind.GetValueOrDefault(row.ChildId, row.ChildId), row.Setting, row.Year, row.History!));
                continue;
            }

            Add(
                row.ChildId,
                row.Setting,
                row.Year,
                row.History is null ? row.Codes : RegisterHistory.FromBytes(row.History).Codes(knownAt)
            );
        }

        foreach (
            var of in several
                .GroupBy(r => (r.Child, r.Year, r.Setting))
                .OrderBy(g => g.Key.Year)
                .ThenBy(g => g.Key.Setting, StringComparer.Ordinal)
        )
        {
            Add(of.Key.Child, of.Key.Setting, of.Key.Year, Joined(of.Select(r => r.History)).Codes(knownAt));
        }

        return marks;

        void Add(Guid child, string setting, int year, byte[] codes)
        {
            if (Array.Exists(codes, c => c != 0))
            {
                marks.Add((child, new ChildRegister(new SettingId(setting), new AcademicYear(year), codes)));
            }
        }
    }

    /// <summary>What was told of several ids that are one child, as if it had been told of one.</summary>
    public static RegisterHistory Joined(IEnumerable<byte[]> histories)
    {
        var each = histories.Select(h => RegisterHistory.FromBytes(h)).ToList();
        return each.Count == 1 ? each[0] : RegisterHistory.Empty.With([.. each.SelectMany(h => h.Layers)]);
    }
}
