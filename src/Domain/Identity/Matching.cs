using System.Security.Cryptography;
using System.Text;

namespace Whereabouts.Domain.Identity;

/// <summary>A child that a key of the row points to.</summary>
/// <param name="DatesOfBirth">Every birth date a source has given for the child.</param>
/// <param name="Names">Every name a source has used, as <see cref="NameKey"/>.</param>
public sealed record Candidate(Guid Child, IReadOnlySet<DateOnly> DatesOfBirth, IReadOnlySet<string> Names);

/// <summary>Whose row it is: a known child, a child now introduced, or a question for a person.</summary>
public sealed record Match(Guid? Child, bool IsNew, string? Question)
{
    /// <summary>True when a decision on the row says so, and not its number or its name alone.</summary>
    public bool IsDecided { get; init; }

    public static Match Known(Guid child) => new(child, false, null);

    public static Match Decided(Guid child) => new(child, false, null) { IsDecided = true };

    public static Match New(Guid child) => new(child, true, null);

    public static Match Ask(string question) => new(null, false, question);
}

/// <summary>
/// The first form of matching (rulebook ID-06): a UPN with an agreeing date of birth; else the same name, date of birth
/// and postcode; else a person decides. A UPN that nobody holds introduces a child when name and birth date come with it.
/// </summary>
public static class Matching
{
    /// <summary>What is said of a row that names its child by a number nobody can resolve yet: no person could either.</summary>
    public const string NumberUnknown =
        "No child is known by this number of the sender's system: its list of numbers and UPNs has not come.";

    public static Match Decide(Claim claim, IReadOnlyList<Candidate> byUpn, IReadOnlyList<Candidate> byName)
    {
        if (claim.SaysNothing)
        {
            return Match.Ask("The row says nothing of whose it is.");
        }

        if (byUpn.Count > 1)
        {
            return Match.Ask(
                claim.Upn is null
                    ? "Two children are known by this number of the sender's system."
                    : "Two children hold this UPN."
            );
        }

        if (byUpn is [var held])
        {
            return Agrees(claim, held) is { } question ? Match.Ask(question) : Match.Known(held.Child);
        }

        if (byName.Count > 1)
        {
            return Match.Ask("Two children have this name, date of birth and postcode.");
        }

        if (byName is [var named])
        {
            return Match.Known(named.Child);
        }

        if (claim is { Upn: not null, Surname: not null, Forename: not null, DateOfBirth: not null })
        {
            return Match.New(IdOf(claim.UpnKey!));
        }

        return Match.Ask(
            claim.Upn is not null
                ? "Nobody holds this UPN, and the row lacks the name or date of birth to introduce a child."
            : claim is { SystemId: not null, FullNameKey: null } ? NumberUnknown
            : claim.FullNameKey is null ? "The row has no UPN, and not all of name, date of birth and postcode."
            : "No child has this name, date of birth and postcode."
        );
    }

    /// <summary>The id of a child introduced by a key: the same key gives the same id in every database.</summary>
    public static Guid IdOf(string key) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes("whereabouts child " + key)).AsSpan(0, 16), bigEndian: true);

    private static string? Agrees(Claim claim, Candidate held)
    {
        if (claim.DateOfBirth is { } born)
        {
            return held.DatesOfBirth.Count == 0 || held.DatesOfBirth.Contains(born)
                ? null
                : $"The {NumberOf(claim)} is known, but with another date of birth.";
        }

        var surname = NameKey.Of(claim.Surname);
        var forename = NameKey.Of(claim.Forename);
        var named = surname.Length > 0 || forename.Length > 0;
        return !named || held.Names.Contains(surname) || held.Names.Contains(forename)
            ? null
            : $"The {NumberOf(claim)} is known, but with another name, and the row has no date of birth.";
    }

    private static string NumberOf(Claim claim) => claim.Upn is null ? "number of the sender's system" : "UPN";
}
