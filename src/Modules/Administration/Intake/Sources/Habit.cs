using System.Globalization;
using Whereabouts.Domain.Time;

namespace Whereabouts.Modules.Administration.Intake.Sources;

/// <summary>When a source's files come as a rule.</summary>
/// <param name="InWords">For instance "about 16:30, every day".</param>
/// <param name="Gap">Days between two of its files as a rule.</param>
internal sealed record Habit(string InWords, int Gap)
{
    private const int Fewest = 3;
    private const double Mostly = 0.8;

    /// <returns>Null when files came on fewer than three days.</returns>
    public static Habit? Of(IEnumerable<DateTimeOffset> arrivals)
    {
        var times = arrivals.Order().ToList();
        var days = times.ConvertAll(UkDate.Of).Distinct().ToList();
        if (days.Count < Fewest)
        {
            return null;
        }

        var minutes = times.ConvertAll(t => (int)(t - UkDate.StartOf(UkDate.Of(t))).TotalMinutes).Order().ToList();
        var usual = TimeOnly.MinValue.AddMinutes(minutes[minutes.Count / 2] / 30 * 30);
        var gaps = days.Zip(days.Skip(1), (one, next) => next.DayNumber - one.DayNumber).Order().ToList();
        var gap = gaps[gaps.Count / 2];
        var weekday = days.GroupBy(d => d.DayOfWeek).MaxBy(g => g.Count())!;
        var rhythm =
            gap <= 1 ? "every day"
            : weekday.Count() >= days.Count * Mostly ? $"on {weekday.Key}s"
            : $"every {gap} days or so";
        return new($"about {usual.ToString("HH:mm", CultureInfo.InvariantCulture)}, {rhythm}", gap);
    }
}
