using System.Globalization;
using System.Text.RegularExpressions;

namespace Whereabouts.Platform.Intake.Tables.Values;

/// <summary>A text parted into its day, its time of day and its zone, none of the day's letters read yet.</summary>
internal readonly partial record struct Moment(string Day, TimeSpan Time, TimeSpan? Offset)
{
    /// <summary>Longer texts are no dates, and are not searched.</summary>
    private const int Longest = 60;

    public static bool TryPart(string? text, out Moment moment, out string reason)
    {
        moment = default;
        reason = "There is no date here.";
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
            return false;
        reason = "This is not a date we can read.";
        if (trimmed.Length > Longest)
            return false;
        if (
            SerialWithTime().Match(trimmed) is { Success: true } serial
            && DayText.Serial(serial.Groups["day"].Value, out _)
        )
        {
            var part = double.Parse("0" + serial.Groups["part"].Value, CultureInfo.InvariantCulture);
            moment = new(serial.Groups["day"].Value, TimeSpan.FromSeconds(Math.Floor(part * 86400 + 0.5)), null);
            reason = "";
            return true;
        }

        var match = WithTime().Match(trimmed);
        if (!match.Success)
        {
            moment = new(trimmed, TimeSpan.Zero, null);
            reason = "";
            return true;
        }

        var hour = Number(match, "hour");
        var half = match.Groups["half"].Value.ToLowerInvariant();
        if (half.Length > 0 && hour is < 1 or > 12)
            hour = 24;
        else if (half is "pm")
            hour = hour % 12 + 12;
        else if (half is "am")
            hour %= 12;
        var (minute, second) = (Number(match, "minute"), Number(match, "second"));
        if (hour > 23 || minute > 59 || second > 59)
        {
            reason = "There is no such time of day.";
            return false;
        }

        var fraction = double.Parse($"0.{match.Groups["fraction"].Value}0", CultureInfo.InvariantCulture);
        moment = new(
            match.Groups["day"].Value,
            new TimeSpan(hour, minute, second) + TimeSpan.FromTicks((long)(fraction * TimeSpan.TicksPerSecond)),
            Zone(match)
        );
        reason =
            moment.Offset is { } offset && offset.Duration() > TimeSpan.FromHours(14)
                ? "There is no such time zone."
                : "";
        return reason.Length == 0;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    private static TimeSpan? Zone(Match match)
    {
        var zone = match.Groups["zone"].Value.ToUpperInvariant();
        if (zone.Length == 0)
            return null;
        if (zone is "Z" or "UTC" or "GMT")
            return TimeSpan.Zero;
        if (zone is "BST")
            return TimeSpan.FromHours(1);
        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal).PadRight(4, '0');
        var offset = new TimeSpan(
            int.Parse(digits[..2], CultureInfo.InvariantCulture),
            int.Parse(digits[2..], CultureInfo.InvariantCulture),
            0
        );
        return zone[0] == '-' ? -offset : offset;
    }

    [GeneratedRegex(
        @"^(?<day>[0-9]{5})(?<part>\.[0-9]+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex SerialWithTime();

    [GeneratedRegex(
        @"^(?<day>.*[^\s,])(?:T|,? +)(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9}))?)? *(?<half>[ap]m)? *(?<zone>Z|UTC|GMT|BST|[+-][0-9]{2}(?::?[0-9]{2})?)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex WithTime();
}
