using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Whereabouts.Domain.Settings;

namespace Whereabouts.Domain.Time;

/// <summary>The bank holidays of England and Wales, substitutes included (CAL-04).</summary>
public sealed class BankHolidays
{
    private readonly FrozenDictionary<DateOnly, string> _names;

    private BankHolidays(FrozenDictionary<DateOnly, string> names)
    {
        _names = names;
        First = new(names.Keys.Min().Year, 1, 1);
        Last = new(names.Keys.Max().Year, 12, 31);
    }

    /// <summary>Those shipped with the product, 2019 to 2028: see <c>data/README.md</c>.</summary>
    public static BankHolidays England { get; } = Parse(ShippedData.Text("bank-holidays.json"));

    /// <summary>1 January of the first year of which bank holidays are known.</summary>
    public DateOnly First { get; }

    /// <summary>31 December of the last.</summary>
    public DateOnly Last { get; }

    /// <summary>Reads the England and Wales part of a file in the shape of gov.uk's <c>/bank-holidays.json</c>.</summary>
    /// <exception cref="JsonException">Not JSON.</exception>
    /// <exception cref="FormatException">No England and Wales part, no day in it, or a date that is not one.</exception>
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
        if (events.GetArrayLength() == 0)
            throw new FormatException("The file has no bank holidays for England and Wales.");
        return new(events.EnumerateArray().ToFrozenDictionary(Day, day => day.GetProperty("title").GetString()!));
    }

    /// <summary>Whether the day is a bank holiday.</summary>
    public bool Contains(DateOnly day) => _names.ContainsKey(day);

    /// <summary>The holiday's name, or null when the day is none.</summary>
    public string? Name(DateOnly day) => _names.GetValueOrDefault(day);

    /// <summary>Whether it is known of that day if it is a bank holiday.</summary>
    public bool Reach(DateOnly day) => First <= day && day <= Last;

    /// <summary>Easter Monday of a year; null in a year of which nothing is known.</summary>
    public DateOnly? EasterMonday(int year)
    {
        foreach (var (day, name) in _names)
        {
            if (day.Year == year && name == "Easter Monday")
                return day;
        }
        return null;
    }

    private static DateOnly Day(JsonElement holiday) =>
        DateOnly.ParseExact(holiday.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
