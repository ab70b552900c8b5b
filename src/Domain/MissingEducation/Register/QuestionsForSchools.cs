namespace Whereabouts.Domain.MissingEducation.Register;

/// <summary>What a school is asked about a child on its roll who is missing out, by the reason.</summary>
public static class QuestionsForSchools
{
    // A reason that is not here is not asked about: it is no school's to answer, or (missing from home) not for every
    // reader of a school's post.
    private static readonly Dictionary<string, string> ByReason = new(StringComparer.Ordinal)
    {
        ["not-started"] =
            "Has the child started? If not, what have you done since the agreed day, and whom have you spoken to?",
        ["not-attending"] =
            "When was the child last seen, and by whom? What have you done since, and what is the plan for the return?",
        ["severely-absent"] = "What keeps the child away, what support is in place, and what is the plan?",
        ["reduced-timetable"] =
            "Which hours are agreed now, when are they next reviewed, and when will the child be back full time?",
        ["reduced-timetable-unreported"] =
            "Is there a reduced timetable? If so, send the agreement with the parent's consent, its hours and its end date. If not, correct the marks.",
        ["excluded-without-provision"] =
            "What education has been arranged since the exclusion, where, and for how many hours a week?",
        ["suspended-without-provision"] =
            "What work was set and marked, and where is the child taught from the sixth school day?",
        ["part-time-alternative-provision"] =
            "How many hours a week does the child have with the provider, and how many with you? What would make it full time?",
        ["elsewhere-unconfirmed"] =
            "Where was the child on the days that you marked as educated elsewhere, and who confirms that the child was there?",
        ["home-education-not-assured"] =
            "Have the parents told you in writing that they educate at home? Send the letter, and any concerns of yours.",
        ["ill-fifteen-days"] =
            "What do you know of the illness, what work is sent home, and what teaching has been arranged?",
    };

    /// <summary>The question that goes with every child whose marks have not come.</summary>
    public const string Marks = "We lack this child's attendance marks: please send them.";

    /// <param name="reason">A reason code.</param>
    /// <returns>Null when a school is not asked about it.</returns>
    public static string? Of(string reason) => ByReason.GetValueOrDefault(reason);
}
