using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// What a row and a person must have in common to be compared at all. Rules of one ladder stand from the widest to the
/// narrowest; "name" is the forename, the surname, a former surname or a part of one, so that swapped names meet.
/// </summary>
public enum BlockRule
{
    Identifier,
    Born,
    BornInitial,
    BornSound,
    BornName,
    Sounds,
    Names,
    NamesDistrict,
    SoundsYear,
    NamesYear,
    NamesDay,
    Postcode,
    PostcodeInitial,
    PostcodeSound,
    PostcodeBorn,
    Address,
    AddressSound,
    AddressYear,
}

/// <summary>The keys of people and rows under each rule.</summary>
internal static class BlockKeys
{
    /// <summary>Room for the keys of one person under one rule.</summary>
    public const int Most = 24;

    /// <summary>The ladders, widest rule first. Of each ladder the widest affordable rule is used, and what stands beside it where that one is not to be had.</summary>
    public static readonly BlockRule[][] Ladders =
    [
        [BlockRule.Identifier],
        [BlockRule.Born, BlockRule.BornInitial, BlockRule.BornSound, BlockRule.BornName],
        [BlockRule.Sounds, BlockRule.Names, BlockRule.SoundsYear, BlockRule.NamesYear],
        [BlockRule.NamesDistrict],
        [BlockRule.NamesDay],
        [BlockRule.Postcode, BlockRule.PostcodeInitial, BlockRule.PostcodeSound],
        [BlockRule.PostcodeBorn],
        [BlockRule.Address, BlockRule.AddressSound, BlockRule.AddressYear],
    ];

    /// <summary>Writes the keys of a person; a row, which looks for others, adds what its date may have been meant as.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Of(BlockRule rule, in Person person, NameTable names, bool row, Span<uint> keys)
    {
        switch (rule)
        {
            case BlockRule.Identifier:
                return Identifiers(person, keys);
            case BlockRule.Born:
                return Dates(person, row, keys);
            case BlockRule.BornInitial:
            case BlockRule.BornSound:
            case BlockRule.BornName:
                return DatesAndNames(rule, person, names, row, keys);
            case BlockRule.Sounds:
            case BlockRule.SoundsYear:
            case BlockRule.Names:
            case BlockRule.NamesYear:
            case BlockRule.NamesDistrict:
            case BlockRule.NamesDay:
                return Pairs(rule, person, names, keys);
            case BlockRule.Postcode:
                return Places(rule, person.Postcode, person.FormerPostcode, person, names, keys);
            case BlockRule.PostcodeInitial:
            case BlockRule.PostcodeSound:
                return Places(rule, person.Postcode, person.FormerPostcode, person, names, keys);
            case BlockRule.PostcodeBorn:
                return person.Born == 0 ? 0 : Places(rule, person.Postcode, person.FormerPostcode, person, names, keys);
            default:
                return Places(rule, person.Address, person.FormerAddress, person, names, keys);
        }
    }

    private static int Identifiers(in Person person, Span<uint> keys)
    {
        var count = 0;
        Put(1, person.Upn, keys, ref count);
        Put(2, person.Nhs, keys, ref count);
        Put(3, person.Phone, keys, ref count);
        Put(4, person.Email, keys, ref count);
        return count;
    }

    private static void Put(ulong kind, ulong value, Span<uint> keys, ref int count)
    {
        if (value != 0)
        {
            keys[count++] = Key(value, kind);
        }
    }

