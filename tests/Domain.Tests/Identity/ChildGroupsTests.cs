using Whereabouts.Domain.Identity;

namespace Whereabouts.Domain.Tests.Identity;

public class ChildGroupsTests
{
    private const string Lasting = "H801200001001";
    private const string Greater = "R801200001002";
    private const string Temporary = "A93169070001A";
    private static readonly Guid A = Id(1);
    private static readonly Guid B = Id(2);
    private static readonly Guid C = Id(3);

    [Fact]
    public void Nobody_linked_is_nobody_joined() => Assert.Empty(ChildGroups.Of([], Upns((A, Lasting), (B, null))));

    [Theory]
    [InlineData(null, null, 1)] // nobody has a UPN: the smaller id
    [InlineData(null, Temporary, 2)] // a UPN before none
    [InlineData(Temporary, Greater, 2)] // one that lasts before a temporary one, though it be greater
    [InlineData(Greater, Lasting, 2)] // of two that last the smaller
    public void The_head_is_the_one_with_the_better_UPN(string? one, string? other, int head)
    {
        var upns = Upns((A, one), (B, other));
        Assert.Equal(Id(head), ChildGroups.Of([(A, B)], upns)[A]);
        Assert.Equal(Id(head), ChildGroups.Of([(B, A)], upns)[B]);
    }

    [Fact]
    public void Links_reach_through_others_and_through_those_who_are_gone()
    {
        var heads = ChildGroups.Of([(A, B), (B, C)], Upns((A, null), (C, Lasting)));
        Assert.Equal([(A, C), (C, C)], heads.Select(h => (h.Key, h.Value)).Order());
    }

    [Fact]
    public void Who_is_linked_only_to_those_who_are_gone_stands_alone() =>
        Assert.Empty(ChildGroups.Of([(A, B)], Upns((A, Lasting))));

    [Fact]
    public void Of_any_links_in_any_order_the_groups_are_those_that_can_be_reached()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var ids = Enumerable.Range(1, random.Next(2, 14)).Select(Id).ToArray();
            string?[] upns = [null, null, Lasting, Greater, Temporary];
            var known = ids.Where(_ => random.Next(6) > 0).ToDictionary(id => id, _ => upns[random.Next(upns.Length)]);
            var links = Enumerable
                .Range(0, random.Next(0, 14))
                .Select(_ => (random.GetItems(ids, 1)[0], random.GetItems(ids, 1)[0]))
                .ToArray();

            var heads = ChildGroups.Of(links, known);

            foreach (var id in ids)
            {
                var reached = Reached(id, links).Where(known.ContainsKey).ToList();
                var isJoined = known.ContainsKey(id) && reached.Count > 1;
                Assert.Equal(isJoined, heads.ContainsKey(id));
                if (isJoined)
                {
                    Assert.Contains(heads[id], reached);
                    Assert.All(reached, other => Assert.Equal(heads[id], heads[other]));
                    Assert.True(known[heads[id]] is not null || reached.TrueForAll(r => known[r] is null));
                }
            }

            random.Shuffle(links);
            Assert.Equal(heads, ChildGroups.Of(links.Select(l => (l.Item2, l.Item1)), known));
        }
    }

    /// <summary>The plain way: goes along the links until nobody new is met.</summary>
    private static HashSet<Guid> Reached(Guid from, IReadOnlyCollection<(Guid, Guid)> links)
    {
        var reached = new HashSet<Guid> { from };
        while (
            links.Any(l =>
                (reached.Contains(l.Item1) && reached.Add(l.Item2))
                || (reached.Contains(l.Item2) && reached.Add(l.Item1))
            )
        ) { }

        return reached;
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static Dictionary<Guid, string?> Upns(params (Guid Child, string? Upn)[] children) =>
        children.ToDictionary(c => c.Child, c => c.Upn);
}
