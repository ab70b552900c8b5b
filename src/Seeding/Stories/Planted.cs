namespace Whereabouts.Seeding.Stories;

/// <summary>Plants every story, always in the same order.</summary>
internal static class Planted
{
    public static void In(County county)
    {
        var cast = new Cast(county);
        NoPlace.Plant(county, cast);
        NotAttending.Plant(county, cast);
        PartOfTheWeek.Plant(county, cast);
        Excluded.Plant(county, cast);
        Elsewhere.Plant(county, cast);
        AtHome.Plant(county, cast);
        OutsideTheAge.Plant(cast);
        WhoIsThis.Plant(county, cast);
        ToldLate.Plant(county, cast);
    }
}
