using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.SocialCare;

namespace Whereabouts.Platform.Assessment;

/// <summary>
/// A child as lists show it: who it is, and what follows for the day from what is known. What is known itself stays in the
/// database, so that a county's register is small enough to be kept for several days.
/// </summary>
/// <param name="Owner">Who sees the case through; null for nobody yet.</param>
/// <param name="Services">Codes of the services that know the child on the day.</param>
/// <param name="Districts">Of the schools where the child is, or else of the last one; empty when not known.</param>
public sealed record ListedChild(
    Guid Id,
    ChildIdentity Identity,
    Picture Picture,
    string? Owner,
    IReadOnlyList<string> Services,
    IReadOnlyList<string> Districts
)
{
    public static ListedChild Of(ChildPicture child, County county) =>
        new(
            child.Record.Id,
            child.Identity,
            child.Picture,
            child.Owner,
            Domain.SocialCare.Services.Of(child.Record, child.Picture.On),
            Domain.Schools.Districts.Of(child.Record, child.Picture, county)
        );

    /// <summary>By surname, forename, birth date and id.</summary>
    internal static int Compare(ListedChild left, ListedChild right)
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
        return byBirth != 0 ? byBirth : left.Id.CompareTo(right.Id);
    }
}
