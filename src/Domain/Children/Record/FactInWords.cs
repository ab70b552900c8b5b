using System.Globalization;
using Whereabouts.Domain.AlternativeProvision;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.ReducedTimetables;
using Whereabouts.Domain.Attendance.Totals;
using Whereabouts.Domain.Children.NhsNumbers;
using Whereabouts.Domain.Exclusions;
using Whereabouts.Domain.HomeEducation;
using Whereabouts.Domain.MissingAndExploited;
using Whereabouts.Domain.MissingEducation.Applications;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Settings;
using Whereabouts.Domain.SocialCare;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Children.Record;

/// <summary>One thing a fact says.</summary>
/// <param name="Value">Null when the source did not say.</param>
public sealed record FactLine(string Label, string? Value);

/// <summary>Says a fact about a child in the words that an officer uses.</summary>
/// <param name="nameOf">The name of a setting.</param>
public sealed class FactInWords(Func<SettingId, string> nameOf)
{
    /// <summary>What the fact is about, in a few words: "Reduced timetable at Hillside School".</summary>
    public string Title(IFact fact) =>
        fact switch
        {
            Particulars said => $"Who the child is, by {Speaker(said.Origin)}",
            NhsTrace trace => $"NHS number asked of {trace.Source}",
            Enrolment at => $"On the roll of {nameOf(at.Setting)}",
            ReducedTimetable at => $"Reduced timetable at {nameOf(at.Setting)}",
            Exclusion from => $"{TypeOf(from)} from {nameOf(from.Setting)}",
            HomeEducationSpell => "Educated at home",
            Placement at => $"{KindOf(at)} at {at.ProviderName?.Trim() ?? nameOf(at.Provider)}",
            ServiceStatus service => NameOf(service),
            MissingEpisode => "Missing from home or care",
            AttendanceTotals at => $"Totals of attendance at {nameOf(at.Setting)}",
            SchoolApplication { Preferred: { } school } => $"Application for {nameOf(school)}",
            SchoolApplication => "Application for a school place",
            RagOverride { Rag: null } => "RAG given back to the criteria",
            RagOverride judged => $"RAG set to {judged.Rag.ToString()!.ToLowerInvariant()} by a person",
            NextStep => "Next step",
            Owner { Who: null } => "Nobody's case any more",
            Owner owner => $"Now the case of {owner.Who}",
            _ => FactKinds.NameOf(fact),
        };

    /// <summary>Everything the fact says, in a fixed order and with the same labels for every fact of its kind.</summary>
    public IReadOnlyList<FactLine> Lines(IFact fact) =>
        fact switch
        {
            Particulars said => ParticularsInWords.Lines(said),
            NhsTrace trace => NhsTraceInWords.Lines(trace),
            Enrolment at => Lines(at),
            ReducedTimetable at => Lines(at),
            Exclusion from => Lines(from),
            HomeEducationSpell home => Lines(home),
            Placement at => Lines(at),
            ServiceStatus service =>
            [
                new("From", Day(service.Start)),
                new("To", DayOr(service.End, "goes on")),
                new("Worker", service.Worker),
                new("Team", service.Team),
                new("Telephone", service.Phone),
                .. Said("Where the child lives", service.Placement),
                .. Said("Why it closed", service.ClosingReason),
            ],
            MissingEpisode episode => Lines(episode),
            SchoolApplication asked =>
            [
                new("Received", Day(asked.Received)),
                new(
                    "Outcome",
                    asked.Outcome == ApplicationOutcome.Pending ? "No decision told" : asked.Outcome.ToString()
                ),
                new("Decided", Day(asked.Decided)),
                .. Said("Place offered at", asked.Offered is { } school ? nameOf(school) : null),
                .. Said("Agreed to start", Day(asked.Starts)),
                .. Said("Reason", asked.Reason),
                new("Reference", asked.Reference),
            ],
            AttendanceTotals at => Lines(at),
            RagOverride judged =>
            [
                new("RAG", judged.Rag?.ToString() ?? "As the criteria say"),
                new("From", Day(judged.Since)),
                new("Reason", judged.Reason),
                new("By", judged.By),
            ],
            Owner owner => [new("Owner", owner.Who ?? "Nobody")],
            NextStep step => [new("What", step.What), new("Who", step.Who), new("By", Day(step.By))],
            _ => [],
        };

