using System.Text.RegularExpressions;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Tables;
using Whereabouts.Platform.Intake.Tables.Values;

namespace Whereabouts.Modules.Attendance.Registers;

/// <summary>A column that holds one session's marks.</summary>
/// <param name="Date">The session's day; null when the heading only gives a day of the week.</param>
/// <param name="Weekday">Days after Monday, when the heading gives no date.</param>
internal sealed record SessionHeading(int Place, Session Session, DateOnly? Date, int Weekday);

/// <summary>The sessions in a file's headings: <c>02/11/2026 AM</c>, <c>2026-11-02 PM</c>, or <c>Mon AM</c> with a week.</summary>
internal sealed partial class SessionHeadings
{
    private static readonly string[] Weekdays =
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];

    /// <summary>Longer headings are no sessions, and are not searched.</summary>
    private const int Longest = 60;

    /// <summary>A register's year of two figures is of this century.</summary>
    private static readonly DateOnly ThisCentury = new(2098, 12, 31);

    private SessionHeadings(IReadOnlyList<SessionHeading> sessions) => Sessions = sessions;

    public IReadOnlyList<SessionHeading> Sessions { get; }

    public bool NeedWeek => Sessions.Any(s => s.Date is null);

    public static SessionHeadings Of(Headings headings)
    {
        var sessions = new List<SessionHeading>();
        for (var place = 0; place < headings.ReadAs.Count; place++)
        {
            if (Read(headings.ReadAs[place], place) is { } session)
            {
                sessions.Add(session);
                headings.Use(place);
            }
        }

        return new(sessions);
    }

    private static SessionHeading? Read(string heading, int place)
    {
        if (heading.Length > Longest)
        {
            return null;
        }

        var match = WithSession().Match(heading);
        if (!match.Success)
        {
            return null;
        }

        var session = MarkColumns.Sessions[HeadingKey.Of(match.Groups["session"].Value)];
        var day = match.Groups["day"].Value;
        if (Dates.Read(day, ThisCentury, out var date, out _))
        {
            return new(place, session, date, 0);
        }

        var key = HeadingKey.Of(day);
        var weekday = Array.FindIndex(Weekdays, d => key.Length >= 3 && d.StartsWith(key, StringComparison.Ordinal));
        return weekday < 0 ? null : new(place, session, null, weekday);
    }

    [GeneratedRegex(
        @"^(?:(?<day>.*[\p{L}\d])[\s_:,/(-]*(?<![\p{L}])(?<session>a\.?m\.?|p\.?m\.?|morning|afternoon)\)?|(?<session>a\.?m\.?|p\.?m\.?|morning|afternoon)[\s_:,-]+(?<day>.*[\p{L}\d]))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex WithSession();
}
