namespace Whereabouts.Seeding.Schools;

/// <summary>Two secondaries, two primaries and the referral unit; the sixth setting has no number and is not a school.</summary>
internal static class SixSettings
{
    private static readonly DateOnly FirstDay = new(2026, 9, 1);

    public static readonly School Spires = new()
    {
        Urn = "136261",
        LaEstab = "9316907",
        Name = "Oxford Spires Academy",
        Phase = "Secondary",
        Area = "Oxford",
        Inset = [FirstDay, new(2027, 1, 4), new(2027, 7, 21)],
        Places = Secondary,
    };

    public static readonly School Cooper = new()
    {
        Urn = "141069",
        LaEstab = "9314032",
        Name = "The Cooper School",
        Phase = "Secondary",
        Area = "Bicester",
        Inset = [FirstDay, new(2026, 9, 2), new(2027, 6, 7)],
        Places = Secondary,
    };

    public static readonly School Larkrise = new()
    {
        Urn = "146815",
        LaEstab = "9312027",
        Name = "Larkrise Primary School",
        Phase = "Primary",
        Area = "Oxford",
        Inset = [FirstDay, new(2026, 10, 23), new(2027, 4, 12)],
        ShutWithoutWarning = new(2026, 10, 8),
        Places = Primary,
    };

    public static readonly School Langford = new()
    {
        Urn = "130962",
        LaEstab = "9312608",
        Name = "Langford Village Community Primary School",
        Phase = "Primary",
        Area = "Bicester",
        Inset = [new(2026, 10, 23), new(2027, 1, 4), new(2027, 7, 21)],
        Places = Primary,
    };

    public static readonly School Meadowbrook = new()
    {
        Urn = "141727",
        LaEstab = "9311106",
        Name = "Meadowbrook College",
        Phase = "Referral unit",
        Area = "Oxford",
        Inset = [FirstDay, new(2027, 1, 4), new(2027, 6, 7)],
        Places = new Dictionary<int, int>
        {
            [7] = 3,
            [8] = 5,
            [9] = 8,
            [10] = 9,
            [11] = 9,
        },
    };

    public static readonly IReadOnlyList<School> Schools = [Spires, Cooper, Larkrise, Langford, Meadowbrook];

    public static readonly Neighbourhood Together = new("The small county", 0, Schools)
    {
        Secondary = Spires,
        OtherSecondary = Cooper,
        Primary = Larkrise,
        OtherPrimary = Langford,
        Unit = Meadowbrook,
        Provider = "Riverside Learning",
    };

    private static IReadOnlyDictionary<int, int> Primary => Enumerable.Range(0, 7).ToDictionary(year => year, _ => 30);

    private static IReadOnlyDictionary<int, int> Secondary =>
        Enumerable
            .Range(7, 7)
            .ToDictionary(
                year => year,
                year =>
                    year < 12 ? 116
                    : year == 12 ? 42
                    : 28
            );
}
