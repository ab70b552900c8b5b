using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// What is known of one person, or said by one row, as compared: one line of the processor's cache. Names and streets are
/// numbers in a <see cref="NameTable"/>; 0 is not known.
/// </summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
public record struct Person
{
    public ulong Upn { get; set; }
    public int Forename { get; set; }
    public int Surname { get; set; }
    public int Middle { get; set; }
    public int FormerSurname { get; set; }
    public int Born { get; set; }
    public uint Postcode { get; set; }
    public uint FormerPostcode { get; set; }
    public uint Address { get; set; }
    public uint FormerAddress { get; set; }
    public int Street { get; set; }
    public uint Nhs { get; set; }
    public uint Phone { get; set; }
    public uint Email { get; set; }
    public ushort House { get; set; }
    public Sex Sex { get; set; }

    /// <summary>Which of the model's sources a row came from; 0 for a person of the population.</summary>
    public byte Source { get; set; }

    /// <summary>Whether everything known by the other is known here just so.</summary>
    public readonly bool Contains(in Person other) =>
        (other.Upn == 0 || other.Upn == Upn)
        && (other.Forename == 0 || other.Forename == Forename)
        && (other.Surname == 0 || other.Surname == Surname)
        && (other.Middle == 0 || other.Middle == Middle)
        && (other.FormerSurname == 0 || other.FormerSurname == FormerSurname)
        && (other.Born == 0 || other.Born == Born)
        && (other.Postcode == 0 || other.Postcode == Postcode)
        && (other.FormerPostcode == 0 || other.FormerPostcode == FormerPostcode)
        && (other.Address == 0 || other.Address == Address)
        && (other.FormerAddress == 0 || other.FormerAddress == FormerAddress)
        && (other.Street == 0 || other.Street == Street)
        && (other.House == 0 || other.House == House)
        && (other.Nhs == 0 || other.Nhs == Nhs)
        && (other.Phone == 0 || other.Phone == Phone)
        && (other.Email == 0 || other.Email == Email)
        && (other.Sex == Sex.NotKnown || other.Sex == Sex);

    /// <summary>Whether nothing is known by which the person could be told from another.</summary>
    public readonly bool SaysNothing =>
        Upn == 0 && Nhs == 0 && Forename == 0 && Surname == 0 && Born == 0 && Phone == 0 && Email == 0;
}

public enum Sex : byte
{
    NotKnown,
    Male,
    Female,
}

/// <summary>The values of one row as a file has them, in UTF-8; empty where it has none.</summary>
public ref struct PersonText
{
    public ReadOnlySpan<byte> Forename { get; set; }
    public ReadOnlySpan<byte> MiddleNames { get; set; }
    public ReadOnlySpan<byte> Surname { get; set; }
    public ReadOnlySpan<byte> FormerSurname { get; set; }
    public ReadOnlySpan<byte> Born { get; set; }
    public ReadOnlySpan<byte> Sex { get; set; }
    public ReadOnlySpan<byte> Postcode { get; set; }
    public ReadOnlySpan<byte> FormerPostcode { get; set; }
    public ReadOnlySpan<byte> Address { get; set; }
    public ReadOnlySpan<byte> FormerAddress { get; set; }
    public ReadOnlySpan<byte> Upn { get; set; }
    public ReadOnlySpan<byte> Nhs { get; set; }
    public ReadOnlySpan<byte> Phone { get; set; }
    public ReadOnlySpan<byte> Email { get; set; }

    /// <summary>The values as compared; new names are put into the tables.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly Person Read(NameTable names, NameTable streets)
    {
        var address = AddressForm.Of(Address, streets);
        var person = new Person
        {
            Forename = names.NumberOf(Forename),
            Middle = names.NumberOf(MiddleNames),
            Surname = names.NumberOf(Surname),
            FormerSurname = names.NumberOf(FormerSurname),
            Born = BirthDate.Of(Born),
            Sex = SexOf(Sex),
            Postcode = PlaceCode.Of(Postcode),
            FormerPostcode = PlaceCode.Of(FormerPostcode),
            Address = address.Whole,
            Street = address.Street,
            House = address.House,
            FormerAddress = FormerAddress.IsEmpty ? 0 : AddressForm.Of(FormerAddress, streets).Whole,
            Upn = Numbers.Upn(Upn),
            Nhs = Numbers.Nhs(Nhs),
            Phone = Numbers.Phone(Phone),
            Email = Numbers.Email(Email),
        };
        return person;
    }

    private static Sex SexOf(ReadOnlySpan<byte> text) =>
        text.IsEmpty
            ? Linkage.Sex.NotKnown
            : (char)text[0] switch
            {
                'M' or 'm' or 'B' or 'b' or '1' => Linkage.Sex.Male,
                'F' or 'f' or 'G' or 'g' or '2' => Linkage.Sex.Female,
                _ => Linkage.Sex.NotKnown,
            };
}
