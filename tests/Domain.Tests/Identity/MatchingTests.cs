using Whereabouts.Domain.Identity;

namespace Whereabouts.Domain.Tests.Identity;

/// <summary>The decision table of rulebook ID-06, first form.</summary>
public class MatchingTests
{
    private const string Upn = "H801200001001";
    private static readonly DateOnly Born = new(2014, 5, 6);
    private static readonly Candidate Grace = Held(1, "OKAFOR", "GRACE");
    private static readonly Candidate Other = Held(2, "OKAFOR", "GRACE");
    private static readonly Claim Full = new(Upn, "Okafor", "Grace", Born, "OX4 3AJ");

    private static Candidate Held(int id, params string[] names) =>
        new(new Guid(id, 0, 0, new byte[8]), new HashSet<DateOnly> { Born }, names.ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void A_known_UPN_with_the_same_birth_date_is_that_child_whatever_the_name()
    {
        Assert.Equal(Match.Known(Grace.Child), Matching.Decide(Full, [Grace], []));
        Assert.Equal(
            Match.Known(Grace.Child),
            Matching.Decide(Full with { Surname = "Bello", Forename = "Ruth" }, [Grace], [])
        );
    }

    [Fact]
    public void A_known_UPN_with_another_birth_date_asks() =>
        Asks("with another date of birth", Matching.Decide(Full with { DateOfBirth = Born.AddDays(1) }, [Grace], []));

    [Fact]
    public void A_known_UPN_and_any_one_of_the_names_will_do_where_the_row_has_no_birth_date()
    {
        var row = Full with { DateOfBirth = null, Postcode = null };
        Assert.Equal(Match.Known(Grace.Child), Matching.Decide(row, [Grace], []));
        Assert.Equal(Match.Known(Grace.Child), Matching.Decide(row with { Surname = "Bello" }, [Grace], []));
        Assert.Equal(
            Match.Known(Grace.Child),
            Matching.Decide(row with { Surname = null, Forename = null }, [Grace], [])
        );
        Asks("with another name", Matching.Decide(row with { Surname = "Bello", Forename = "Ruth" }, [Grace], []));
    }

    [Fact]
    public void A_known_UPN_of_a_child_whose_birth_date_nobody_gave_is_that_child() =>
        Assert.Equal(
            Match.Known(Grace.Child),
            Matching.Decide(Full, [Grace with { DatesOfBirth = new HashSet<DateOnly>() }], [])
        );

    [Fact]
    public void A_UPN_that_two_children_hold_asks() =>
        Asks("Two children hold this UPN", Matching.Decide(Full, [Grace, Other], [Grace]));

    [Fact]
    public void Of_two_who_hold_a_UPN_it_is_the_one_born_on_the_day() =>
        Assert.Equal(
            Match.Known(Other.Child),
            Matching.Decide(Full, [Grace with { DatesOfBirth = new HashSet<DateOnly> { Born.AddDays(1) } }, Other], [])
        );

    [Fact]
    public void Two_ids_that_are_shown_as_one_child_are_no_question()
    {
        var hidden = Grace with { Head = Other.Child };
        Assert.Equal(Match.Known(Other.Child), Matching.Decide(Full with { Upn = null }, [], [hidden, Other]));
        Assert.Equal(Match.Known(Other.Child), Matching.Decide(Full, [hidden, Other], []));
        var own = new Candidate(Matching.IdOf(Full.UpnKey!), Grace.DatesOfBirth, Grace.Names) { Head = Other.Child };
        Assert.Equal(Match.Known(own.Child), Matching.Decide(Full, [hidden, Other, own], []));
    }

    [Fact]
    public void A_UPN_that_a_child_had_before_introduces_its_own_id_where_the_facts_of_that_UPN_stay()
    {
        var former = Grace with { IsByUpn = true };
        Assert.Equal(Match.New(Matching.IdOf(Full.UpnKey!)), Matching.Decide(Full, [former], []));
        Assert.Equal(
            Match.New(Matching.IdOf(Full.UpnKey!)),
            Matching.Decide(new Claim(Upn, null, null, null, null), [former], [])
        );
        Asks("with another date of birth", Matching.Decide(Full with { DateOfBirth = Born.AddDays(1) }, [former], []));
    }

    [Fact]
    public void Without_a_UPN_the_same_name_birth_date_and_postcode_is_that_child() =>
        Assert.Equal(Match.Known(Grace.Child), Matching.Decide(Full with { Upn = null }, [], [Grace]));

    [Fact]
    public void Without_a_UPN_a_name_that_two_children_bear_asks() =>
        Asks("Two children have this name", Matching.Decide(Full with { Upn = null }, [], [Grace, Other]));

    [Fact]
    public void Without_a_UPN_a_child_that_nobody_knows_asks() =>
        Asks("No child has this name", Matching.Decide(Full with { Upn = null }, [], []));

    [Fact]
    public void Without_a_UPN_and_without_all_of_name_birth_date_and_postcode_it_asks() =>
        Asks("not all of name", Matching.Decide(Full with { Upn = null, Postcode = null }, [], []));

    [Fact]
    public void A_UPN_that_nobody_holds_introduces_a_child_when_name_and_birth_date_come_with_it()
    {
        var match = Matching.Decide(Full with { Postcode = null }, [], []);
        Assert.True(match.IsNew);
        Assert.Equal(Matching.IdOf("upn:" + Upn), match.Child);
    }

    [Fact]
    public void A_UPN_that_nobody_holds_and_no_name_or_birth_date_asks()
    {
        Asks("Nobody holds this UPN", Matching.Decide(Full with { DateOfBirth = null }, [], []));
        Asks("Nobody holds this UPN", Matching.Decide(Full with { Forename = null }, [], []));
    }

    [Fact]
    public void A_row_that_says_nothing_of_whose_it_is_asks() =>
        Asks("says nothing", Matching.Decide(new Claim(null, null, null, null, "OX4 3AJ"), [], []));

    [Fact]
    public void The_same_key_gives_the_same_id_in_every_database()
    {
        Assert.Equal(Matching.IdOf("upn:" + Upn), Matching.IdOf("upn:" + Upn));
        Assert.NotEqual(Matching.IdOf("upn:" + Upn), Matching.IdOf("upn:H801200001002"));
    }

    private static void Asks(string words, Match match)
    {
        Assert.Null(match.Child);
        Assert.Contains(words, match.Question, StringComparison.Ordinal);
    }
}
