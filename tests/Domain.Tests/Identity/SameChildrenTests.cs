using Whereabouts.Domain.Identity;

namespace Whereabouts.Domain.Tests.Identity;

public class SameChildrenTests
{
    private const string Old = "upn:A931690700011";
    private const string New = "upn:H801200001001";
    private const string Born = "born:2014-05-06";
    private static readonly Guid Former = Matching.IdOf(Old);
    private static readonly Guid Later = Matching.IdOf(New);

    [Fact]
    public void Two_children_tied_by_a_former_UPN_and_one_birth_date_are_one() =>
        Assert.Equal(
            [InOrder((Former, Later))],
            Pairs([(Former, Old), (Former, Born), (Later, New), (Later, Old), (Later, Born)])
        );

    [Fact]
    public void A_shared_UPN_with_two_birth_dates_joins_nobody() =>
        Assert.Empty(Pairs([(Former, Old), (Former, "born:2013-01-01"), (Later, New), (Later, Old), (Later, Born)]));

    [Fact]
    public void A_child_whose_birth_date_nobody_gave_is_the_only_one_who_held_its_UPN()
    {
        (Guid, string)[] tied = [(Former, Old), (Later, New), (Later, Old), (Later, Born)];
        Assert.Equal([InOrder((Former, Later))], Pairs(tied));

        const string Third = "upn:B931690700022";
        var another = Matching.IdOf(Third);
        Assert.Empty(Pairs([.. tied, (another, Third), (another, Old), (another, "born:2013-01-01")]));
    }

    [Fact]
    public void Three_UPNs_in_a_chain_are_two_pairs_in_whatever_order_they_come()
    {
        const string Third = "upn:B931690700022";
        var middle = Matching.IdOf(Third);
        (Guid, string)[] keys =
        [
            (Former, Old),
            (Former, Born),
            (middle, Third),
            (middle, Old),
            (middle, Born),
            (Later, New),
            (Later, Third),
            (Later, Born),
        ];
        Assert.Equal(new[] { (Former, middle), (middle, Later) }.Select(InOrder).Order(), Pairs(keys).Order());
        Assert.Equal(SameChildren.Pairs(keys), SameChildren.Pairs(keys.Reverse()));
    }

    [Theory]
    [InlineData("GRACE", true)]
    [InlineData("GRAYCE", true)] // one of the two was also spelt another way
    [InlineData("RUTH", false)] // a twin's row with the other's name
    public void Two_of_the_same_name_birth_date_and_postcode_are_one_unless_one_has_another_name_too(
        string also,
        bool areOne
    )
    {
        const string Name = "name:OKAFOR/GRACE/2014-05-06/OX43AJ";
        List<(Guid, string)> keys = [(Former, Old), (Former, Name), (Later, New), (Later, Name)];
        keys.Add((Later, $"name:OKAFOR/{also}/2014-05-06/OX43AJ"));
        Assert.Equal(areOne ? 1 : 0, Pairs(keys.Distinct()).Count);
    }

    [Fact]
    public void A_child_that_a_person_introduced_is_left_alone()
    {
        var decided = Matching.IdByDecision("somebody");
        Assert.Empty(Pairs([(Former, Old), (Former, Born), (decided, Old), (decided, Born)]));
    }

    [Fact]
    public void A_child_with_UPNs_that_nobody_else_holds_stays() =>
        Assert.Empty(Pairs([(Later, New), (Later, Old), (Later, Born)]));

    private static List<(Guid, Guid)> Pairs(IEnumerable<(Guid, string)> keys) =>
        [.. SameChildren.Pairs(keys).Select(p => InOrder((p.Child, p.Other)))];

    private static (Guid, Guid) InOrder((Guid Left, Guid Right) pair) =>
        pair.Left.CompareTo(pair.Right) < 0 ? pair : (pair.Right, pair.Left);
}
