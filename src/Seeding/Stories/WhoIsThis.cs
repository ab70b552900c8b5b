using Whereabouts.Seeding.People;
using Whereabouts.Seeding.Records;

namespace Whereabouts.Seeding.Stories;

/// <summary>Children who are easy to mistake for another, or to miss.</summary>
internal static class WhoIsThis
{
    private static readonly (string, string)[] NamesOfTwins =
    [
        ("Amelia", "Amelie"),
        ("Ella", "Ellie"),
        ("Hannah", "Hanna"),
        ("Maya", "Mya"),
        ("Eva", "Evie"),
    ];

    private static readonly (string Forename, string Surname, string Heard, string SurnameHeard)[] SpeltAndHeard =
    [
        ("Małgorzata", "Wojciechowska", "Margozata", "Voychehovska"),
        ("Agnieszka", "Szczepańska", "Agneshka", "Stepanska"),
        ("Katarzyna", "Grzelak", "Katazhina", "Jelack"),
        ("Zuzanna", "Przybylska", "Susanna", "Pribilska"),
    ];

    public static void Plant(County county, Cast cast)
    {
        Twins(county, cast);
        TwoNumbers(county, cast);
        SwappedNames(county, cast);
        SpeltByEar(county, cast);
        FormerSurname(county, cast);
    }

    private static void Twins(County county, Cast cast)
    {
        var away = cast.Child(cast.Secondary, 8, "F");
        var here = cast.Child(cast.Secondary, 8, "F");
        var (first, second) = NamesOfTwins[county.Neighbourhood.Number % NamesOfTwins.Length];
        (away.Child.Forename, here.Child.Forename) = (first, second);
        Become(here.Child, away.Child);
        here.Child.Upn = county.Population.Upns.AtSameSchool(away.Child.Upn);
        away.Fill(cast.Secondary.Back(cast.To, 13), cast.To, "O");
        cast.OnRegister(
            "twin-away",
            away.Child,
            $"{first}: O on each of the last 14 school days. {second}, her twin, has been in every day.",
            ["not-attending"],
            $"Only {first} is on the register."
        );
        cast.NotOnRegister(
            "twin-here",
            here.Child,
            $"{second}: in every day. Same surname, birthday, address and school as {first}.",
            "Attending; it is her twin who is away."
        );
    }

    private static void Become(Child twin, Child of)
    {
        (twin.Surname, twin.Born, twin.Ethnicity, twin.Language) = (of.Surname, of.Born, of.Ethnicity, of.Language);
        twin.Home.Children.Remove(twin);
        twin.Home = of.Home;
        of.Home.Children.Add(twin);
    }

    private static void TwoNumbers(County county, Cast cast)
    {
        var child = cast.Child(cast.Secondary, 7).Child;
        child.FormerUpn = county.Population.Upns.Temporary("6907");
        county.NumberReplaced[child] = new(2026, 11, 2);
        cast.NotOnRegister(
            "two-numbers",
            child,
            $"Came with no number and had the temporary {child.FormerUpn} until 1 November 2026; from 2 November the permanent number is used.",
            "One child, attending, found under both numbers."
        );
    }

    private static void SwappedNames(County county, Cast cast)
    {
        var child = cast.Child(cast.OtherSecondary, 7, who: c => c.Surname.All(char.IsAsciiLetter)).Child;
        var told = ChildAsTold.Of(child).WithoutNumber();
        county.Status(
            told with
            {
                Surname = told.Forename,
                Forename = told.Surname,
            },
            "Child in need",
            new(2026, 9, 21),
            "Family Solutions North"
        );
        cast.NotOnRegister(
            "names-swapped",
            child,
            "The social care list has the forename in the surname column and the surname in the forename column, and no number.",
            "Attending. The status waits for a person to decide whose it is."
        );
    }

    private static void SpeltByEar(County county, Cast cast)
    {
        var child = cast.Child(cast.Secondary, 10, "F").Child;
        var (forename, surname, heard, heardSurname) = SpeltAndHeard[
            county.Neighbourhood.Number % SpeltAndHeard.Length
        ];
        (child.Forename, child.Surname, child.Language, child.Ethnicity) = (forename, surname, "POL", "WOTH");
        var gone = cast.Secondary.Back(cast.To, 12).ToDateTime(new(21, 40));
        county.MissingReports.Add(
            new(
                ChildAsTold.Of(child) with
                {
                    Upn = "",
                    Forename = heard,
                    Surname = heardSurname,
                },
                gone,
                gone.AddHours(1),
                "low"
            )
            {
                Found = gone.AddHours(9),
                FoundWhere = "At a friend's house",
            }
        );
        cast.NotOnRegister(
            "spelt-by-ear",
            child,
            $"The police wrote {heard} {heardSurname}. Date of birth and postcode agree.",
            "Found the next morning and attending. The report waits for a person to decide whose it is."
        );
    }

    private static void FormerSurname(County county, Cast cast)
    {
        var child = cast.Child(cast.Primary, 3).Child;
        child.FormerSurname = child.Surname is "Thornbury" ? "Thornby" : "Thornbury";
        var before = ChildAsTold.Of(child) with
        {
            Surname = child.FormerSurname,
            Upn = "",
            Address = "14 Station Road",
            Town = "Banbury",
            Postcode = "OX16 7ZQ",
        };
        county.Status(before, "In care", new(2022, 3, 14), "Children We Care For", new DateOnly(2025, 6, 30));
        cast.NotOnRegister(
            "adopted",
            child,
            "Adopted in 2025. The old in-care record has the former surname and the former address; the school's roll gives the former surname.",
            "Attending. The old record must not tell anybody the new address."
        );
    }
}