    private static int Dates(in Person person, bool row, Span<uint> keys)
    {
        if (person.Born == 0)
        {
            return 0;
        }

        keys[0] = Key((ulong)person.Born, 5);
        if (row && BirthDate.ChangedOver(person.Born) is var other and > 0)
        {
            keys[1] = Key((ulong)other, 5);
            return 2;
        }

        return 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int DatesAndNames(BlockRule rule, in Person person, NameTable names, bool row, Span<uint> keys)
    {
        if (person.Born == 0)
        {
            return 0;
        }

        Span<uint> said = stackalloc uint[Most];
        var each = NamesOf(rule, person, names, said);
        var count = 0;
        var other = row ? BirthDate.ChangedOver(person.Born) : 0;
        for (var i = 0; i < each && count + 2 <= Most; i++)
        {
            keys[count++] = Key((ulong)person.Born, said[i]);
            if (other != 0)
            {
                keys[count++] = Key((ulong)other, said[i]);
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Pairs(BlockRule rule, in Person person, NameTable names, Span<uint> keys)
    {
        if (person.Forename == 0 || person.Surname == 0)
        {
            return 0;
        }

        ulong more = rule switch
        {
            BlockRule.SoundsYear or BlockRule.NamesYear => (ulong)BirthDate.Year(person.Born),
            BlockRule.NamesDistrict => PlaceCode.District(person.Postcode),
            BlockRule.NamesDay => (ulong)person.Born & 511,
            _ => 1,
        };
        if (more == 0)
        {
            return 0;
        }

        var sounds = rule is BlockRule.Sounds or BlockRule.SoundsYear;
        var count = 0;
        var forename = names[person.Forename];
        var surname = names[person.Surname];
        Pair(person.Forename, person.Surname, keys, ref count);
        if (person.FormerSurname != 0)
        {
            Pair(person.Forename, person.FormerSurname, keys, ref count);
        }

        if (person.Middle != 0)
        {
            Pair(person.Middle, person.Surname, keys, ref count);
        }

        if (surname.FirstPart != 0)
        {
            Pair(person.Forename, surname.FirstPart, keys, ref count);
            Pair(person.Forename, surname.LastPart, keys, ref count);
        }

        if (forename.FirstPart != 0)
        {
            Pair(forename.FirstPart, person.Surname, keys, ref count);
            Pair(forename.LastPart, person.Surname, keys, ref count);
        }

        return count;

        void Pair(int left, int right, Span<uint> keys, ref int count)
        {
            var a = sounds ? names[left].Sound : names[left].Key;
            var b = sounds ? names[right].Sound : names[right].Key;
            keys[count++] = Key(((ulong)Math.Min(a, b) << 32) | Math.Max(a, b), more + ((ulong)rule << 40));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Places(
        BlockRule rule,
        uint place,
        uint former,
        in Person person,
        NameTable names,
        Span<uint> keys
    )
    {
        Span<uint> said = stackalloc uint[Most];
        var each = 1;
        switch (rule)
        {
            case BlockRule.Postcode or BlockRule.Address:
                said[0] = 7;
                break;
            case BlockRule.PostcodeBorn:
                said[0] = (uint)person.Born;
                break;
            case BlockRule.AddressYear:
                said[0] = (uint)BirthDate.Year(person.Born);
                break;
            default:
                each = NamesOf(rule, person, names, said);
                break;
        }

        var count = 0;
        for (var i = 0; i < each && count + 2 <= Most; i++)
        {
            if (place != 0)
            {
                keys[count++] = Key(((ulong)rule << 32) | place, said[i]);
            }

            if (former != 0 && former != place)
            {
                keys[count++] = Key(((ulong)rule << 32) | former, said[i]);
            }
        }

        return count;
    }

    /// <summary>What a rule takes of each of a person's names, each once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int NamesOf(BlockRule rule, in Person person, NameTable names, Span<uint> said)
    {
        var count = 0;
        Add(person.Forename, said);
        Add(person.Surname, said);
        Add(person.FormerSurname, said);
        if (rule is not BlockRule.BornInitial and not BlockRule.PostcodeInitial)
        {
            AddParts(person.Forename, said);
            AddParts(person.Surname, said);
        }

        return count;

        void AddParts(int name, Span<uint> said)
        {
            if (name != 0 && names[name].FirstPart != 0)
            {
                Add(names[name].FirstPart, said);
                Add(names[name].LastPart, said);
            }
        }

        void Add(int name, Span<uint> said)
        {
            if (name == 0)
            {
                return;
            }

            var taken = rule switch
            {
                BlockRule.BornInitial or BlockRule.PostcodeInitial => 1u + names[name].Letters[0],
                BlockRule.BornName => names[name].Key,
                _ => names[name].Sound,
            };
            if (!said[..count].Contains(taken))
            {
                said[count++] = taken;
            }
        }
    }

    private static uint Key(ulong value, ulong with) => (uint)(Hash.Of(value, with) >> 32);
}
