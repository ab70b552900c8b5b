using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Domain.Tests.Identity.Linkage;

/// <summary>How the values of a row and of a person lie to each other, by hand.</summary>
public sealed class ComparerTests
{
    private const NameLevel Equal = NameLevel.Equal;

    [Theory]
    [InlineData("Smith", "SMITH", Equal)]
    [InlineData("O'Brien", "O’Brien", Equal)]
    [InlineData("Wałęsa", "Walesa", Equal)]
    [InlineData("Lizzie", "Elizabeth", NameLevel.Variant)]
    [InlineData("Mohammed", "Maxamed", NameLevel.Variant)]
    [InlineData("Alex", "Alexandra", NameLevel.Variant)]
    [InlineData("Chowdhury", "Choudhary", NameLevel.Variant)]
    [InlineData("Okafor", "Okofor", NameLevel.OneSlip)]
    [InlineData("Okafor", "Oakfor", NameLevel.OneSlip)]
    [InlineData("Okafor", "Okaffor", NameLevel.OneSlip)]
    [InlineData("Smith-Jones", "Jones", NameLevel.Part)]
    [InlineData("Mary Jane", "Mary", NameLevel.Part)]
    [InlineData("Al-Hassan", "Al-Karim", NameLevel.Different)]
    [InlineData("Ali", "Ala", NameLevel.Near)]
    [InlineData("Phillipa", "Filipa", NameLevel.Sound)]
    [InlineData("Khan", "Warsame", NameLevel.Different)]
    [InlineData("K", "Khan", NameLevel.SameInitial)]
    [InlineData("J.", "Khan", NameLevel.OtherInitial)]
    [InlineData("", "Khan", NameLevel.Missing)]
    [InlineData("Unknown", "Khan", NameLevel.Missing)]
    [InlineData("محمد", "محمد", Equal)]
    [InlineData("محمد", "فاطمة", NameLevel.Different)]
    public void Names(string row, string person, NameLevel level)
    {
        Assert.Equal(level, Level<NameLevel>(new(row), new(person), Field.Forename));
        Assert.Equal(level, Level<NameLevel>(new(person), new(row), Field.Forename));
    }

    [Theory]
    [InlineData("2012-03-04", "04/03/2012", BirthLevel.Equal)]
    [InlineData("2012-03-04", "20120304", BirthLevel.Equal)]
    [InlineData("2012-03-04", "2012-04-03", BirthLevel.ChangedOver)]
    [InlineData("2012-03-04", "2012-03-05", BirthLevel.OneDigit)]
    [InlineData("2012-03-10", "2012-03-01", BirthLevel.OneDigit)]
    [InlineData("2012-03-04", "2021-03-04", BirthLevel.OneDigit)]
    [InlineData("2012-03-04", "2012-01-01", BirthLevel.FirstOfYear)]
    [InlineData("2012-03-04", "2012", BirthLevel.FirstOfYear)]
    [InlineData("2012-03-04", "2012-03-27", BirthLevel.OnePart)]
    [InlineData("2012-03-04", "2009-03-04", BirthLevel.OtherYear)]
    [InlineData("2012-03-04", "2012-11-28", BirthLevel.SameYear)]
    [InlineData("2012-03-04", "2010-11-28", BirthLevel.Different)]
    [InlineData("2012-03-04", "2012-02-31", BirthLevel.Missing)]
    [InlineData("2012-03-04", "", BirthLevel.Missing)]
    public void Dates_of_birth(string row, string person, BirthLevel level)
    {
        Assert.Equal(level, Level<BirthLevel>(new(Born: row), new(Born: person), Field.Born));
        Assert.Equal(level, Level<BirthLevel>(new(Born: person), new(Born: row), Field.Born));
    }

    [Theory]
    [InlineData("OX4 3AJ", "12 High Street, Oxford", "ox43aj", "12 High St", PlaceLevel.SameHome)]
    [InlineData("OX4 3AJ", "Flat 2, 12 High Street", "OX4 3AJ", "2 12 High Street", PlaceLevel.SameHome)]
    [InlineData("OX4 3AJ", "12 Hihg Street", "OX4 3AJ", "12 High Street", PlaceLevel.SamePostcodeAlikeAddress)]
    [InlineData("OX4 3AJ", "14 High Street", "OX4 3AJ", "12 High Street", PlaceLevel.SamePostcodeOtherAddress)]
    [InlineData("OX4 3AB", "12 High Street", "OX4 3AJ", "12 High Street", PlaceLevel.SameAddressOtherPostcode)]
    [InlineData("OX4 3AB", "3 Low Road", "OX4 3AJ", "12 High Street", PlaceLevel.SameStreetOrSector)]
    [InlineData("OX4 1AB", "3 Low Road", "OX4 3AJ", "12 High Street", PlaceLevel.SameDistrict)]
    [InlineData("SW1A 1AA", "3 Low Road", "OX4 3AJ", "12 High Street", PlaceLevel.Elsewhere)]
    [InlineData("OX4", "", "OX4 3AJ", "12 High Street", PlaceLevel.District)]
    [InlineData("OX4 3AJ", "", "OX4 3AJ", "12 High Street", PlaceLevel.Postcode)]
    [InlineData("OX4 3AB", "", "OX4 3AJ", "", PlaceLevel.Sector)]
    [InlineData("", "12 High Street", "OX4 3AJ", "12 High Street", PlaceLevel.Address)]
    [InlineData("", "3 Low Road", "OX4 3AJ", "12 High Street", PlaceLevel.OtherAddress)]
    [InlineData("ZZ99 3VZ", "", "OX4 3AJ", "", PlaceLevel.Missing)]
    public void Places(string postcode, string address, string theirPostcode, string theirAddress, PlaceLevel level) =>
        Assert.Equal(
            level,
            Level<PlaceLevel>(
                new(Postcode: postcode, Address: address),
                new(Postcode: theirPostcode, Address: theirAddress),
                Field.Place
            )
        );

