using System.Globalization;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;

namespace Whereabouts.Modules.Schools.Directory;

/// <summary>How the module's pages write coverage, days and numbers.</summary>
internal static class CoverageWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Name(CoverageState state) =>
        state switch
        {
            CoverageState.Current => "Current",
            CoverageState.Stale => "Stale",
            CoverageState.Refused => "Refused",
            _ => "Never",
        };

    public static string? Colour(CoverageState state) =>
        state switch
        {
            CoverageState.Current => "green",
            CoverageState.Stale => "orange",
            CoverageState.Refused => "red",
            _ => "grey",
        };

    /// <summary>The state in a sentence.</summary>
    public static string Of(Coverage coverage) =>
        coverage.State switch
        {
            CoverageState.Never when coverage.TotalsTo is { } to =>
                $"Totals only: sent up to {Day(to)}, and no mark of any day",
            CoverageState.Stale when coverage.TotalsTo is { } to =>
                $"Totals only since {Day(coverage.Since!.Value)}: sent up to {Day(to)}, and no marks day by day",
            CoverageState.Current => $"Current: marks received up to {Day(coverage.LastMark!.Value)}",
            CoverageState.Stale => $"Stale: no marks for school days since {Day(coverage.Since!.Value)}",
            CoverageState.Refused => $"Refused: said on {Day(coverage.Since!.Value)} that it will not share",
            _ => "Never: no mark was ever received",
        };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>"2 to 6 November 2026", or one day.</summary>
    public static string Days(DateOnly from, DateOnly to) =>
        from == to ? Day(from)
        : (from.Year, from.Month) == (to.Year, to.Month) ? $"{from.Day} to {Day(to)}"
        : $"{Day(from)} to {Day(to)}";

    public static string Moment(DateTimeOffset instant) => Day(UkDate.Of(instant));

    public static string Number(int number) => number.ToString("N0", English);
}
