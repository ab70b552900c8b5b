using System.Globalization;

namespace Whereabouts.Platform.Intake.Tables.Workbooks;

/// <summary>Excel's days, counted from 1 January 1900 (or 1904), as text.</summary>
internal static class ExcelTime
{
    private const int DaysTo1904 = 1462;
    private const int LastSerial = 2_958_465;

    /// <summary>
    /// <c>yyyy-MM-dd</c>, <c>yyyy-MM-ddTHH:mm:ss</c>, <c>HH:mm</c> or <c>HH:mm:ss</c>; null for a number that is no day Excel knows,
    /// which is then read as a number.
    /// </summary>
    public static string? Text(double serial, NumberKind kind, bool from1904)
    {
        if (serial < 0 || serial > LastSerial)
            return null;
        var seconds = (long)Math.Round(serial * 86400);
        if (kind == NumberKind.Duration || (kind == NumberKind.Time && serial < 1))
            return seconds % 60 == 0
                ? $"{seconds / 3600:00}:{seconds / 60 % 60:00}"
                : $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}";
        var day = seconds / 86400 + (from1904 ? DaysTo1904 : 0);
        // Excel believes that 1900 was a leap year: its day 60 never was, and days before it count one fewer.
        if (day is 0 or 60)
            return null;
        var time = new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified)
            .AddDays(day < 60 ? day + 1 : day)
            .AddSeconds(seconds % 86400);
        return time.ToString(seconds % 86400 == 0 ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }
}
