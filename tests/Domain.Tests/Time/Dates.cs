using System.Globalization;

namespace Whereabouts.Domain.Tests.Time;

internal static class Dates
{
    /// <summary>The day written as people write it in these tests: <c>2026-11-16</c>.</summary>
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
