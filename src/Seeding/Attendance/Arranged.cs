namespace Whereabouts.Seeding.Attendance;

/// <summary>What schools of a phase arrange in an autumn, for each child on roll.</summary>
internal sealed record Arranged(double Suspended, double Reduced, double Placed)
{
    public static readonly IReadOnlyDictionary<string, Arranged> InSmallCounty = new Dictionary<string, Arranged>
    {
        ["Secondary"] = new(24 / 650.0, 13 / 650.0, 3 / 650.0),
        ["Primary"] = new(0, 1 / 210.0, 0),
    };

    /// <summary>So many that suspensions (E), reduced timetables (C2) and other settings (B) have about their published shares.</summary>
    public static readonly IReadOnlyDictionary<string, Arranged> InOxfordshire = new Dictionary<string, Arranged>
    {
        ["Secondary"] = new(0.052, 0.052, 0.0046),
        ["Primary"] = new(0.009, 0.024, 0.0014),
        ["Special"] = new(0.05, 0.13, 0.01),
    };
}
