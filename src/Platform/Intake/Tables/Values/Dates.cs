using System.Globalization;

namespace Whereabouts.Platform.Intake.Tables.Values;

/// <summary>Reads a date as people and systems in England write it: the day before the month, always, unless the year comes first.</summary>
public static class Dates
{
    internal const int EarliestYear = 1900;
    internal const int LatestYear = 2100;

    /// <summary>
    /// Reads <c>3/3/2012</c> (also with dashes, stops or spaces), <c>2012-03-03</c>, <c>20120303</c>, <c>3 March 2012</c>, <c>03-Mar-12</c>,
    /// any of these with a time of day, and Excel's day numbers from 20000 to 60000.
    /// </summary>
    /// <param name="text">The cell; blank gives false.</param>
    /// <param name="today">Two-digit years are this century's up to a year ahead of today, else the last one's.</param>
    /// <param name="date">The day; in London, where the text is an instant with a zone.</param>
    /// <param name="reason">Why it cannot be read, one sentence; empty when it can.</param>
    public static bool Read(string? text, DateOnly today, out DateOnly date, out string reason)
    {
        date = default;
        if (!Moment.TryPart(text, out var moment, out reason))
            return false;
        if (moment.Offset is null)
            return DayText.Read(moment.Day, today, out date, out reason);
        var read = Instants.Read(text, today, out var instant, out reason);
        date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Instants.London).DateTime);
        return read;
    }
}
