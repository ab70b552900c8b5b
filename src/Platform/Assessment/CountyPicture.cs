using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;

namespace Whereabouts.Platform.Assessment;

/// <summary>A child with what is known and what it means on a day.</summary>
public sealed record ChildPicture(ChildIdentity Identity, ChildRecord Record, Picture Picture)
{
    public static ChildPicture Of(ChildRecord record, County county, DateOnly on) =>
        Of(record, Assessor.Assess(record, county, on));

    /// <summary>Who the child is, by everything known.</summary>
    public static ChildIdentity IdentityOf(ChildRecord record) =>
        ChildIdentity.Of(record.Facts.Where(f => f.Fact is Particulars).Select(f => ((Particulars)f.Fact, f.Said)));

    internal static ChildPicture Of(ChildRecord record, Picture picture) => new(IdentityOf(record), record, picture);

    /// <summary>By surname, forename, birth date and id.</summary>
    internal static int Compare(ChildPicture left, ChildPicture right)
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
    IReadOnlyList<ChildPicture> Register,
    int Known,
    IReadOnlyDictionary<SettingId, SettingCount> Settings
)
{
    /// <summary>True when something has come in since, and a new picture is being made.</summary>
    public bool IsBeingRenewed { get; init; }

    /// <summary>The same county with some of its children looked at again.</summary>
    internal CountyPicture With(IReadOnlyCollection<ChildPicture> again)
    {
        var ids = again.Select(c => c.Record.Id).ToHashSet();
        List<ChildPicture> register =
        [
            .. Register.Where(c => !ids.Contains(c.Record.Id)),
            .. again.Where(c => c.Picture.OnRegister),
        ];
        register.Sort(ChildPicture.Compare);
        return this with { Register = register };
    }
}