    /// <summary>Who says so: "the roll of Hillside School".</summary>
    public string SpeakerOf(Particulars said) => Speaker(said.Origin);

    /// <summary>A service by its name in the code set, or in the source's own words.</summary>
    public static string NameOf(ServiceStatus service) =>
        CodeSet.Named("services").Meaning(service.Status)
        ?? (service.Status.Length == 0 ? "A service" : char.ToUpperInvariant(service.Status[0]) + service.Status[1..]);

    private static List<FactLine> Lines(Enrolment at) =>
        [
            new("From", Day(at.Entry)),
            new("To", DayOr(at.Leaving, "goes on")),
            new("On the roll as", StatusOf(at)),
            new("Year", at.YearGroup is { } year ? Ages.YearGroup.Name(year) : null),
            new("Form", at.Form),
            new(
                "Special educational needs",
                CodeSet.Named("sen-provision").Meaning(at.SenProvision) ?? at.SenProvision
            ),
            new("Free school meals", YesNo(at.FreeMeals)),
            .. at.Leaving is null ? [] : Left(at),
        ];

    private static FactLine[] Left(Enrolment at) =>
        [
            new("Ground for leaving", Ground(at.LeavingGround)),
            new("Said to have gone to", at.Destination),
            new("Confirmed by the other side", DayOr(at.DestinationConfirmed, "nobody has confirmed it")),
        ];

    private static FactLine[] Lines(ReducedTimetable at) =>
        [
            new("From", Day(at.Start)),
            new("To", DayOr(at.End, "no end was given")),
            new("Hours a week", at.HoursPerWeek is { } hours ? Number(hours) : null),
            new("Reason", at.Reason),
            new("Parent agreed", YesNo(at.ParentAgreed)),
            new("Early help assessment", YesNo(at.EarlyHelpAssessment)),
            new("Risk assessment", YesNo(at.RiskAssessment)),
            new("Other services told", YesNo(at.ServicesTold)),
            new("Authority told", Day(at.AuthorityNotified)),
        ];

    private static FactLine[] Lines(Exclusion from) =>
        [
            new("From", Day(from.Start)),
            new("To", from.Type == ExclusionType.Permanent ? DayOr(from.End, "permanent") : Day(from.End)),
            new("Sessions", from.Sessions?.ToString(CultureInfo.InvariantCulture)),
            new("Reasons", from.Reasons is { Count: > 0 } reasons ? string.Join("; ", reasons.Select(Reason)) : null),
            new("Parent told", Day(from.ParentNotified)),
            new("Authority told", Day(from.AuthorityNotified)),
            .. HasSixthDay(from)
                ?
                [
                    new FactLine("Education from the sixth day", from.DaySixProvider),
                    new FactLine("That education began", DayOr(from.DaySixStart, "nobody has said so")),
                ]
                : Array.Empty<FactLine>(),
            .. Said("Cancelled or reinstated", Day(from.Cancelled)),
        ];

    private List<FactLine> Lines(HomeEducationSpell home) =>
        [
            new("From", Day(home.Start)),
            new("To", DayOr(home.End, "goes on")),
            new("Authority told in writing", Day(home.Notified)),
            new("Reason", home.Reason),
            .. Said("First suggested by", home.SuggestedBy),
            new("Suitability", Spaced(home.Suitability)),
            new("Assessed", Day(home.Assessed)),
            new("Officer", home.Officer),
            .. Said("School before", home.PreviousSetting is { } school ? nameOf(school) : null),
        ];

    private List<FactLine> Lines(Placement at) =>
        [
            new("From", Day(at.Start)),
            new("To", DayOr(at.End, "goes on")),
            new("Hours a week", at.Hours is { } hours ? Number(hours) : null),
            new("Week", at.HoursByDay is { Count: > 0 } days ? Week(days) : null),
            new("Arranged by", at.Commissioner is { } school ? nameOf(school) : null),
            new("Legal basis", at.LegalBasis),
            new("Review", Day(at.Review)),
        ];

    private static List<FactLine> Lines(MissingEpisode episode) =>
        [
            new("Missing from", Moment(episode.MissingFrom)),
            new("Reported", Moment(episode.Reported)),
            new("Risk", episode.Risk),
            new("Found", episode.Found is { } found ? Moment(found) : "not yet found, as far as has been told"),
            .. Said("Found at", episode.FoundWhere),
            .. Said("Harm", episode.Harm),
            .. Said("Circumstances", episode.Circumstances),
            new("Return interview due", Moment(episode.ReturnInterviewDue)),
            new("Return interview held", Moment(episode.ReturnInterviewDone)),
            new("Reference", episode.Reference),
        ];

