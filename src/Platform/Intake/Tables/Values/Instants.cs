namespace Whereabouts.Platform.Intake.Tables.Values;

/// <summary>Reads a day with a time of day as one instant.</summary>
public static class Instants
{
    internal static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>
    /// Reads any day that <see cref="Dates.Read"/> reads, followed by <c>T09:05</c>, <c>09:05:30</c> or <c>9:05 am</c>, and by <c>Z</c>, <c>+01:00</c>,
    /// <c>GMT</c> or <c>BST</c> where a zone is given. Without a zone it is London's time; without a time, the day's start in London. A time that comes
    /// twice (the clocks go back) is the first; one that never comes (they go forward) is an hour later.
    /// </summary>
    /// <param name="text">The cell; blank gives false.</param>
    /// <param name="today">For two-digit years, as in <see cref="Dates.Read"/>.</param>
    /// <param name="instant">With the zone's offset as given, or London's.</param>
    /// <param name="reason">Why it cannot be read, one sentence; empty when it can.</param>
    public static bool Read(string? text, DateOnly today, out DateTimeOffset instant, out string reason)
    {
        instant = default;
        if (
            !Moment.TryPart(text, out var moment, out reason)
            || !DayText.Read(moment.Day, today, out var day, out reason)
        )
            return false;
        var local = day.ToDateTime(TimeOnly.MinValue).Add(moment.Time);
        instant = moment.Offset is { } offset ? new(local, offset) : InLondon(local);
        return true;
    }

    private static DateTimeOffset InLondon(DateTime local)
    {
        if (London.IsInvalidTime(local))
            local = local.AddHours(1);
        // Of two offsets the larger is summer time, which comes first.
        var offset = London.IsAmbiguousTime(local)
            ? London.GetAmbiguousTimeOffsets(local).Max()
            : London.GetUtcOffset(local);
        return new(local, offset);
    }
}
