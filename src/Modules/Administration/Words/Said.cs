using System.Globalization;
using Whereabouts.Domain.Time;

namespace Whereabouts.Modules.Administration.Words;

/// <summary>How the module's pages write days, times and counts.</summary>
internal static class Said
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>The UK day and time of an instant, for instance "20 November 2026, 14:30".</summary>
    public static string Moment(DateTimeOffset instant) => $"{Day(UkDate.Of(instant))}, {Clock(instant)}";

    public static string Number(int number) => number.ToString("N0", English);

    public static string Count(int count, string one, string? many = null) =>
        $"{Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>As lists write a child: "SURNAME, Forename".</summary>
    public static string Name(string? surname, string? forename) =>
        string.Join(", ", new[] { surname?.ToUpper(English), forename }.Where(part => !string.IsNullOrWhiteSpace(part)))
            is { Length: > 0 } name
            ? name
            : "No name given";

    private static string Clock(DateTimeOffset instant)
    {
        var since = instant - UkDate.StartOf(UkDate.Of(instant));
        return TimeOnly.FromTimeSpan(since).ToString("HH:mm", English);
    }
}