    private static List<FactLine> Lines(AttendanceTotals at) =>
        [
            new("From", Day(at.Start)),
            new("To", Day(at.End)),
            new("Sessions possible", Count(at.Possible)),
            new("Attended", Count(at.Attended)),
            new("Authorised absence", Count(at.Authorised)),
            new("Unauthorised absence", Count(at.Unauthorised)),
            .. Said("Late", Count(at.Late)),
            .. Said("Per cent attended, as sent", at.PercentAttended is { } percent ? $"{Number(percent)}%" : null),
            .. Said("Marks as they came, not read", at.MarksAsText),
        ];

    private static string? Count(int? sessions) => sessions?.ToString(CultureInfo.InvariantCulture);

    private static FactLine[] Said(string label, string? value) =>
        string.IsNullOrWhiteSpace(value) ? [] : [new(label, value)];

    private static string? Ground(string? letter) =>
        letter is null ? null
        : CodeSet.Named("leaving-grounds").Meaning($"9(1)({letter.Trim().ToLowerInvariant()})") is { } meaning
            ? $"{meaning} (regulation 9(1)({letter.Trim().ToLowerInvariant()}))"
        : letter;

    private static string Reason(string code) => CodeSet.Named("exclusion-reasons").Meaning(code) ?? code;

    // Ten sessions are five school days: education is due from the sixth.
    private static bool HasSixthDay(Exclusion from) =>
        from.DaySixProvider is not null || from.DaySixStart is not null || from.Sessions is null or > 10;

    private static string StatusOf(Enrolment at) =>
        at.Status switch
        {
            EnrolmentStatus.Single => "On this roll only",
            EnrolmentStatus.Main => "Main school of two",
            EnrolmentStatus.Subsidiary => "Second school of two",
            EnrolmentStatus.Previous => "Was on the roll before",
            _ => Spaced(at.Status),
        };

    private static string TypeOf(Exclusion from) =>
        from.Type switch
        {
            ExclusionType.Permanent => "Permanent exclusion",
            ExclusionType.Lunchtime => "Lunchtime suspension",
            _ => "Suspension",
        };

    private static string KindOf(Placement at) =>
        at.Kind switch
        {
            PlacementKind.Tuition => "Tuition",
            PlacementKind.Hospital => "Hospital education",
            _ => "Alternative provision",
        };

    // An origin is a kind of file and, where it has one, the setting: "roll 123456", "marks provider:riverside learning".
    private string Speaker(string origin)
    {
        var provider = origin.IndexOf("provider:", StringComparison.Ordinal);
        var at = provider > 0 ? provider : origin.LastIndexOf(' ') + 1;
        var hasSetting = provider > 0 || (at > 0 && at < origin.Length && origin[at..].All(char.IsAsciiDigit));
        var kind = (hasSetting ? origin[..at] : origin).Trim().Replace('-', ' ');
        return kind.Length == 0 ? "a source that gave no name"
            : hasSetting ? $"the {kind.Split(' ')[0]} of {nameOf(new SettingId(origin[at..]))}"
            : kind;
    }

    private static string Week(IReadOnlyList<decimal> hours) =>
        string.Join(", ", hours.Take(5).Select((of, day) => $"{((DayOfWeek)(day + 1)).ToString()[..3]} {Number(of)}"));

    private static string Number(decimal hours) => hours.ToString("0.##", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day is { } date ? Words.Day(date) : null;

    private static string DayOr(DateOnly? day, string otherwise) => Day(day) ?? otherwise;

    private static string? Moment(DateTimeOffset? at) =>
        at is { } moment
            ? $"{Words.Day(UkDate.Of(moment))}, {TimeZoneInfo.ConvertTimeBySystemTimeZoneId(moment, "Europe/London").ToString("HH:mm", CultureInfo.InvariantCulture)}"
            : null;

    private static string? YesNo(bool? answer) =>
        answer is { } said
            ? said
                ? "Yes"
                : "No"
            : null;

    private static string Spaced(Enum value)
    {
        var words = string.Concat(
            value.ToString().Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}")
        );
        return char.ToUpperInvariant(words[1]) + words[2..];
    }
}
