using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Children.Record;

/// <summary>How long after it happened we were told of a thing.</summary>
public static class Lateness
{
    private const int WorthSayingAfterDays = 7;
    private const int SayWeeksFromDays = 14;
    private const int SayMonthsFromDays = 61;
    private const int SayYearsFromMonths = 24;

    /// <summary>"told 3 weeks later"; null up to a week.</summary>
    public static string? InWords(DateOnly happened, DateTimeOffset told)
    {
        var day = UkDate.Of(told);
        var days = day.DayNumber - happened.DayNumber;
        var months = ((day.Year - happened.Year) * 12) + day.Month - happened.Month - (day.Day < happened.Day ? 1 : 0);
        return days switch
        {
            <= WorthSayingAfterDays => null,
            < SayWeeksFromDays => $"told {Words.Count(days, "day")} later",
            < SayMonthsFromDays => $"told {Words.Count(days / 7, "week")} later",
            _ when months < SayYearsFromMonths => $"told {Words.Count(months, "month")} later",
            _ => $"told {Words.Count(months / 12, "year")} later",
        };
    }
}
