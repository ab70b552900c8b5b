namespace Whereabouts.Domain.Children.Search;

/// <summary>What of a child somebody may be searching by.</summary>
public enum Detail : byte
{
    Surname,
    Forename,
    MiddleName,
    KnownAs,
    Address,
    Postcode,
    Upn,
    NhsNumber,
    BirthDate,
    MotherName,
    MotherPhone,
    FatherName,
    FatherPhone,
    CarerName,
    CarerPhone,
    ContactName,
    ContactPhone,
}

/// <summary>A detail as an index keeps it, in one byte.</summary>
/// <param name="IsPart">A part of a double name.</param>
/// <param name="IsFormer">No source says so any more, or the source itself calls it former.</param>
public readonly record struct Held(Detail Detail, bool IsPart, bool IsFormer)
{
    /// <summary>The byte.</summary>
    public byte Code => (byte)(((byte)Detail << 2) | (IsPart ? 2 : 0) | (IsFormer ? 1 : 0));

    /// <summary>A detail from its byte.</summary>
    public static Held Of(byte code) => new((Detail)(code >> 2), (code & 2) != 0, (code & 1) != 0);

    /// <summary>One of the child's own names.</summary>
    public bool IsOwnName => Detail is Detail.Surname or Detail.Forename or Detail.MiddleName or Detail.KnownAs;

    /// <summary>A name of somebody who is called about the child.</summary>
    public bool IsContactName =>
        Detail is Detail.MotherName or Detail.FatherName or Detail.CarerName or Detail.ContactName;
}
