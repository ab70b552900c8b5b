namespace Whereabouts.Domain.Assessment;

/// <summary>The short plain words for each reason code, as lists, filters and exports show them.</summary>
public static class ReasonWords
{
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["no-school-place"] = "No school place",
        ["not-started"] = "Has not started",
        ["not-attending"] = "Not attending",
        ["severely-absent"] = "Absent half the time or more",
        ["reduced-timetable"] = "Reduced timetable",
        ["reduced-timetable-unreported"] = "Reduced timetable, no agreement",
        ["excluded-without-provision"] = "Excluded, no provision",
        ["suspended-without-provision"] = "Suspended, no provision",
        ["part-time-alternative-provision"] = "Part-time alternative provision",
        ["elsewhere-unconfirmed"] = "Taught elsewhere, not confirmed",
        ["home-education-not-assured"] = "Home education, not assured",
        ["waiting-for-place"] = "Waiting for a place",
        ["ill-fifteen-days"] = "Ill for 15 school days",
        ["missing-from-home"] = "Missing from home",
    };

    private static readonly string[] Codes = [.. Short.Keys];

    /// <param name="code">A reason code; one that has no words is given back as it is.</param>
    public static string Of(string code) => Short.GetValueOrDefault(code, code);

    /// <summary>The place among the reasons in which to show it, from 0; codes that have no words come last.</summary>
    public static int Order(string code)
    {
        var order = Array.IndexOf(Codes, code);
        return order < 0 ? Codes.Length : order;
    }
}
