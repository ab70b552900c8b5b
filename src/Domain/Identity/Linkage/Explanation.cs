using System.Globalization;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>Says in words, field by field, how a row and a person lie to each other, and how much each field weighed.</summary>
public sealed class Explanation(Population population, Model model)
{
    private readonly Comparer _comparer = population.NewComparer(model);

    /// <summary>Why a row was thought to be about somebody, or about nobody, in a few sentences.</summary>
    public string Of(in Person row, Likely? likely)
    {
        if (row.SaysNothing)
        {
            return "The row says nothing of whose it is.";
        }

        if (likely is not { } found)
        {
            return "Nobody in the population has enough in common with the row to be compared.";
        }

        var reasons = FieldsOf(row, found.Number).Select(f => f.Words);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{found.Probability:P2} likely. {string.Join(" ", reasons)}"
        );
    }

    /// <summary>Each field that could be compared, in words, with the factor by which it speaks for the same child (above 1) or against it.</summary>
    public IReadOnlyList<(Field Field, string Words, double Factor)> FieldsOf(in Person row, int number)
    {
        var person = population.People[number];
        _comparer.Take(row);
        var comparison = _comparer.With(person);
        var same = model.Same[Math.Min(row.Source, model.Same.Count - 1)];
        var reasons = new List<(Field, string, double)>();
        foreach (var field in Enum.GetValues<Field>())
        {
            if (WordsOf(field, row, person, comparison) is { } words)
            {
                var place = Levels.Of(field, comparison[field]);
                reasons.Add((field, words, same[place] / model.Unrelated[place]));
            }
        }

        return reasons;
    }

    private string? WordsOf(Field field, in Person row, in Person person, in Comparison comparison) =>
        field switch
        {
            Field.Forename => Name(
                "Forename",
                (NameLevel)comparison[field],
                row.Forename,
                Swapped(comparison) ? person.Surname : person.Forename
            ),
            Field.Surname => Name(
                "Surname",
                (NameLevel)comparison[field],
                row.Surname,
                Swapped(comparison) ? person.Forename : person.Surname
            ),
            Field.Order => Swapped(comparison) ? "Forename and surname are changed over." : null,
            Field.Born => Born((BirthLevel)comparison[field], row.Born, person.Born),
            Field.Sex => (SexLevel)comparison[field] switch
            {
                SexLevel.Equal => "Sex agrees.",
                SexLevel.Different => "Sex differs.",
                _ => null,
            },
            Field.Place => Place((PlaceLevel)(comparison[field] % Levels.PlaceLevels)),
            Field.Middle => (MiddleLevel)comparison[field] switch
            {
                MiddleLevel.Equal => "Middle names agree.",
                MiddleLevel.Initial => "The middle initial agrees.",
                MiddleLevel.Different => "Middle names differ.",
                _ => null,
            },
            Field.Phone => Contact("Telephone number", (ContactLevel)comparison[field]),
            Field.Email => Contact("E-mail address", (ContactLevel)comparison[field]),
            Field.Upn => Number("UPN", (NumberLevel)comparison[field]),
            _ => Number("NHS number", (NumberLevel)comparison[field]),
        };

    private static bool Swapped(in Comparison comparison) => comparison[Field.Order] == (byte)OrderLevel.Swapped;

    private string? Name(string what, NameLevel level, int row, int person)
    {
        var (ours, theirs) = (population.Names.TextOf(row), population.Names.TextOf(person));
        return level switch
        {
            NameLevel.Equal => $"{what} {ours} agrees.",
            NameLevel.Variant => $"{what} {ours} is a form of {theirs}.",
            NameLevel.OneSlip => $"{what} {ours} is one slip from {theirs}.",
            NameLevel.Part => $"{what} {ours} shares a part with {theirs}.",
            NameLevel.Another => $"{what} {ours} is another name of {theirs}.",
            NameLevel.Near => $"{what} {ours} is written much like {theirs}.",
            NameLevel.Sound => $"{what} {ours} sounds somewhat like {theirs}.",
            NameLevel.Different => $"{what} {ours} differs from {theirs}.",
            NameLevel.SameInitial => $"{what}: {ours} and {theirs} have the same initial.",
            NameLevel.OtherInitial => $"{what}: {ours} and {theirs} have different initials.",
            _ => null,
        };
    }

    private static string? Born(BirthLevel level, int row, int person) =>
        level switch
        {
            BirthLevel.Missing => null,
            BirthLevel.Equal => $"Born {BirthDate.Words(row)} agrees.",
            BirthLevel.ChangedOver =>
                $"Born {BirthDate.Words(row)}: day and month changed over in {BirthDate.Words(person)}.",
            BirthLevel.OneDigit => $"Born {BirthDate.Words(row)} is one digit from {BirthDate.Words(person)}.",
            BirthLevel.FirstOfYear =>
                $"Born {BirthDate.Words(row)} or {BirthDate.Words(person)}: the first of January may stand for the year.",
            BirthLevel.OnePart =>
                $"Born {BirthDate.Words(row)} or {BirthDate.Words(person)}: only the day or the month differs.",
            BirthLevel.OtherYear =>
                $"Born {BirthDate.Words(row)} or {BirthDate.Words(person)}: the same day of another year.",
            BirthLevel.SameYear => $"Born {BirthDate.Words(row)} or {BirthDate.Words(person)}: the same year.",
            _ => $"Born {BirthDate.Words(row)} differs from {BirthDate.Words(person)}.",
        };

    private static string? Place(PlaceLevel level) =>
        level switch
        {
            PlaceLevel.SameHome => "Address and postcode agree.",
            PlaceLevel.SamePostcodeAlikeAddress => "The postcode agrees and the address is written much alike.",
            PlaceLevel.SamePostcodeOtherAddress => "The postcode agrees, the address differs.",
            PlaceLevel.SameAddressOtherPostcode => "The address agrees, the postcode differs.",
            PlaceLevel.FormerHome or PlaceLevel.FormerPostcode or PlaceLevel.FormerAddress =>
                "One lives where the other lived before.",
            PlaceLevel.SameStreetOrSector => "They live in one street or close by.",
            PlaceLevel.SameDistrict or PlaceLevel.District => "They live in one postcode district.",
            PlaceLevel.Elsewhere or PlaceLevel.OtherDistrict => "They live in different places.",
            PlaceLevel.Postcode => "The postcode agrees.",
            PlaceLevel.Sector => "The postcodes lie close by.",
            PlaceLevel.Address => "The address agrees.",
            PlaceLevel.Street => "The address is written alike, or the street is the same.",
            PlaceLevel.OtherAddress => "The addresses differ.",
            _ => null,
        };

    private static string? Contact(string what, ContactLevel level) =>
        level switch
        {
            ContactLevel.Equal => $"{what} agrees.",
            ContactLevel.Different => $"{what} differs.",
            _ => null,
        };

    private static string? Number(string what, NumberLevel level) =>
        level switch
        {
            NumberLevel.Equal => $"{what} agrees.",
            NumberLevel.OneSlip => $"{what} is one slip apart.",
            NumberLevel.Doubtful => $"{what} differs, and one of the two cannot be right.",
            NumberLevel.Different => $"{what} differs.",
            _ => null,
        };
}
