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
            [(Later, Former)],
            SameChildren.Moves([(Former, Old), (Former, Born), (Later, New), (Later, Old), (Later, Born)])
        );

    [Fact]
    public void A_child_goes_by_the_smallest_of_its_UPNs_whichever_came_first()
    {
        Assert.Equal([(Later, Former)], SameChildren.Moves([(Later, New), (Later, Old), (Later, Born)]));
        Assert.Empty(SameChildren.Moves([(Former, New), (Former, Old), (Former, Born)]));
    }

    [Fact]
    public void A_shared_UPN_with_two_birth_dates_joins_nobody_and_gives_nobody_anothers_name() =>
        Assert.Empty(
            SameChildren.Moves([(Former, Old), (Former, "born:2013-01-01"), (Later, New), (Later, Old), (Later, Born)])
        );

    [Fact]
    public void Three_UPNs_in_a_chain_are_one_child()
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
        Assert.Equal(new[] { (Later, Former), (middle, Former) }.Order(), SameChildren.Moves(keys).Order());
        Assert.Equal(SameChildren.Moves(keys).Order(), SameChildren.Moves(keys.Reverse()).Order());
    }

    [Fact]
    public void A_child_that_a_person_introduced_is_left_alone()
    {
        var decided = Matching.IdOf("who:somebody");
        Assert.Empty(SameChildren.Moves([(Former, Old), (Former, Born), (decided, Old), (decided, Born)]));
    }

    [Fact]
    public void A_child_with_one_UPN_of_its_own_stays() =>
        Assert.Empty(SameChildren.Moves([(Later, New), (Later, Born)]));
}
