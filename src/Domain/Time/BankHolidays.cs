using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Whereabouts.Domain.Settings;

namespace Whereabouts.Domain.Time;

/// <summary>The bank holidays of England and Wales, substitutes included (CAL-04).</summary>
public sealed class BankHolidays
{
    private readonly FrozenDictionary<DateOnly, string> _names;

    private BankHolidays(FrozenDictionary<DateOnly, string> names) => _names = names;

    /// <summary>Those shipped with the product, 2019 to 2028: see <c>data/README.md</c>.</summary>
    public static BankHolidays England { get; } = Parse(ShippedData.Text("bank-holidays.json"));

    /// <summary>Reads the England and Wales part of a file in the shape of gov.uk's <c>/bank-holidays.json</c>.</summary>
    /// <exception cref="JsonException">Not JSON.</exception>
    /// <exception cref="FormatException">No England and Wales part, or a date that is not one.</exception>
    public static BankHolidays Parse(string govUkJson)
    {
        using var file = JsonDocument.Parse(govUkJson);
        if (
            !file.RootElement.TryGetProperty("england-and-wales", out var division)
            || !division.TryGetProperty("events", out var events)
        )
        {
            throw new FormatException("The file has no bank holidays for England and Wales.");
        }
        return new(events.EnumerateArray().ToFrozenDictionary(Day, day => day.GetProperty("title").GetString()!));
    }

    /// <summary>Whether the day is a bank holiday.</summary>
    public bool Contains(DateOnly day) => _names.ContainsKey(day);

    /// <summary>The holiday's name, or null when the day is none.</summary>
    public string? Name(DateOnly day) => _names.GetValueOrDefault(day);

    private static DateOnly Day(JsonElement holiday) =>
        DateOnly.ParseExact(holiday.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
