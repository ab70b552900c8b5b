namespace Whereabouts.Seeding.Attendance;

/// <summary>Lays spells of absence over a child's marks until enough sessions are missed.</summary>
internal sealed class Absences(Chance chance)
{
    private static readonly string[] Codes = ["I", "O", "C", "M", "G", "U", "R"];

    /// <summary>Adds absence until <paramref name="sessions"/> are missed, with the phase's published mix of codes.</summary>
    public void Lay(Enrolment enrolment, int sessions, string phase)
    {
        var share = enrolment.Possible == 0 ? 0 : (double)sessions / enrolment.Possible;
        var mix = Codes.Select(c => (c, Extract.Published(phase, c) * Leaning(c, share) / Usual(c))).ToList();
        var tries = 0;
        for (var left = sessions - enrolment.Absent; left > 0 && tries < 400; tries++)
        {
            var code = chance.Weighted(mix);
            left -= Spell(enrolment, code, Math.Min(left, Length(code, share)));
        }
    }

    /// <summary>Children who miss much miss it unauthorised; those who miss little are ill now and then.</summary>
    private static double Leaning(string code, double share) =>
        (code, share) switch
        {
            ("O", >= 0.5) => 2.2,
            ("O", >= 0.1) => 1.3,
            ("O", _) => 0.35,
            ("I", >= 0.5) => 0.6,
            ("I", >= 0.1) => 0.9,
            ("G", >= 0.5) => 0.1,
            _ => 1,
        };

    /// <summary>Sessions in a usual spell: the published shares are of sessions, and chance draws spells.</summary>
    private static double Usual(string code) =>
        code switch
        {
            "I" => 4,
            "O" => 2.2,
            "G" => 8,
            "C" or "R" => 2,
            _ => 1,
        };

    private int Length(string code, double share) =>
        code switch
        {
            "I" => share >= 0.5 ? 2 * chance.Between(2, 8) : 2 * chance.One([1, 1, 1, 2, 2, 3, 4]),
            "O" => share >= 0.5 ? 2 * chance.Between(2, 12) : chance.One([1, 2, 2, 2, 4]),
            "G" => 2 * chance.Between(3, 5),
            "C" or "R" => 2,
            _ => 1,
        };

    private int Spell(Enrolment enrolment, string code, int length)
    {
        var at = Start(enrolment) + (code is not "U" && length == 1 ? chance.Below(2) : 0);
        var laid = 0;
        for (var s = at; s < enrolment.Sessions && s < at + length; s++)
        {
            if (enrolment.IsPlainlyHere(s))
            {
                enrolment.Mark(s, code);
                laid++;
            }
        }
        return laid;
    }

    /// <summary>The morning on which a spell begins: Mondays and Fridays, and the dark months, more than other days.</summary>
    private int Start(Enrolment enrolment)
    {
        while (true)
        {
            var at = 2 * chance.Below(enrolment.Sessions / 2);
            var day = enrolment.Day(at);
            var weight = day.DayOfWeek switch
            {
                DayOfWeek.Friday => 1.0,
                DayOfWeek.Monday => 0.92,
                _ => 0.78,
            };
            if (chance.Is(weight * (day.Month is 11 or 12 or 1 or 2 ? 1 : 0.8)))
            {
                return at;
            }
        }
    }
}
