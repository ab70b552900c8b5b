using System.Globalization;
using System.Text.RegularExpressions;

namespace Whereabouts.Platform.Intake.Tables.Values;

/// <summary>Reads a number of hours.</summary>
public static partial class Hours
{
    private const int HoursInAWeek = 168;

    /// <summary>Reads <c>12</c>, <c>12.5</c>, <c>12,5</c>, <c>12:30</c>, <c>12h</c>, <c>12h30</c> and <c>12 hours 30 minutes</c>, from 0 to the hours of a week.</summary>
    /// <param name="text">The cell; blank gives false.</param>
    /// <param name="hours">In hours, to the hundredth: 20 minutes are 0.33.</param>
    /// <param name="reason">Why it cannot be read, one sentence; empty when it can.</param>
    public static bool Read(string? text, out decimal hours, out string reason)
    {
        hours = 0;
        reason = string.IsNullOrWhiteSpace(text)
            ? "There are no hours here."
            : "This is not a number of hours we can read.";
        if (text is null or { Length: > 40 })
            return false;
        var trimmed = text.Trim().ToLowerInvariant();
        if (WithMinutes().Match(trimmed) is { Success: true } parts)
        {
            var minutes = int.Parse(parts.Groups["minutes"].Value, CultureInfo.InvariantCulture);
            if (minutes > 59)
            {
                reason = "There are no more than 59 minutes beside the hours.";
                return false;
            }

            hours = decimal.Round(
                int.Parse(parts.Groups["hours"].Value, CultureInfo.InvariantCulture) + minutes / 60m,
                2
            );
        }
        else if (Plain().Match(trimmed) is { Success: true } number)
        {
            var plain = number.Groups["hours"].Value.Replace(',', '.');
            hours = decimal.Round(
                decimal.Parse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
                2
            );
        }
        else
        {
            return false;
        }

        reason = hours > HoursInAWeek ? "A week has only 168 hours." : "";
        return reason.Length == 0;
    }

    [GeneratedRegex(
        @"^(?<hours>[0-9]{1,3}) ?(?::|h|hrs?|hours?) ?(?<minutes>[0-9]{1,2}) ?(?:m|mins?|minutes?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex WithMinutes();

    [GeneratedRegex(
        @"^(?<hours>[0-9]{1,3}(?:[.,][0-9]{1,10})?) ?(?:h|hrs?|hours?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Plain();
}
