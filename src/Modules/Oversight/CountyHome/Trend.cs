using System.Runtime.CompilerServices;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Schools;
using Whereabouts.GovUk.Charts;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Oversight.CountyHome;

/// <summary>
/// How many children were red, amber and green on the same weekday of the last weeks, by what is known now. Counted from
/// the records of one picture, so that nothing is read again, and kept as long as that picture is.
/// </summary>
internal sealed class Trend
{
    private const int Weeks = 12;
    private readonly ConditionalWeakTable<CountyPicture, IReadOnlyList<TrendPoint>> _counted = [];

    /// <param name="countyOn">The schools of a day with the definitions then in force.</param>
    public async Task<IReadOnlyList<TrendPoint>> OfAsync(CountyPicture now, Func<DateOnly, Task<County>> countyOn)
    {
        if (_counted.TryGetValue(now, out var counted))
        {
            return counted;
        }

        var points = new List<TrendPoint>(Weeks);
        for (var week = Weeks - 1; week > 0; week--)
        {
            var day = now.On.AddDays(-7 * week);
            var county = await countyOn(day);
            if (!county.Schools.Any(school => county.AnyReceived(school.Setting, DateOnly.MinValue, day)))
            {
                // Before the first marks everybody would seem to be without a school.
                continue;
            }

            points.Add(
                Point(day, now.Children.AsParallel().Select(child => Assessor.Assess(child.Record, county, day).Rag))
            );
        }

        points.Add(Point(now.On, now.Register.Select(child => child.Picture.Rag)));
        _counted.AddOrUpdate(now, points);
        return points;
    }

    private static TrendPoint Point(DateOnly day, IEnumerable<Rag?> rags)
    {
        var counts = rags.OfType<Rag>().CountBy(rag => rag).ToDictionary();
        return new(
            day,
            counts.GetValueOrDefault(Rag.Red),
            counts.GetValueOrDefault(Rag.Amber),
            counts.GetValueOrDefault(Rag.Green)
        );
    }
}
