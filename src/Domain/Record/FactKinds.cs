using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Whereabouts.Domain.AlternativeProvision;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.ReducedTimetables;
using Whereabouts.Domain.Attendance.Totals;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Children.NhsNumbers;
using Whereabouts.Domain.Exclusions;
using Whereabouts.Domain.HomeEducation;
using Whereabouts.Domain.MissingAndExploited;
using Whereabouts.Domain.MissingEducation.Applications;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.SocialCare;

namespace Whereabouts.Domain.Record;

/// <summary>
/// Every kind of fact by the name it is stored under. A name, once released, never changes meaning.
/// </summary>
public static class FactKinds
{
    private static readonly FrozenDictionary<string, Type> ByName = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["particulars"] = typeof(Particulars),
        ["nhs-trace"] = typeof(NhsTrace),
        ["enrolment"] = typeof(Enrolment),
        ["reduced-timetable"] = typeof(ReducedTimetable),
        ["exclusion"] = typeof(Exclusion),
        ["home-education"] = typeof(HomeEducationSpell),
        ["placement"] = typeof(Placement),
        ["service-status"] = typeof(ServiceStatus),
        ["missing-episode"] = typeof(MissingEpisode),
        ["application"] = typeof(SchoolApplication),
        ["rag-override"] = typeof(RagOverride),
        ["next-step"] = typeof(NextStep),
        ["owner"] = typeof(Owner),
        ["school"] = typeof(School),
        ["school-link"] = typeof(SchoolLink),
        ["term-date"] = typeof(TermDate),
        ["sharing-refusal"] = typeof(SharingRefusal),
        ["attendance-totals"] = typeof(AttendanceTotals),
        ["totals-sent"] = typeof(TotalsSent),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> ByType = ByName.ToFrozenDictionary(p => p.Value, p => p.Key);

    /// <summary>One way to write a fact down, so that equal facts are equal text.</summary>
    private static readonly JsonSerializerOptions Canonical = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

    public static string NameOf(Type type) => ByType[type];

    public static string NameOf(IFact fact) => ByType[fact.GetType()];

    /// <summary>The fact as canonical JSON: the same fact always gives the same text.</summary>
    public static string Write(IFact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Canonical);

    /// <exception cref="KeyNotFoundException">No fact is stored under that name.</exception>
    public static IFact Read(string kind, string body) =>
        (IFact)(
            JsonSerializer.Deserialize(body, ByName[kind], Canonical)
            ?? throw new JsonException($"An empty body was stored for a fact of kind {kind}.")
        );
}
