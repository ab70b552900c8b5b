using Whereabouts.Domain.Schools;

namespace Whereabouts.Modules.Oversight.CountyHome;

/// <summary>The schools that should send marks, counted by whether it is a school day there and what was received.</summary>
/// <param name="Expected">Open schools for children of compulsory school age.</param>
/// <param name="InSchool">Those for whom it is a school day.</param>
/// <param name="Silent">Covered, in school, and nothing received for the day yet.</param>
/// <param name="SilentPupils">Pupils of the silent schools, as far as the schools' directory says; null when it says nothing.</param>
internal sealed record SchoolsOnDay(
    int Expected,
    int InSchool,
    int Silent,
    int? SilentPupils,
    int Stale,
    int Never,
    int Refused
)
{
    public static SchoolsOnDay Of(County county, DateOnly on)
    {
        var schools = county.Schools.Where(school => county.IsExpected(school.Setting, on)).ToList();
        var states = schools.CountBy(school => county.CoverageOf(school.Setting, on).State).ToDictionary();
        bool IsInSchool(School school) => county.CalendarOf(school.Setting).IsSchoolDay(on);
        var silent = schools.FindAll(school =>
            IsInSchool(school)
            && county.CoverageOf(school.Setting, on).IsCurrent
            && !county.AnyReceived(school.Setting, on, on)
        );
        return new(
            schools.Count,
            schools.Count(IsInSchool),
            silent.Count,
            silent.Exists(school => school.Pupils is not null) ? silent.Sum(school => school.Pupils ?? 0) : null,
            states.GetValueOrDefault(CoverageState.Stale),
            states.GetValueOrDefault(CoverageState.Never),
            states.GetValueOrDefault(CoverageState.Refused)
        );
    }
}
