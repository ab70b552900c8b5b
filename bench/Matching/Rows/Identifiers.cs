using System.Globalization;
using Whereabouts.Bench.Matching.Population;
using Whereabouts.Domain.Identifiers;

namespace Whereabouts.Bench.Matching.Rows;

/// <summary>UPN and NHS number of a child as a source knows them: often not, seldom wrong, now and then a brother's or sister's.</summary>
internal static class Identifiers
{
    private const long Most = 100_000_000;

    public static void Tell(Row row, Person child, Household home, Habits habits, ref Draw draw)
    {
        var isSchoolAge = child.Born < new DateOnly(2022, 9, 1);
        var (upn, nhs) = habits.Source switch
        {
            "record" => (0.97, 0.88),
            "school" => (0.94, 0.1),
            "social care" => (0.6, 0.65),
            _ => (0.02, 0.03),
        };
        var whose = draw.Is(0.001 * habits.Names) ? draw.One(home.Children) : child;
        if (isSchoolAge && draw.Is(upn))
        {
            // One child in a hundred was given a second number at another school.
            row.Upn = Slipped(Upn(whose, draw.Is(0.01)), habits, ref draw);
        }

        if (draw.Is(nhs))
        {
            row.Nhs = Slipped(Nhs(whose), habits, ref draw);
        }
    }

    public static string Upn(Person child, bool isSecond)
    {
        var number = Of(child);
        var year = (child.Born.Month >= 9 ? child.Born.Year + 5 : child.Born.Year + 4) % 100;
        return Domain
            .Identifiers.Upn.WithCheckLetter(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(isSecond ? 870 : 310) + (number / 10_000_000):000}{number / 1000 % 10_000:0000}{year:00}{number % 1000:000}"
                )
            )
            .ToString();
    }

    /// <summary>Empty for the few whose number would have no check digit.</summary>
    public static string Nhs(Person child)
    {
        var number = Of(child);
        var body = 400_000_000 + (number * 387_420_489 % Most);
        for (var digit = 0; digit < 10; digit++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{body}{digit}");
            if (NhsNumber.TryParse(text, out _))
            {
                return text;
            }
        }

        return "";
    }

    private static string Slipped(string number, Habits habits, ref Draw draw)
    {
        if (number.Length == 0 || !draw.Is(0.003 * habits.Names))
        {
            return number;
        }

        var at = 1 + draw.Below(number.Length - 1);
        return number[..at] + (char)('0' + draw.Below(10)) + number[(at + 1)..];
    }

    // Children whom the population does not know have the numbers from the other end.
    private static long Of(Person child) => child.Number >= 0 ? child.Number % Most : Most + child.Number;
}
