using Whereabouts.Domain.Children;

namespace Whereabouts.Domain.Tests.Children;

public class ChildIdentityProperties
{
    private static readonly string[] Origins =
    [
        "roll 123456",
        "roll 141727",
        "home-education",
        "applications",
        "statuses",
        "marks 141727",
        "police",
    ];

    [Fact]
    public void The_birth_date_by_which_rules_count_is_the_one_that_is_shown()
    {
        var random = new Random(11);
        var known = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var told = Origins
                .Where(_ => random.Next(3) > 0)
                .Select(origin =>
                    (
                        new Particulars(origin) { DateOfBirth = random.Next(3) == 0 ? null : Day(random) },
                        new DateTimeOffset(2026, 9, random.Next(1, 4), 9, 0, 0, TimeSpan.Zero)
                    )
                )
                .OrderBy(_ => random.Next())
                .ToList();

            var shown = ChildIdentity.Of(told).DateOfBirth;

            Assert.Equal(shown, ChildIdentity.BirthDateOf(told));
            known += shown is null ? 0 : 1;
        }

        Assert.InRange(known, 10_000, 19_999);
    }

    [Fact]
    public void A_schools_roll_is_believed_before_a_later_word_of_the_police()
    {
        (Particulars, DateTimeOffset)[] told =
        [
            (new("police") { DateOfBirth = new(2010, 3, 5) }, new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero)),
            (
                new("roll 141727") { DateOfBirth = new(2010, 5, 3) },
                new DateTimeOffset(2026, 9, 1, 9, 0, 0, TimeSpan.Zero)
            ),
        ];

        Assert.Equal(new DateOnly(2010, 5, 3), ChildIdentity.BirthDateOf(told));
    }

    private static DateOnly Day(Random random) => new DateOnly(2010, 1, 1).AddDays(random.Next(5));
}
