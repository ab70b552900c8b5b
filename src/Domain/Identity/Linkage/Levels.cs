namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>What of a row and a person is compared.</summary>
public enum Field
{
    Forename,
    Surname,
    Order,
    Born,
    Sex,
    Place,
    Middle,
    Phone,
    Email,
    Upn,
    Nhs,
}

/// <summary>How alike two names are.</summary>
public enum NameLevel : byte
{
    Equal,

    /// <summary>A nickname, or the spelling of another tradition: Lizzie, Elżbieta.</summary>
    Variant,

    /// <summary>One letter more, fewer, other, or two changed over.</summary>
    OneSlip,

    /// <summary>One part of a double name.</summary>
    Part,

    /// <summary>Another name of the person: a former surname, a middle name used as first.</summary>
    Another,

    /// <summary>More than one letter differs, but most agree.</summary>
    Near,

    /// <summary>Sounds alike, or some likeness.</summary>
    Sound,
    Different,

    /// <summary>One is an initial, and it is that of the other.</summary>
    SameInitial,
    OtherInitial,
    Missing,
}

public enum OrderLevel : byte
{
    AsWritten,

    /// <summary>The forename stands as surname and the other way about.</summary>
    Swapped,
}

public enum BirthLevel : byte
{
    Equal,

    /// <summary>Day and month changed over.</summary>
    ChangedOver,
    OneDigit,

    /// <summary>The same year, and one of them the first of January, which is written where the day is not known.</summary>
    FirstOfYear,

    /// <summary>The day or the month differs in more than one digit.</summary>
    OnePart,

    /// <summary>The same day of a year that differs in more than one digit.</summary>
    OtherYear,
    SameYear,
    Different,
    Missing,
}

public enum SexLevel : byte
{
    Equal,
    Different,
    Missing,
}

/// <summary>How postcode and address lie to each other, together, since they move together.</summary>
public enum PlaceLevel : byte
{
    // Both sides have postcode and address.
    SameHome,
    SamePostcodeAlikeAddress,
    SamePostcodeOtherAddress,
    SameAddressOtherPostcode,
    FormerHome,
    SameStreetOrSector,
    SameDistrict,
    Elsewhere,

    // Only the postcodes can be compared.
    Postcode,
    FormerPostcode,
    Sector,
    District,
    OtherDistrict,

    // Only the addresses can be compared.
    Address,
    Street,
    FormerAddress,
    OtherAddress,
    Missing,
}

public enum MiddleLevel : byte
{
    Equal,
    Initial,
    Different,
    Missing,
}

public enum ContactLevel : byte
{
    Equal,
    Different,
    Missing,
}

public enum NumberLevel : byte
{
    Equal,
    OneSlip,

    /// <summary>Different, and one of the two fails its own check.</summary>
    Doubtful,
    Different,
    Missing,
}

/// <summary>All levels of all fields in one row of places, so that a model is an array.</summary>
public static class Levels
{
    private static readonly Type[] Kinds =
    [
        typeof(NameLevel),
        typeof(NameLevel),
        typeof(OrderLevel),
        typeof(BirthLevel),
        typeof(SexLevel),
        typeof(PlaceLevel),
        typeof(MiddleLevel),
        typeof(ContactLevel),
        typeof(ContactLevel),
        typeof(NumberLevel),
        typeof(NumberLevel),
    ];

    /// <summary>The number of fields.</summary>
    public const int Fields = 11;

    /// <summary>
    /// The place stands twice: first as it lies when names and birth date are written just so, then as it lies when they are
    /// not. Who writes one thing in a hurry writes the next so too.
    /// </summary>
    public const int PlaceLevels = 18;

    /// <summary>Where each field's levels begin.</summary>
    public static ReadOnlySpan<byte> Starts => [0, 11, 22, 24, 33, 36, 72, 76, 79, 82, 87];

    /// <summary>The number of places.</summary>
    public const int Count = 74 + PlaceLevels;

    /// <summary>Places whose chances come to one: the levels that are possible with the same things known. Missing is in none.</summary>
    public static readonly (int Start, int Count)[] Groups =
    [
        (Of(Field.Forename, 0), 8),
        (Of(Field.Forename, 8), 2),
        (Of(Field.Surname, 0), 8),
        (Of(Field.Surname, 8), 2),
        (Of(Field.Order, 0), 2),
        (Of(Field.Born, 0), 8),
        (Of(Field.Sex, 0), 2),
        (Of(Field.Place, 0), 8),
        (Of(Field.Place, 8), 5),
        (Of(Field.Place, 13), 4),
        (Of(Field.Place, 18), 8),
        (Of(Field.Place, 26), 5),
        (Of(Field.Place, 31), 4),
        (Of(Field.Middle, 0), 3),
        (Of(Field.Phone, 0), 2),
        (Of(Field.Email, 0), 2),
        (Of(Field.Upn, 0), 4),
        (Of(Field.Nhs, 0), 4),
    ];

    public static int Of(Field field, int level) => Starts[(int)field] + level;

    /// <summary>The place of a field's level by their names, as the shipped model has them.</summary>
    public static int Of(string field, string level)
    {
        var f = Enum.Parse<Field>(field);
        return Of(f, (int)Convert.ChangeType(Enum.Parse(Kinds[(int)f], level), typeof(int), null));
    }

    /// <summary>The name of a field's level.</summary>
    public static string NameOf(Field field, int level) =>
        Enum.GetName(Kinds[(int)field], (byte)(field == Field.Place ? level % PlaceLevels : level)) ?? "";
}
