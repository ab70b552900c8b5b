using System.Numerics;
using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>Compares one row with many people. Not for two threads at once: each has its own.</summary>
public sealed class Comparer(NameTable names, NameTable streets, Rarity rarity, UnrelatedChances chances)
{
    private const float NearAtLeast = 0.90f;
    private const float SomeLikenessAtLeast = 0.84f;
    private const float StreetAlikeAtLeast = 0.88f;
    private const int ShortName = 4;

    private readonly JaroWinkler _forename = new();
    private readonly JaroWinkler _surname = new();
    private readonly JaroWinkler _street = new();
    private Person _row;
    private float _bornRarity;

    /// <summary>Takes the row that people are to be compared with.</summary>
    public void Take(in Person row)
    {
        _row = row;
        _bornRarity = (float)Math.Log(rarity.Born(row.Born));
        _forename.Prepare(names[row.Forename].Letters);
        _surname.Prepare(names[row.Surname].Letters);
        _street.Prepare(streets[row.Street].Letters);
    }

    /// <summary>How the person lies to the row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Comparison With(in Person person)
    {
        var result = default(Comparison);
        var (forename, surname, swapped) = Names(person);
        result[Field.Forename] = (byte)forename;
        result[Field.Surname] = (byte)surname;
        result[Field.Order] = swapped ? (byte)1 : (byte)0;
        var born = _row.Born == 0 || person.Born == 0 ? BirthLevel.Missing : BirthDate.Compare(_row.Born, person.Born);
        result[Field.Born] = (byte)born;
        result[Field.Sex] = (byte)(
            _row.Sex == Sex.NotKnown || person.Sex == Sex.NotKnown ? SexLevel.Missing
            : _row.Sex == person.Sex ? SexLevel.Equal
            : SexLevel.Different
        );
        var isExact =
            forename is NameLevel.Equal or NameLevel.Missing
            && surname is NameLevel.Equal or NameLevel.Missing
            && born is BirthLevel.Equal or BirthLevel.Missing
            && !swapped;
        result[Field.Place] = (byte)((int)Place(person) + (isExact ? 0 : Levels.PlaceLevels));
        result[Field.Middle] = (byte)Middle(person);
        result[Field.Phone] = (byte)Contact(_row.Phone, person.Phone);
        result[Field.Email] = (byte)Contact(_row.Email, person.Email);
        result[Field.Upn] = (byte)Numbers.CompareUpns(_row.Upn, person.Upn);
        result[Field.Nhs] = (byte)Numbers.CompareNhs(_row.Nhs, person.Nhs);

        var (unrelated, rarer) = chances.OfNames(rarity, _row, person, forename, surname, swapped);
        result.ForenameRarity = rarer;
        result.Unrelated =
            unrelated
            + (born == BirthLevel.Equal ? _bornRarity : chances[Field.Born, (int)born])
            + chances[Field.Sex, result[Field.Sex]]
            + chances[Field.Place, result[Field.Place]]
            + chances[Field.Middle, result[Field.Middle]]
            + chances[Field.Phone, result[Field.Phone]]
            + chances[Field.Email, result[Field.Email]]
            + chances[Field.Upn, result[Field.Upn]]
            + chances[Field.Nhs, result[Field.Nhs]];
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (NameLevel Forename, NameLevel Surname, bool Swapped) Names(in Person person)
    {
        var forename = Level(_forename, _row.Forename, person.Forename);
        var surname = Level(_surname, _row.Surname, person.Surname);
        if (
            surname > NameLevel.Part
            && surname < NameLevel.Missing
            && IsAnother(_row.Surname, _row.FormerSurname, person.Surname, person.FormerSurname)
        )
        {
            surname = NameLevel.Another;
        }

        if (
            forename > NameLevel.Part
            && forename < NameLevel.Missing
            && IsAnother(_row.Forename, _row.Middle, person.Forename, person.Middle)
        )
        {
            forename = NameLevel.Another;
        }

        // Only when neither name agrees as written, so that nobody is read backwards who reads forwards.
        if (forename < NameLevel.Sound || surname < NameLevel.Sound)
        {
            return (forename, surname, false);
        }

        if (_row.Forename == 0 || _row.Surname == 0 || person.Forename == 0 || person.Surname == 0)
        {
            return (forename, surname, false);
        }

        var (f, s) = (Level(_forename, _row.Forename, person.Surname), Level(_surname, _row.Surname, person.Forename));
        var reads =
            (f == NameLevel.Equal && IsAlike(s))
            || (s == NameLevel.Equal && IsAlike(f))
            || (f <= NameLevel.OneSlip && s <= NameLevel.OneSlip);
        return reads ? (f, s, true) : (forename, surname, false);
    }

    private static bool IsAlike(NameLevel level) => level <= NameLevel.Near || level == NameLevel.SameInitial;

    private static bool IsAnother(int row, int rowAnother, int person, int personAnother) =>
        (row != 0 && row == personAnother) || (rowAnother != 0 && rowAnother == person);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private NameLevel Level(JaroWinkler prepared, int row, int person)
    {
        if (row == person)
        {
            return row == 0 ? NameLevel.Missing : NameLevel.Equal;
        }

        if (row == 0 || person == 0)
        {
            return NameLevel.Missing;
        }

        ref readonly var ours = ref names[row];
        ref readonly var theirs = ref names[person];
        if (ours.Letters.Length == 1 || theirs.Letters.Length == 1)
        {
            return ours.Letters[0] == theirs.Letters[0] ? NameLevel.SameInitial : NameLevel.OtherInitial;
        }

        if (NameVariants.Share(ours.Groups, theirs.Groups))
        {
            return NameLevel.Variant;
        }

        if ((ours.FirstPart | theirs.FirstPart) != 0 && SharesPart(ours, row, theirs, person))
        {
            return NameLevel.Part;
        }

        var soundsAlike = ours.Sound == theirs.Sound && ours.Sound != 0;
        var (left, right) = (ours.Letters.Length, theirs.Letters.Length);
        var common = BitOperations.PopCount(ours.Letters.Bag & theirs.Letters.Bag);
        if (common * (left + right) < left * right)
        {
            return soundsAlike ? NameLevel.Sound : NameLevel.Different;
        }

        if (Letters.OneSlipApart(ours.Letters, theirs.Letters))
        {
            return Math.Min(left, right) >= ShortName ? NameLevel.OneSlip : NameLevel.Near;
        }

        var alike = prepared.With(theirs.Letters);
        return alike >= NearAtLeast ? NameLevel.Near
            : alike >= SomeLikenessAtLeast || soundsAlike ? NameLevel.Sound
            : NameLevel.Different;
    }

    private bool SharesPart(in NameForm ours, int row, in NameForm theirs, int person)
    {
        var (a, b) = ours.FirstPart != 0 ? (ours.FirstPart, ours.LastPart) : (row, row);
        var (c, d) = theirs.FirstPart != 0 ? (theirs.FirstPart, theirs.LastPart) : (person, person);
        return IsOnePart(a, c) || IsOnePart(b, d) || IsOnePart(a, d) || IsOnePart(b, c);
    }

    private bool IsOnePart(int left, int right)
    {
        if (left == right)
        {
            return true;
        }

        ref readonly var ours = ref names[left];
        ref readonly var theirs = ref names[right];
        return NameVariants.Share(ours.Groups, theirs.Groups)
            || (
                Math.Min(ours.Letters.Length, theirs.Letters.Length) > ShortName
                && Letters.OneSlipApart(ours.Letters, theirs.Letters)
            );
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private PlaceLevel Place(in Person person)
    {
        var postcodes = _row.Postcode != 0 && person.Postcode != 0;
        var addresses = _row.Address != 0 && person.Address != 0;
        var samePostcode = postcodes && _row.Postcode == person.Postcode;
        var sameAddress = addresses && _row.Address == person.Address;
        if (postcodes && addresses)
        {
            return samePostcode && sameAddress ? PlaceLevel.SameHome
                : samePostcode && AlikeAddress(person) ? PlaceLevel.SamePostcodeAlikeAddress
                : IsFormer(person) ? PlaceLevel.FormerHome
                : sameAddress || AlikeAddress(person) ? PlaceLevel.SameAddressOtherPostcode
                : samePostcode ? PlaceLevel.SamePostcodeOtherAddress
                : SameSector(person) || SameStreet(person) ? PlaceLevel.SameStreetOrSector
                : SameDistrict(person) ? PlaceLevel.SameDistrict
                : PlaceLevel.Elsewhere;
        }

        if (postcodes)
        {
            return samePostcode ? PlaceLevel.Postcode
                : IsFormer(person) ? PlaceLevel.FormerPostcode
                : SameSector(person) ? PlaceLevel.Sector
                : SameDistrict(person) ? PlaceLevel.District
                : PlaceLevel.OtherDistrict;
        }

        if (addresses)
        {
            return sameAddress ? PlaceLevel.Address
                : IsFormer(person) ? PlaceLevel.FormerAddress
                : AlikeAddress(person) ? PlaceLevel.Street
                : PlaceLevel.OtherAddress;
        }

        return PlaceLevel.Missing;
    }

    private bool IsFormer(in Person person) =>
        (_row.FormerPostcode | person.FormerPostcode | _row.FormerAddress | person.FormerAddress) != 0
        && (
            IsEither(_row.Postcode, _row.FormerPostcode, person.Postcode, person.FormerPostcode)
            || IsEither(_row.Address, _row.FormerAddress, person.Address, person.FormerAddress)
        );

    private static bool IsEither(uint row, uint rowFormer, uint person, uint personFormer) =>
        (row != 0 && row == personFormer) || (rowFormer != 0 && (rowFormer == person || rowFormer == personFormer));

    // At one postcode the number tells the house; elsewhere the street must be alike too, with or without its town.
    private bool AlikeAddress(in Person person) =>
        _row.House == person.House
        && _row.House != 0
        && (
            (_row.Postcode == person.Postcode && _row.Postcode != 0)
            || _row.Street == person.Street
            || (
                _row.Street != 0
                && person.Street != 0
                && _street.With(streets[person.Street].Letters) >= StreetAlikeAtLeast
            )
        );

    private bool SameStreet(in Person person) => _row.Street != 0 && _row.Street == person.Street;

    private bool SameSector(in Person person) =>
        PlaceCode.Sector(_row.Postcode) is var sector and > 0 && sector == PlaceCode.Sector(person.Postcode);

    private bool SameDistrict(in Person person) =>
        PlaceCode.District(_row.Postcode) is var district and > 0 && district == PlaceCode.District(person.Postcode);

    private MiddleLevel Middle(in Person person)
    {
        var (row, other) = (_row.Middle, person.Middle);
        if (row == 0 || other == 0)
        {
            return MiddleLevel.Missing;
        }

        if (row == other)
        {
            return MiddleLevel.Equal;
        }

        ref readonly var ours = ref names[row].Letters;
        ref readonly var theirs = ref names[other].Letters;
        return ours[0] == theirs[0] && (ours.Length == 1 || theirs.Length == 1) ? MiddleLevel.Initial
            : NameVariants.Share(names[row].Groups, names[other].Groups) || Letters.OneSlipApart(ours, theirs)
                ? MiddleLevel.Equal
            : MiddleLevel.Different;
    }

    private static ContactLevel Contact(uint row, uint person) =>
        row == 0 || person == 0 ? ContactLevel.Missing
        : row == person ? ContactLevel.Equal
        : ContactLevel.Different;
}