    [Theory]
    [InlineData("H801200001001", "H801200001001", NumberLevel.Equal)]
    [InlineData("H801200001001", "H801200001007", NumberLevel.OneSlip)] // its check letter is wrong
    [InlineData("H801200001001", "X801200001002", NumberLevel.Different)] // a class mate: both are right
    [InlineData("H801200001001", "H801200091001", NumberLevel.OneSlip)]
    [InlineData("H801200001001", "X931200001001", NumberLevel.OneSlip)] // given anew by another authority
    [InlineData("H801200001001", "M931306925001", NumberLevel.Different)]
    [InlineData("H801200001001", "A931306925001", NumberLevel.Doubtful)]
    [InlineData("H801200001001", "", NumberLevel.Missing)]
    public void Pupil_numbers(string row, string person, NumberLevel level) =>
        Assert.Equal(level, Level<NumberLevel>(new(Upn: row), new(Upn: person), Field.Upn));

    [Theory]
    [InlineData("943 476 5919", "9434765919", NumberLevel.Equal)]
    [InlineData("9434765919", "9434765991", NumberLevel.OneSlip)]
    [InlineData("9434765919", "9434756919", NumberLevel.OneSlip)]
    [InlineData("9434765919", "4010232137", NumberLevel.Different)]
    public void Health_numbers(string row, string person, NumberLevel level) =>
        Assert.Equal(level, Level<NumberLevel>(new(Nhs: row), new(Nhs: person), Field.Nhs));

    [Fact]
    public void Names_changed_over_are_seen_and_nobody_is_read_backwards_who_reads_forwards()
    {
        var swapped = Compare(new("Khan", "Amir"), new("Amir", "Khan"));
        Assert.Equal((byte)OrderLevel.Swapped, swapped[Field.Order]);
        Assert.Equal((byte)Equal, swapped[Field.Forename]);
        Assert.Equal((byte)Equal, swapped[Field.Surname]);
        Assert.Equal((byte)OrderLevel.AsWritten, Compare(new("Ali", "Ahmed"), new("Ali", "Ahmed"))[Field.Order]);
        Assert.Equal((byte)OrderLevel.AsWritten, Compare(new("Thomas", "James"), new("James", "Evans"))[Field.Order]);
    }

    [Fact]
    public void Former_names_and_middle_names_are_other_names_of_the_person()
    {
        var row = new Said("Grace", "Okafor");
        Assert.Equal(
            NameLevel.Another,
            Level<NameLevel>(row, new("Grace", "Ward", FormerSurname: "Okafor"), Field.Surname)
        );
        Assert.Equal(NameLevel.Another, Level<NameLevel>(row, new("Mercy", "Okafor", Middle: "Grace"), Field.Forename));
        var moved = new Said(
            Postcode: "OX1 1AA",
            Address: "1 New Road",
            FormerPostcode: "OX4 3AJ",
            FormerAddress: "12 High Street"
        );
        Assert.Equal(
            PlaceLevel.FormerHome,
            Level<PlaceLevel>(new(Postcode: "OX4 3AJ", Address: "12 High Street"), moved, Field.Place)
        );
    }

    private static T Level<T>(Said row, Said person, Field field)
        where T : Enum
    {
        var level = Compare(row, person)[field];
        return (T)Enum.ToObject(typeof(T), field == Field.Place ? level % Levels.PlaceLevels : level);
    }

    private static Comparison Compare(Said row, Said person)
    {
        var (names, streets) = (new NameTable(), new NameTable());
        Person[] people = [person.Read(names, streets)];
        var read = row.Read(names, streets);
        var comparer = new Comparer(names, streets, Rarity.Of(people, names), new UnrelatedChances(Model.Shipped));
        comparer.Take(read);
        return comparer.With(people[0]);
    }
}
