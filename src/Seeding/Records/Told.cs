using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Records;

/// <summary>A suspension (SUSP), permanent exclusion (PERM) or lunchtime suspension (LNCH).</summary>
internal sealed record Exclusion(School School, ChildAsTold Child, string Type, DateOnly Start)
{
    public DateOnly? End { get; init; }
    public int? Sessions { get; init; }
    public string Reason1 { get; init; } = "DB";
    public string Reason2 { get; init; } = "";
    public string Day6Provider { get; init; } = "";
    public DateOnly? Day6Start { get; init; }
    public DateOnly? Cancelled { get; init; }
}

internal sealed record ReducedTimetable(
    School School,
    ChildAsTold Child,
    DateOnly Start,
    DateOnly End,
    decimal HoursPerWeek,
    string Reason
)
{
    public DateOnly? NotifiedLa { get; init; }
    public bool ParentAgreed { get; init; } = true;
}

internal sealed record HomeEducation(ChildAsTold Child, DateOnly Notified)
{
    public DateOnly? Start { get; init; }
    public DateOnly? End { get; init; }
    public string Reason { get; init; } = "";
    public string SuggestedBy { get; init; } = "";
    public string Suitability { get; init; } = "not yet assessed";
    public DateOnly? Assessed { get; init; }
    public string PreviousSchoolUrn { get; init; } = "";
}

internal sealed record Placement(string Provider, ChildAsTold Child, DateOnly Start, decimal[] Hours)
{
    public string Commissioner { get; init; } = "LA";
    public DateOnly? End { get; init; }
    public string LegalBasis { get; init; } = "s29A";
    public string Kind { get; init; } = "alternative provision";
    public DateOnly? Review { get; init; }
}

internal sealed record ProviderMark(string Provider, ChildAsTold Child, DateOnly Day, bool Morning, string Mark);

internal sealed record Status(ChildAsTold Child, string Kind, DateOnly Start, DateTime Told)
{
    public DateOnly? End { get; init; }
    public string Worker { get; init; } = "";
    public string Team { get; init; } = "";
    public string Phone { get; init; } = "";
    public string Note { get; init; } = "";
}

internal sealed record MissingReport(ChildAsTold Child, DateTime From, DateTime Reported, string Risk)
{
    public DateTime? Found { get; init; }
    public string FoundWhere { get; init; } = "";
    public string Placement { get; init; } = "";
    public string Harm { get; init; } = "";
    public string Circumstances { get; init; } = "";
}

internal sealed record PlaceApplication(ChildAsTold Child, DateOnly Received, School Preferred, string Outcome)
{
    public DateOnly? Decided { get; init; }
    public School? Offered { get; init; }
    public DateOnly? Start { get; init; }
    public string Reason { get; init; } = "";
}

/// <summary>A mark that the school sent again later with another code.</summary>
internal sealed record CorrectedMark(Attendance.Enrolment Enrolment, int Session, string Code, DateTime Told);
