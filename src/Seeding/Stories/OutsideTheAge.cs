namespace Whereabouts.Seeding.Stories;

/// <summary>Children who are over or under compulsory school age.</summary>
internal static class OutsideTheAge
{
    public static void Plant(Cast cast)
    {
        foreach (var (school, year) in new[] { (cast.Secondary, 12), (cast.OtherSecondary, 13) })
        {
            var older = cast.Child(school, year);
            older.Fill(new(2026, 9, 14), cast.To, "O");
            cast.NotOnRegister(
                $"over-age-year-{year}",
                older.Child,
                $"Year {year}, hardly in school since 14 September.",
                "Over compulsory school age."
            );
        }
        var young = cast.Child(cast.Primary, 0);
        young.Child.Born = new(2022, 6, 14);
        young.Fill(new(2026, 9, 14), cast.To, "X", (_, morning) => !morning);
        young.Fill(cast.Primary.Back(cast.To, 13), cast.To, "O", (_, morning) => morning);
        cast.NotOnRegister(
            "under-age-reception",
            young.Child,
            "Reception, four years old. Mornings only by agreement (afternoons X), and away for the last 14 school days.",
            "Under compulsory school age until 31 August 2027."
        );
    }
}
