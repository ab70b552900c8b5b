using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Children.Record;

/// <summary>A mark that was another before we were told.</summary>
/// <param name="Before">The code as we had known it.</param>
/// <param name="After">The code that stood from then on.</param>
/// <param name="Origin">The batch that brought it.</param>
public sealed record MarkChange(
    SettingId Setting,
    DateOnly Date,
    Session Session,
    string Before,
    string After,
    DateTimeOffset Told,
    Guid Origin
)
{
    /// <summary>"12 October 2026, morning".</summary>
    public string When => $"{Assessment.Words.Day(Date)}, {(Session == Session.Morning ? "morning" : "afternoon")}";
}

/// <summary>Finds what changed in registers, in the order in which we came to know it.</summary>
public static class MarkChanges
{
    /// <param name="knownAt">Null for everything told so far.</param>
    public static IReadOnlyList<MarkChange> Of(
        SettingId setting,
        AcademicYear year,
        RegisterHistory history,
        DateTimeOffset? knownAt
    )
    {
        var sessions = new SortedDictionary<int, List<(byte Symbol, MarkLayer Layer)>>();
        foreach (var layer in history.Layers.Where(layer => knownAt is null || layer.Told <= knownAt))
        {
            foreach (var mark in layer.Marks)
            {
                if (!sessions.TryGetValue(mark.Index, out var said))
                {
                    sessions[mark.Index] = said = [];
                }

                said.Add((mark.Symbol, layer));
            }
        }

        return
        [
            .. sessions
                .Where(session => session.Value.Count > 1)
                .SelectMany(session => OfSession(setting, year, session.Key, session.Value)),
        ];
    }

    // The layers come in the order of saying: of those told so far the last one stands.
    private static IEnumerable<MarkChange> OfSession(
        SettingId setting,
        AcademicYear year,
        int index,
        List<(byte Symbol, MarkLayer Layer)> said
    )
    {
        var date = SessionGrid.DateAt(year, index);
        var stood = -1;
        foreach (
            var moment in Enumerable.Range(0, said.Count).GroupBy(i => said[i].Layer.Told).OrderBy(told => told.Key)
        )
        {
            var next = moment.Max();
            if (next < stood)
            {
                continue;
            }

            var (symbol, layer) = said[next];
            if (stood >= 0 && said[stood].Symbol != symbol)
            {
                yield return new MarkChange(
                    setting,
                    date,
                    SessionGrid.SessionAt(index),
                    TextOf(said[stood].Symbol, date),
                    TextOf(symbol, date),
                    layer.Told,
                    layer.Origin
                );
            }

            stood = next;
        }
    }

    internal static string TextOf(byte symbol, DateOnly date) => CodeOf(symbol, date)?.Text ?? $"{(char)symbol}";

    internal static AttendanceCode? CodeOf(byte symbol, DateOnly date)
    {
        foreach (var code in AttendanceCodes.All)
        {
            if (code.Symbol == symbol && code.IsInForce(date))
            {
                return code;
            }
        }

        return null;
    }
}
