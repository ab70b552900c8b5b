using System.Security.Cryptography;
using System.Text;

namespace Whereabouts.Domain.Identity;

/// <summary>A child that a key of the row points to.</summary>
/// <param name="DatesOfBirth">Every birth date a source has given for the child.</param>
/// <param name="Names">Every name a source has used, as <see cref="NameKey"/>.</param>
public sealed record Candidate(Guid Child, IReadOnlySet<DateOnly> DatesOfBirth, IReadOnlySet<string> Names)
{
    /// <summary>The id under which the child is shown (<see cref="ChildGroups"/>): two of one head are one child.</summary>
    public Guid Head { get; init; } = Child;

    /// <summary>True when one of its UPNs introduced it, and no decision of a person.</summary>
    public bool IsByUpn { get; init; }
}

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

        if (byUpn.Count > 0)
        {
            return OfHolders(claim, byUpn);
        }

        if (byName.Count > 0)
        {
            return !AreOne(byName) ? Match.Ask("Two children have this name, date of birth and postcode.")
                : claim.Upn is not null && byName.Any(c => c.IsByUpn) ? Match.New(IdOf(claim.UpnKey!))
                : Match.Known(Foremost(byName));
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

    /// <summary>The id to which the facts of rows are written that a person's decision gives to a child: it is linked with
    /// that child, so that the decision can be taken back.</summary>
    /// <param name="who">The rows' <see cref="Claim.Hash"/>.</param>
    public static Guid IdByDecision(string who) => IdOf("who:" + who);

    /// <summary>Whose row it is among those who hold its number. Its facts go to the id that the number itself introduces, so it
    /// makes no difference which of a child's files came first.</summary>
    private static Match OfHolders(Claim claim, IReadOnlyList<Candidate> holders)
    {
        var born = claim.DateOfBirth;
        var meant = holders.Where(h => born is { } day && h.DatesOfBirth.Contains(day)).ToList() is { Count: > 0 } sure
            ? sure
            : holders;
        if (!AreOne(meant))
        {
            return Match.Ask(
                claim.Upn is null
                    ? "Two children are known by this number of the sender's system."
                    : "Two children hold this UPN."
            );
        }

        var agreeing = meant.Where(h => Agrees(claim, h) is null).ToList();
        if (agreeing.Count == 0)
        {
            return Match.Ask(Agrees(claim, meant[0])!);
        }

        var own = IdOf(claim.UpnKey!);
        return agreeing.Exists(h => h.Child == own) ? Match.Known(own)
            : claim.Upn is not null && agreeing.Exists(h => h.IsByUpn) && holders.All(h => h.Child != own)
                ? Match.New(own)
            : Match.Known(Foremost(agreeing));
    }

    private static bool AreOne(IEnumerable<Candidate> candidates) =>
        candidates.Select(c => c.Head).Distinct().Count() == 1;

    private static Guid Foremost(IEnumerable<Candidate> candidates) =>
        candidates.Select(c => c.Child).MinBy(id => (candidates.All(c => c.Head != id), id));

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
