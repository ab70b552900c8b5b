using Whereabouts.Bench.Matching.Naming;

namespace Whereabouts.Bench.Matching.Population;

/// <summary>Days of birth of children from 0 to 18 on the day that every made-up file is of.</summary>
internal static class Ages
{
    private const int Days = (int)(18.99 * 365.25);
    private static readonly DateOnly Today = new(2026, 11, 20);

    /// <summary>Where births are not registered, papers say 1 January.</summary>
    public static DateOnly Birth(Tradition tradition, ref Draw draw)
    {
        var born = Today.AddDays(-draw.Below(Days));
        return draw.Is(tradition.IsBirthdayDoubtful ? 0.04 : 0.001) ? new(born.Year, 1, 1) : born;
    }

    /// <summary>As far from brothers and sisters as those are from each other.</summary>
    public static DateOnly Apart(List<Person> from, ref Draw draw)
    {
        for (var i = 0; i < 20; i++)
        {
            var days = 300 + draw.Below(1500);
            var born = draw.One(from).Born.AddDays(draw.Is(0.5) ? days : -days);
            if (born <= Today && born > Today.AddDays(-Days) && IsApart(born, from))
            {
                return born;
            }
        }

        return Today.AddDays(-draw.Below(Days));
    }

    /// <summary>Seldom the very day of the child of that name; now and then one that looks like a slip.</summary>
    public static DateOnly OfNamesake(DateOnly born, ref Draw draw) =>
        draw.Fraction() switch
        {
            < 0.15 => born,
            < 0.5 => born.AddDays(draw.One([-10, -1, 1, 10])),
            _ => born.AddDays(draw.Below(1400) - 700),
        };

    private static bool IsApart(DateOnly born, List<Person> from)
    {
        foreach (var other in from)
        {
            if (Math.Abs(born.DayNumber - other.Born.DayNumber) < 290)
            {
                return false;
            }
        }

        return true;
    }
}
