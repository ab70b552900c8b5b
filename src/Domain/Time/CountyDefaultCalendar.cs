using System.Globalization;
using Whereabouts.Domain.Settings;

namespace Whereabouts.Domain.Time;

/// <summary>
/// The term dates shipped with the product, 2023/24 to 2027/28, for a county that has not entered its own and for
/// schools that have not told us theirs. They bind nobody: a school's own calendar always comes first.
/// </summary>
public static class CountyDefaultCalendar
{
    /// <summary>The shipped calendar, with the bank holidays of England and Wales.</summary>
    public static SchoolCalendar Shipped { get; } = Read();

    private static SchoolCalendar Read()
    {
        var rows = ShippedData.Rows("term-dates-default.csv").ToLookup(row => row[0], StringComparer.Ordinal);
        return SchoolCalendar.From(
            "County default",
            rows["term"].Select(row => new TermPeriod(Day(row[1]), Day(row[2]))),
            rows["closure"].Select(row => new Closure(Day(row[1]), Day(row[2]), row[3])),
            BankHolidays.England
        );
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
