namespace Whereabouts.Seeding.Attendance;

/// <summary>
/// How much of a phase's absence chance may add, so that the phase as a whole (planted stories included) comes out at
/// Oxfordshire's published absence and persistent absence: a few children hardly come, one or two in ten miss a tenth or
/// more, the rest miss a little.
/// </summary>
internal static class PublishedAbsence
{
    /// <summary>Sessions of absence that each enrolment should have in the end.</summary>
    public static List<(Enrolment Enrolment, int Sessions)> Targets(string phase, County county)
    {
        var all = county
            .Enrolments.Where(e =>
                string.Equals(e.School.Phase, phase, StringComparison.Ordinal)
                && e.Status is "C"
                && county.Year.YearGroup(e.Child.Born) < 12
                && e.Possible > 0
            )
            .ToList();
        var free = county.Chance.For("absence " + phase).Shuffled(all.Where(e => !e.Scripted)).OrderBy(Tenth).ToList();
        var planted = all.Where(e => e.Scripted).ToList();
        var severe = Wanted(all, Severe(phase), planted.Count(e => 2 * e.Absent >= e.Possible));
        var persistent = Wanted(
            all,
            Extract.Published(phase, "persistent"),
            planted.Count(e => 10 * e.Absent >= e.Possible)
        );
        persistent = Math.Max(persistent, severe);

        var targets = new List<(Enrolment Enrolment, int Sessions)>();
        for (var i = 0; i < persistent; i++)
        {
            var share =
                i < severe
                    ? 0.52 + 0.42 * (i + 0.5) / severe
                    : 0.102 + 0.35 * Math.Pow((i - severe + 0.5) / (persistent - severe), 3.4);
            targets.Add((free[i], (int)Math.Ceiling(share * free[i].Possible)));
        }
        var rest = free.Skip(persistent).OrderByDescending(Tenth).ToList();
        var left =
            (Extract.Published(phase, "absence") / 100 * all.Sum(e => e.Possible))
            - planted.Sum(e => e.Absent)
            - targets.Sum(t => t.Sessions);
        var mean = Math.Clamp(left / rest.Sum(e => e.Possible), 0.01, 0.06);
        for (var i = 0; i < rest.Count; i++)
        {
            var most = (rest[i].Possible - 1) / 10;
            targets.Add(
                (rest[i], Math.Min(most, (int)Math.Round(2 * mean * (i + 0.5) / rest.Count * rest[i].Possible)))
            );
        }
        return targets;
    }

    /// <summary>Per cent of children who miss half or more.</summary>
    private static double Severe(string phase) =>
        phase switch
        {
            "Secondary" => 2.2,
            "Special" => 5,
            _ => 0.5,
        };

    /// <summary>Tenths of all children, most absent first: the same child misses much in both years, at one school more than at another.</summary>
    private static int Tenth(Enrolment e) => (int)(10 * (e.Child.Tendency + e.School.Leaning));

    private static int Wanted(List<Enrolment> all, double percent, int already) =>
        Math.Max(0, (int)Math.Round(percent / 100 * all.Count) - already);
}
