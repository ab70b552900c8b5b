using System.Globalization;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Platform.Record;

/// <summary>What the journal says of a change to a register.</summary>
internal static class MarkEvents
{
    /// <summary>
    /// Tells the journal what the register was and is, from the first session that changed to the last; two hexadecimal
    /// digits a session.
    /// </summary>
    public static IEnumerable<EventRow> Of(Operation operation, RegisterKey key, byte[] before, byte[] after)
    {
        var first = before.AsSpan().CommonPrefixLength(after);
        if (first == before.Length)
        {
            yield break;
        }

        var last = before.Length - 1;
        while (before[last] == after[last])
        {
            last--;
        }

        var year = new AcademicYear(key.Year);
        yield return operation.Next(
            "marks told",
            key.Child,
            key.Setting.Value,
            Describe(year, before, first, last),
            Describe(year, after, first, last)
        );
    }

    private static string Describe(AcademicYear year, byte[] codes, int first, int last) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"from":"{{SessionGrid.DateAt(year, first):yyyy-MM-dd}}","session":"{{SessionGrid.SessionAt(first)}}","symbols":"{{Convert.ToHexString(codes, first, last - first + 1)}}"}"""
        );
}
