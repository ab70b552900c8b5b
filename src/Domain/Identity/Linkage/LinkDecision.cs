using System.Globalization;
using Whereabouts.Domain.Settings;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>What becomes of a row.</summary>
public enum LinkOutcome
{
    /// <summary>It is this child's, without asking.</summary>
    Link,

    /// <summary>A person decides.</summary>
    Ask,

    /// <summary>It is of a child not known yet.</summary>
    New,
}

/// <summary>A known child whom a row may be about.</summary>
/// <param name="Child">The id under which the child is shown.</param>
/// <param name="KnownAs">The id of the form that the row is likest to: the child's own, or one that is one with it.</param>
/// <param name="Probability">That the row is about this child, by all forms in which the child is known.</param>
/// <param name="Comparison">How the row lies to the form it is likest to.</param>
/// <param name="Number">The number of that form in the <see cref="Population"/>.</param>
public sealed record Suggestion(Guid Child, Guid KnownAs, double Probability, Comparison Comparison, int Number);

/// <summary>What becomes of a row, and why a person is asked.</summary>
public sealed record Verdict(LinkOutcome Outcome, Doubt Doubt = Doubt.None);

/// <summary>From which probability a row is linked, asked about, or of a new child: a version of figures an authority sets for itself.</summary>
/// <param name="LinkFrom">The likeliest child is the row's from this probability on.</param>
/// <param name="AskFrom">A person is asked from this probability of any known child on; below it the child is new.</param>
/// <param name="RivalFrom">A second child of this probability or more makes it a question, however likely the first.</param>
public sealed record LinkDecision(
    string Version,
    DateOnly InForceFrom,
    double LinkFrom,
    double AskFrom,
    double RivalFrom
)
{
    /// <summary>The version in force on a day; the first one for days before it.</summary>
    public static LinkDecision InForceOn(DateOnly day)
    {
        var versions = ShippedData.Rows("matching-decisions.csv").Select(Read).OrderBy(v => v.InForceFrom).ToList();
        return versions.LastOrDefault(v => v.InForceFrom <= day) ?? versions[0];
    }

    /// <summary>
    /// Decides on every child whom a row may be about, likeliest first. However likely the first, a person is asked about
    /// twins, a rival within reach, names changed over, a number, name or birth date that differs by more than a slip, and a namesake:
    /// a row of which nothing but name, birth date and sex agrees.
    /// </summary>
    public Verdict Of(IReadOnlyList<Suggestion> suggested)
    {
        if (suggested.Count == 0 || suggested.Sum(s => s.Probability) < AskFrom)
        {
            return new(LinkOutcome.New);
        }

        var doubt = DoubtOf(suggested[0], [.. suggested.Skip(1)]);
        return new(doubt == Doubt.None ? LinkOutcome.Link : LinkOutcome.Ask, doubt);
    }

    private Doubt DoubtOf(Suggestion first, IReadOnlyList<Suggestion> others)
    {
        var levels = first.Comparison;
        return others.Any(o => o.Probability >= RivalFrom) ? Doubt.Rivals
            : (OrderLevel)levels[Field.Order] == OrderLevel.Swapped ? Doubt.NamesChangedOver
            : (NameLevel)levels[Field.Forename] != NameLevel.Equal && others.Any(IsTwin) ? Doubt.Twins
            : IsOther(levels[Field.Upn]) || IsOther(levels[Field.Nhs]) ? Doubt.NumberDiffers
            : first.Probability < LinkFrom ? Doubt.NotCertain
            : IsAnotherName(levels[Field.Forename]) || IsAnotherName(levels[Field.Surname]) ? Doubt.NameDiffers
            : IsAnotherBirth((BirthLevel)levels[Field.Born]) ? Doubt.BirthDiffers
            : IsBackedBeyondTheName(levels) ? Doubt.None
            : Doubt.Namesake;
    }

    private static bool IsTwin(Suggestion other) =>
        (BirthLevel)other.Comparison[Field.Born] == BirthLevel.Equal
        && (NameLevel)other.Comparison[Field.Surname] <= NameLevel.Part
        && AgreesOnPlace(other.Comparison);

    private static bool IsAnotherName(byte level) => (NameLevel)level is NameLevel.Different or NameLevel.OtherInitial;

    private static bool IsAnotherBirth(BirthLevel level) => level is BirthLevel.SameYear or BirthLevel.Different;

    private static bool IsOther(byte level) => (NumberLevel)level == NumberLevel.Different;

    private static bool IsBackedBeyondTheName(in Comparison levels) =>
        AgreesOnPlace(levels)
        || (ContactLevel)levels[Field.Phone] == ContactLevel.Equal
        || (ContactLevel)levels[Field.Email] == ContactLevel.Equal
        || (NumberLevel)levels[Field.Upn] == NumberLevel.Equal
        || (NumberLevel)levels[Field.Nhs] == NumberLevel.Equal;

    private static bool AgreesOnPlace(in Comparison levels) =>
        (PlaceLevel)(levels[Field.Place] % Levels.PlaceLevels)
            is PlaceLevel.SameHome
                or PlaceLevel.SamePostcodeAlikeAddress
                or PlaceLevel.SamePostcodeOtherAddress
                or PlaceLevel.SameAddressOtherPostcode
                or PlaceLevel.FormerHome
                or PlaceLevel.SameStreetOrSector
                or PlaceLevel.Postcode
                or PlaceLevel.FormerPostcode
                or PlaceLevel.Address
                or PlaceLevel.Street
                or PlaceLevel.FormerAddress;

    private static LinkDecision Read(string[] row) =>
        new(
            row[0],
            DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Number(row[2]),
            Number(row[3]),
            Number(row[4])
        );

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
