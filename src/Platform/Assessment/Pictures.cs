using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Settings;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Assessment;

/// <summary>A child with what is known and what it means on a day.</summary>
public sealed record ChildPicture(ChildIdentity Identity, ChildRecord Record, Picture Picture);

/// <summary>The whole county on a day, as known at a moment.</summary>
/// <param name="Children">Every child, by surname, forename, birth date and id.</param>
public sealed record CountyPicture(
    DateOnly On,
    DateTimeOffset? KnownAt,
    County County,
    IReadOnlyList<ChildPicture> Children
)
{
    /// <summary>The children on the register.</summary>
    public IReadOnlyList<ChildPicture> Register { get; } = [.. Children.Where(c => c.Picture.OnRegister)];
}

/// <summary>The last few pictures of the county, kept while nothing has changed.</summary>
public sealed class PictureShelf
{
    private const int Places = 8;
    private readonly ConcurrentQueue<(Key Key, CountyPicture Picture)> _kept = new();

    internal readonly record struct Key(DateOnly On, DateTimeOffset? KnownAt, int Changes);

    internal CountyPicture? Find(Key key) => _kept.FirstOrDefault(k => k.Key == key).Picture;

    internal void Keep(Key key, CountyPicture picture)
    {
        _kept.Enqueue((key, picture));
        while (_kept.Count > Places)
        {
            _kept.TryDequeue(out _);
        }
    }
}

/// <summary>Reads the record and assesses it: the same for one child and for all.</summary>
public sealed class Pictures(AppDb db, RecordReader reader, PictureShelf shelf)
{
    /// <param name="on">The day to assess.</param>
    /// <param name="knownAt">Null for everything told so far.</param>
    public async Task<CountyPicture> OfCountyAsync(DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var key = new PictureShelf.Key(on, knownAt, await db.Operations.CountAsync(o => !o.IsLook, cancellation));
        if (shelf.Find(key) is { } kept)
        {
            return kept;
        }

        var county = await CountyAsync(on, knownAt, cancellation);
        var records = await reader.AllAsync(knownAt, cancellation);
        var children = new ChildPicture[records.Count];
        Parallel.For(0, records.Count, i => children[i] = Assess(records[i], county, on));
        Array.Sort(children, Compare);
        var picture = new CountyPicture(on, knownAt, county, children);
        shelf.Keep(key, picture);
        return picture;
    }

    /// <returns>Null when nothing was known of the child.</returns>
    public async Task<(ChildPicture Child, County County)?> OfChildAsync(
        Guid child,
        DateOnly on,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        if (await reader.ChildAsync(child, knownAt, cancellation) is not { } record)
        {
            return null;
        }

        var county = await CountyAsync(on, knownAt, cancellation);
        return (Assess(record, county, on), county);
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
            await reader.ReceivedDaysAsync(knownAt, cancellation)
        );
    }

    private static ChildPicture Assess(ChildRecord record, County county, DateOnly on) =>
        new(
            ChildIdentity.Of(record.Facts.Where(f => f.Fact is Particulars).Select(f => ((Particulars)f.Fact, f.Said))),
            record,
            Assessor.Assess(record, county, on)
        );

    private static int Compare(ChildPicture left, ChildPicture right)
    {
        var bySurname = string.CompareOrdinal(left.Identity.Surname, right.Identity.Surname);
        if (bySurname != 0)
        {
            return bySurname;
        }

        var byForename = string.CompareOrdinal(left.Identity.Forename, right.Identity.Forename);
        if (byForename != 0)
        {
            return byForename;
        }

        var byBirth = Nullable.Compare(left.Identity.DateOfBirth, right.Identity.DateOfBirth);
        return byBirth != 0 ? byBirth : left.Record.Id.CompareTo(right.Record.Id);
    }
}
