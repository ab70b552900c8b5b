namespace Whereabouts.Domain.Attendance.Codes;

/// <summary>What a mark means to an assessment, several at once. A session not received has none.</summary>
[Flags]
public enum SessionMeaning : byte
{
    None = 0,

    /// <summary>Counts in the possible attendances (ATT-10).</summary>
    Possible = 1,

    /// <summary>Attending at the school itself, or on a visit, at sport or at work experience that it supervises.</summary>
    Attended = 2,

    /// <summary>G, N, O or U: counts towards the ten-day return (ATT-22).</summary>
    TenDay = 4,

    /// <summary>B, D or K: the register says that the child is taught somewhere else.</summary>
    Elsewhere = 8,

    /// <summary>C2: outside a part-time timetable.</summary>
    PartTime = 16,

    /// <summary>I: illness.</summary>
    Ill = 32,

    /// <summary>Q or Y: not a possible attendance, and yet education lost (ATT-16).</summary>
    Prevented = 64,

    /// <summary>A mark was received.</summary>
    Known = 128,
}

/// <summary>Looks up what a stored symbol meant on a date. Reads an array: an assessment asks a hundred million times.</summary>
public static class SessionMeanings
{
    private static readonly DateOnly[] Changes =
    [
        .. AttendanceCodes
            .All.SelectMany(code => new[] { code.InForceFrom, code.InForceTo?.AddDays(1) })
            .OfType<DateOnly>()
            .Distinct()
            .Order(),
    ];

    private static readonly SessionMeaning[][] Tables = [Table(DateOnly.MinValue), .. Changes.Select(Table)];

    /// <summary>The meaning of every symbol on a date, at the place of the symbol.</summary>
    public static ReadOnlySpan<SessionMeaning> On(DateOnly date)
    {
        var era = Changes.Length;
        while (era > 0 && Changes[era - 1] > date)
        {
            era--;
        }

        return Tables[era];
    }

    private static SessionMeaning[] Table(DateOnly from)
    {
        var table = new SessionMeaning[256];
        Array.Fill(table, SessionMeaning.Known, 1, 255);
        foreach (var code in AttendanceCodes.All.Where(code => code.IsInForce(from)))
        {
            table[code.Symbol] = Of(code);
        }

        return table;
    }

    private static SessionMeaning Of(AttendanceCode code)
    {
        var meaning = SessionMeaning.Known;
        var elsewhere = code.Text is "B" or "D" or "K";
        if (code.Group is not (CodeGroup.NotPossible or CodeGroup.NotCollected))
        {
            meaning |= SessionMeaning.Possible;
        }

        if (!elsewhere && code.Group is (CodeGroup.Present or CodeGroup.ApprovedActivity))
        {
            meaning |= SessionMeaning.Attended;
        }

        meaning |= elsewhere ? SessionMeaning.Elsewhere : SessionMeaning.None;
        meaning |= code.CountsForTenDayReturn ? SessionMeaning.TenDay : SessionMeaning.None;
        meaning |= code.Text switch
        {
            "C2" => SessionMeaning.PartTime,
            "I" => SessionMeaning.Ill,
            ['Q' or 'Y', ..] => SessionMeaning.Prevented,
            _ => SessionMeaning.None,
        };
        return meaning;
    }
}
