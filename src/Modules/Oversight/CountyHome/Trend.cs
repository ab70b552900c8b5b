using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Schools;
using Whereabouts.GovUk.Charts;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Oversight.CountyHome;

/// <summary>
/// How many children were red, amber and green on the same weekday of the last weeks, by what is known now. It takes a
/// reading of the whole record, so it is counted beside the pages, one count at a time, and again after an hour.
/// </summary>
internal sealed class Trend(IServiceScopeFactory scopes, TimeProvider time)
{
    private const int Weeks = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);
    private readonly Lock _lock = new();
    private (DateOnly On, DateTimeOffset? KnownAt, int Known) _of;
    private DateTimeOffset _begun;
    private Task<IReadOnlyDictionary<DateOnly, IReadOnlyDictionary<Rag, int>>>? _weeks;

    /// <param name="countyOn">The schools of a day with the definitions then in force.</param>
    /// <returns>Null while the earlier weeks are being counted.</returns>
    public async Task<IReadOnlyList<TrendPoint>?> OfAsync(
        CountyPicture now,
        Func<DateOnly, Task<County>> countyOn,
        CancellationToken cancellation
    )
    {
        var counting = Counting(now, await CountiesAsync(now, countyOn));
        if (await Task.WhenAny(counting, Task.Delay(Patience, cancellation)) != counting)
        {
            return null;
        }

        var today = now.Register.Select(child => child.Picture.Rag).OfType<Rag>().CountBy(rag => rag).ToDictionary();
        return
        [
            .. (await counting).OrderBy(week => week.Key).Select(week => Point(week.Key, week.Value)),
            Point(now.On, today),
        ];
    }

    private static async Task<Dictionary<DateOnly, County>> CountiesAsync(
        CountyPicture now,
        Func<DateOnly, Task<County>> countyOn
    )
    {
        var counties = new Dictionary<DateOnly, County>();
        for (var week = Weeks - 1; week > 0; week--)
        {
            var day = now.On.AddDays(-7 * week);
            var county = await countyOn(day);

            // Before the first marks everybody would seem to be without a school.
            if (county.Schools.Any(school => county.AnyReceived(school.Setting, DateOnly.MinValue, day)))
            {
                counties[day] = county;
            }
        }

        return counties;
    }

    private Task<IReadOnlyDictionary<DateOnly, IReadOnlyDictionary<Rag, int>>> Counting(
        CountyPicture now,
        IReadOnlyDictionary<DateOnly, County> counties
    )
    {
        lock (_lock)
        {
            var of = (now.On, now.KnownAt, now.Known);
            var isStale = _of != of || time.GetUtcNow() - _begun > Fresh || _weeks is { IsFaulted: true };
            if (_weeks is null || (isStale && _weeks.IsCompleted))
            {
                (_of, _begun) = (of, time.GetUtcNow());
                _weeks = Task.Run(() => CountAsync(counties, now.KnownAt));
            }

            return _weeks;
        }
    }

    private async Task<IReadOnlyDictionary<DateOnly, IReadOnlyDictionary<Rag, int>>> CountAsync(
        IReadOnlyDictionary<DateOnly, County> counties,
        DateTimeOffset? knownAt
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<PictureMaker>()
            .CountAsync(counties, knownAt, CancellationToken.None);
    }

    private static TrendPoint Point(DateOnly day, IReadOnlyDictionary<Rag, int> counts) =>
        new(
            day,
            counts.GetValueOrDefault(Rag.Red),
            counts.GetValueOrDefault(Rag.Amber),
            counts.GetValueOrDefault(Rag.Green)
        );
}
