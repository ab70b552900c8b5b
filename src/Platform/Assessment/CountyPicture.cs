using System.Collections.Concurrent;
using System.Reflection;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;

namespace Whereabouts.Platform.Assessment;

/// <summary>A child with what is known and what it means on a day.</summary>
public sealed record ChildPicture(ChildIdentity Identity, ChildRecord Record, Picture Picture)
{
    public static ChildPicture Of(ChildRecord record, County county, DateOnly on) =>
        new(IdentityOf(record), record, Assessor.Assess(record, county, on));

    /// <summary>Who sees the case through; null for nobody yet.</summary>
    public string? Owner => Record.All<Owner>().FirstOrDefault()?.Who;

    /// <summary>Who the child is, by everything known.</summary>
    public static ChildIdentity IdentityOf(ChildRecord record) =>
        ChildIdentity.Of(record.Facts.Where(f => f.Fact is Particulars).Select(f => ((Particulars)f.Fact, f.Said)));
}

/// <summary>How many children a setting has, of all that are known.</summary>
/// <param name="OnRoll">Main and dual; null when nobody has told us of any, which is not the same as none.</param>
/// <param name="Present">Enrolled or placed there by what we make of all sources.</param>
public sealed record SettingCount(int? OnRoll, int Present);

/// <summary>The whole county on a day, as known at a moment.</summary>
/// <param name="Register">The children on the register, by surname, forename, birth date and id.</param>
/// <param name="Known">How many children are known at all.</param>
/// <param name="Settings">The settings that have any child.</param>
public sealed record CountyPicture(
    DateOnly On,
    DateTimeOffset? KnownAt,
    County County,
    IReadOnlyList<ListedChild> Register,
    int Known,
    IReadOnlyDictionary<SettingId, SettingCount> Settings
)
{
    /// <summary>True when something has come in since, and a new picture is being made.</summary>
    public bool IsBeingRenewed { get; init; }

    /// <summary>The ids of the children on the register.</summary>
    public IReadOnlySet<Guid> OnRegister => Once(of => of.Register.Select(child => child.Id).ToHashSet());

    private ConcurrentDictionary<MethodInfo, Lazy<object>> Worked { get; init; } = new();

    /// <summary>What follows from this picture, worked out once for all who ask.</summary>
    /// <param name="work">Depends on the picture and on nothing else.</param>
    public T Once<T>(Func<CountyPicture, T> work)
        where T : class => (T)Worked.GetOrAdd(work.Method, _ => new Lazy<object>(() => work(this))).Value;

    /// <summary>The same county with some of its children looked at again.</summary>
    internal CountyPicture With(IReadOnlyCollection<ChildPicture> again)
    {
        var ids = again.Select(c => c.Record.Id).ToHashSet();
        List<ListedChild> register =
        [
            .. Register.Where(c => !ids.Contains(c.Id)),
            .. again.Where(c => c.Picture.OnRegister).Select(c => ListedChild.Of(c, County)),
        ];
        register.Sort(ListedChild.Compare);
        return this with { Register = register, Worked = new() };
    }
}
