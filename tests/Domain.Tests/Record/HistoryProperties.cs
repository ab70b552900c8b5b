using FsCheck;
using FsCheck.Fluent;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Tests.Record;

/// <summary>Compares what is known with a slow reading of the whole list of sayings, over lists made at random.</summary>
public class HistoryProperties
{
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly Config Quiet = Config.QuickThrowOnFailure.WithMaxTest(400);

    // Few bodies, moments and origins, so that ties of every sort are met often.
    private static readonly Gen<Saying> Any =
        from body in Gen.Elements("A", "B", "C")
        from said in Gen.Choose(0, 3)
        from told in Gen.Choose(0, 3)
        from origin in Gen.Choose(1, 4)
        select new Saying(body, Start.AddDays(said), Start.AddDays(told), new Guid(origin, 0, 0, new byte[8]));

    private static readonly Arbitrary<Saying[]> Lists = Any.ListOf().Select(l => l.Take(8).ToArray()).ToArbitrary();

    private static void Holds(Action<Saying[]> claim) => Prop.ForAll(Lists, claim).Check(Quiet);

    /// <summary>The rule in words: of all told by then, said last; then told last; then the greatest text.</summary>
    private static string? Slow(IEnumerable<Saying> sayings, DateTimeOffset? knownAt) =>
        sayings
            .Where(s => knownAt is null || s.Told <= knownAt)
            .OrderByDescending(s => s.Said)
            .ThenByDescending(s => s.Told)
            .ThenByDescending(s => s.Body, StringComparer.Ordinal)
            .Select(s => s.Body)
            .FirstOrDefault();

    private static IEnumerable<DateTimeOffset?> Moments =>
        Enumerable.Range(-1, 6).Select(d => (DateTimeOffset?)Start.AddDays(d)).Append(null);

    [Fact]
    public void What_is_known_at_any_moment_is_what_was_said_last_of_all_told_by_then() =>
        Holds(sayings => Assert.All(Moments, at => Assert.Equal(Slow(sayings, at), History.Winner(sayings, at)?.Body)));

    [Fact]
    public void The_order_in_which_sayings_come_in_makes_no_difference() =>
        Holds(sayings =>
        {
            Saying[][] orders =
            [
                [.. sayings.Reverse()],
                [.. sayings.OrderBy(s => s.Body)],
                [.. sayings.OrderBy(s => s.Said)],
            ];
            Assert.All(
                orders,
                order =>
                {
                    Assert.Equal(History.Winner(sayings)?.Body, History.Winner(order)?.Body);
                    Assert.Equal(History.Versions(sayings), History.Versions(order));
                }
            );
        });

    [Fact]
    public void The_same_saying_again_changes_nothing() =>
        Holds(sayings =>
        {
            Saying[] twice = [.. sayings, .. sayings];
            Assert.Equal(History.Winner(sayings), History.Winner(twice));
            Assert.Equal(History.Versions(sayings), History.Versions(twice));
        });

    [Fact]
    public void The_versions_tell_at_every_moment_what_was_known_then() =>
        Holds(sayings =>
        {
            var versions = History.Versions(sayings);
            foreach (var at in Moments)
            {
                var held = versions.SingleOrDefault(v =>
                    at is null ? v.KnownTo is null : v.KnownFrom <= at && (v.KnownTo is null || at < v.KnownTo)
                );
                Assert.Equal(Slow(sayings, at), held?.Body);
            }
        });

    [Fact]
    public void Versions_follow_one_another_without_a_gap_and_none_says_what_the_one_before_said() =>
        Holds(sayings =>
        {
            var versions = History.Versions(sayings);
            foreach (var (before, after) in versions.Zip(versions.Skip(1)))
            {
                Assert.Equal(after.KnownFrom, before.KnownTo);
                Assert.NotEqual(after.Body, before.Body);
            }

            Assert.All(versions.TakeLast(1), v => Assert.Null(v.KnownTo));
        });

    [Fact]
    public void A_later_file_that_tells_of_an_earlier_time_does_not_replace_what_was_said_since()
    {
        var (school, letter) = (new Guid(1, 0, 0, new byte[8]), new Guid(2, 0, 0, new byte[8]));
        Saying[] sayings =
        [
            new("OX4", Start.AddDays(10), Start.AddDays(10), school),
            new("OX1", Start.AddDays(3), Start.AddDays(20), letter),
        ];
        Assert.Equal("OX4", History.Winner(sayings)?.Body);
        Assert.Equal([new FactVersion("OX4", Start.AddDays(10), null)], History.Versions(sayings));
    }

    [Fact]
    public void Nothing_told_is_nothing_known()
    {
        Assert.Null(History.Winner([]));
        Assert.Empty(History.Versions([]));
    }
}
