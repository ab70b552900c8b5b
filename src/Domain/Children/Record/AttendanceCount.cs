using Whereabouts.Domain.Attendance.Codes;

namespace Whereabouts.Domain.Children.Record;

/// <summary>Sessions counted as attendance statistics count them (rulebook ATT-10, ATT-11).</summary>
/// <param name="Attended">At school, or at an approved activity: B and K count, whoever confirms them.</param>
/// <param name="Other">Marked, and not a possible attendance.</param>
/// <param name="NotReceived">School days' sessions for which no mark came.</param>
public sealed record AttendanceCount(int Attended, int Authorised, int Unauthorised, int Other, int NotReceived)
{
    /// <summary>Nothing counted.</summary>
    public static AttendanceCount None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Attended and absent together.</summary>
    public int Possible => Attended + Authorised + Unauthorised;

    /// <summary>Per cent of the possible sessions, to one decimal; null when none was possible (ATT-11).</summary>
    public decimal? Percent(int of) =>
        Possible == 0 ? null : Math.Round(100m * of / Possible, 1, MidpointRounding.AwayFromZero);

    /// <summary>With one session more; null is a mark that was not received.</summary>
    internal AttendanceCount With(AttendanceCode? code, bool received) =>
        !received
            ? this with
            {
                NotReceived = NotReceived + 1,
            }
            : code?.Group switch
            {
                CodeGroup.Present or CodeGroup.ApprovedActivity => this with { Attended = Attended + 1 },
                CodeGroup.Authorised => this with { Authorised = Authorised + 1 },
                CodeGroup.Unauthorised => this with { Unauthorised = Unauthorised + 1 },
                _ => this with { Other = Other + 1 },
            };
}
