namespace Whereabouts.Platform.Intake.Tables.Documents;

/// <summary>
/// What a council's social care system sends to the Department each day (payload 0.7 and 0.8): from when to when a child was
/// in need, on a protection plan or in care. What is marked to be purged is left out.
/// </summary>
internal static class SocialCareJson
{
    public static DocumentKind Kind { get; } =
        new(
            "the social care payload",
            r => r.Node["la_child_id"] is not null && r.Node.All("child_details").Any(),
            [
                Table("Child in need plans", "child in need", r => Plans(r, "child_in_need_plans")),
                Table("Child protection plans", "child protection plan", r => Plans(r, "child_protection_plans")),
                Table("Looked after", "in care", TimesInCare),
            ]
        );

    private static DocumentTable Table(string name, string status, Func<Record, IEnumerable<Node>> rows) =>
        new(
            name,
            rows,
            [
                ("Social care ID", (r, _) => r.Node["la_child_id"]),
                ("UPN", (r, _) => Child(r, "unique_pupil_number")),
                ("Former UPN", (r, _) => Child(r, "former_unique_pupil_number")),
                ("Surname", (r, _) => Child(r, "surname")),
                ("Forename", (r, _) => Child(r, "first_name")),
                ("Date of birth", (r, _) => Child(r, "date_of_birth")),
                ("Sex", (r, _) => Child(r, "sex")),
                ("Postcode", (r, _) => Child(r, "postcode")),
                ("Status", (_, _) => status),
                ("Start date", (_, plan) => plan["start_date"]),
                ("End date", (_, plan) => plan["end_date"]),
                ("Closing reason", (_, plan) => plan["end_reason"]),
            ]
        );

    private static IEnumerable<Node> Plans(Record record, string name) =>
        IsPurged(record.Node)
            ? []
            : record
                .Node.All("social_care_episodes")
                .Where(e => !IsPurged(e))
                .SelectMany(e => e.All(name))
                .Where(p => !IsPurged(p) && p["start_date"] is not null);

    /// <summary>Placements that follow each other without a day between are one time in care.</summary>
    private static IEnumerable<Node> TimesInCare(Record record)
    {
        Node? time = null;
        foreach (
            var placement in Plans(record, "child_looked_after_placements")
                .OrderBy(p => p["start_date"], StringComparer.Ordinal)
        )
        {
            var end = time?["end_date"];
            if (time is null || (end is not null && string.CompareOrdinal(end, placement["start_date"]) < 0))
            {
                if (time is not null)
                {
                    yield return time;
                }

                time = Time(placement.Line, placement["start_date"], placement);
            }
            else if (end is not null)
            {
                time = Time(time.Line, time["start_date"], placement);
            }
        }

        if (time is not null)
        {
            yield return time;
        }
    }

    private static Node Time(int line, string? start, Node last)
    {
        var time = new Node("time in care", line);
        time.Add(new("start_date", line) { Text = start });
        time.Add(new("end_date", line) { Text = last["end_date"] });
        time.Add(new("end_reason", line) { Text = last["end_date"] is null ? null : last["end_reason"] });
        return time;
    }

    private static string? Child(Record record, string name) => record.Node[$"child_details/{name}"];

    private static bool IsPurged(Node node) => node["purge"] is "true";
}
