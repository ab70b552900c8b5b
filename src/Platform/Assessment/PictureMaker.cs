using System.Runtime.InteropServices;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Settings;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Assessment;

/// <summary>
/// Makes the picture of the county: reads the record a page of children at a time and assesses one page while another
/// is read, so that memory holds the register and not the county.
/// </summary>
public sealed class PictureMaker(RecordReader reader, IServiceScopeFactory scopes)
{
    /// <summary>While one waits for the database, another assesses; more would take the cores from those who ask for pages.</summary>
    private const int Readers = 2;

    public async Task<CountyPicture> MakeAsync(DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var county = await CountyAsync(on, knownAt, cancellation);
        var register = new List<ListedChild>();
        var (onRoll, present) = (new Dictionary<SettingId, int>(), new Dictionary<SettingId, int>());
        var known = 0;
        await Parallel.ForEachAsync(
            await reader.PagesAsync(knownAt, cancellation),
            new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = cancellation },
            async (page, stopping) =>
            {
                await using var scope = scopes.CreateAsyncScope();
                var records = scope.ServiceProvider.GetRequiredService<RecordReader>();
                var assessed = await AssessAsync(records, page, county, on, knownAt, stopping);
                lock (register)
                {
                    foreach (var child in assessed)
                    {
                        Take(child);
                    }
                }
            }
        );

        void Take(Assessed child)
        {
            known++;
            if (child.OnRegister is { } missing)
            {
                register.Add(ListedChild.Of(missing, county));
            }

            Count(present, child.Settings);
            Count(onRoll, child.Rolls);
        }

        register.Sort(ListedChild.Compare);
        var settings = present
            .Keys.Union(onRoll.Keys)
            .ToDictionary(
                s => s,
                s => new SettingCount(onRoll.TryGetValue(s, out var roll) ? roll : null, present.GetValueOrDefault(s))
            );
        return new(on, knownAt, county, register, known, settings);
    }

    /// <summary>Some children's pictures, in the order of their ids. One of whom nothing was known is left out.</summary>
    public async Task<IReadOnlyList<ChildPicture>> OfAsync(
        IReadOnlyCollection<Guid> children,
        County county,
        DateOnly on,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    ) =>
        [
            .. (await reader.OfAsync(children, knownAt, cancellation)).Select(child =>
                ChildPicture.Of(child, county, on)
            ),
        ];

    /// <summary>How many children were red, amber and green on each of several days, by one reading of the record.</summary>
    /// <param name="counties">The schools of each day, with the definitions then in force.</param>
    public async Task<IReadOnlyDictionary<DateOnly, IReadOnlyDictionary<Rag, int>>> CountAsync(
        IReadOnlyDictionary<DateOnly, County> counties,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var counts = counties.Keys.ToDictionary(d => d, _ => new Dictionary<Rag, int>());
        foreach (var page in await reader.PagesAsync(knownAt, cancellation))
        {
            var children = knownAt is null
                ? await reader.OutlinesAsync(page, cancellation)
                : await reader.OfAsync(page, knownAt, cancellation);
            foreach (var (day, county) in counties)
            {
                foreach (var child in children)
                {
                    if (Assessor.Assess(child, county, day).Rag is { } rag)
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(counts[day], rag, out _)++;
                    }
                }
            }
        }

        return counts.ToDictionary(c => c.Key, IReadOnlyDictionary<Rag, int> (c) => c.Value);
    }

    /// <summary>The schools, calendars and coverage as known at a moment, with the definitions in force on a day.</summary>
    public async Task<County> CountyAsync(DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var facts = (await reader.SettingsAsync(knownAt, cancellation)).Select(f => f.Fact.Fact).ToList();
        return County.Of(
            facts.OfType<School>(),
            facts.OfType<TermDate>(),
            facts.OfType<SharingRefusal>(),
            Definitions.InForce(on),
            await reader.ReceivedDaysAsync(knownAt, cancellation),
            facts.OfType<TotalsSent>()
        );
    }

    // What the county's picture keeps of a child.
    private readonly record struct Assessed(
        ChildPicture? OnRegister,
        IReadOnlyList<SettingId> Settings,
        IReadOnlyList<SettingId> Rolls
    );

    /// <summary>
    /// A page of children assessed. By outlines first, where there are any: who is missing out is read wholly then, and of
    /// the others no more is asked.
    /// </summary>
    private static async Task<IReadOnlyList<Assessed>> AssessAsync(
        RecordReader records,
        Guid[] page,
        County county,
        DateOnly on,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        if (knownAt is not null)
        {
            return [.. (await records.OfAsync(page, knownAt, cancellation)).Select(child => Assess(child, county, on))];
        }

        var outlines = (await records.OutlinesAsync(page, cancellation))
            .Select(child => Assess(child, county, on))
            .ToList();
        var missing = outlines.Select(child => child.OnRegister?.Record.Id).OfType<Guid>().ToList();
        return missing.Count == 0
            ? outlines
            :
            [
                .. outlines.Where(child => child.OnRegister is null),
                .. (await records.OfAsync(missing, null, cancellation)).Select(child => Assess(child, county, on)),
            ];
    }

    private static Assessed Assess(ChildRecord child, County county, DateOnly on)
    {
        var picture = Assessor.Assess(child, county, on);
        return new(
            picture.OnRegister ? new(ChildPicture.IdentityOf(child), child, picture) : null,
            picture.Settings,
            Rolls(child, county, on)
        );
    }

    private static void Count(Dictionary<SettingId, int> counts, IEnumerable<SettingId> settings)
    {
        foreach (var setting in settings)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, setting, out _)++;
        }
    }

    private static List<SettingId> Rolls(ChildRecord child, County county, DateOnly on) =>
        [
            .. child
                .All<Enrolment>()
                .Where(e => e.Entry <= on && (e.Leaving is null || e.Leaving >= on))
                .Where(e => e.Status is EnrolmentStatus.Single or EnrolmentStatus.Main or EnrolmentStatus.Subsidiary)
                .Select(e => county.CurrentOf(e.Setting, on))
                .Distinct(),
        ];
}
