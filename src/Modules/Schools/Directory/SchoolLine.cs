using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Schools.Directory;

/// <summary>A school or provider with how well it is covered and whom it has.</summary>
/// <param name="Expected">True when it should send marks: an open school for children of compulsory school age.</param>
/// <param name="OnRoll">Children on its roll that day, main and dual; null when nobody has told us of any, which is not the same as none.</param>
/// <param name="OnRegister">Those enrolled or placed there who are missing out.</param>
internal sealed record SchoolLine(
    SettingId Setting,
    School? School,
    string Name,
    bool Expected,
    Coverage Coverage,
    int? OnRoll,
    int OnRegister
)
{
    /// <summary>Every school and provider that is open on the day or has a child, by name.</summary>
    public static IReadOnlyList<SchoolLine> Of(CountyPicture picture)
    {
        var county = picture.County;
        var present = (
            from child in picture.Children
            from setting in child.Picture.Settings
            select (Setting: setting, child.Picture.OnRegister)
        ).ToLookup(c => c.Setting, c => c.OnRegister);
        var enrolled = (
            from child in picture.Children
            from setting in Rolls(child, picture)
            group setting by setting
        ).ToDictionary(g => g.Key, g => g.Count());
        return
        [
            .. county
                .Schools.Where(s => s.IsOpen(picture.On))
                .Select(s => s.Setting)
                .Union(present.Select(p => p.Key))
                .Select(s => new SchoolLine(
                    s,
                    county.Find(s),
                    county.NameOf(s),
                    county.IsExpected(s, picture.On),
                    county.CoverageOf(s, picture.On),
                    enrolled.TryGetValue(s, out var roll) ? roll : null,
                    present[s].Count(on => on)
                ))
                .OrderBy(s => s.Name, StringComparer.Ordinal)
                .ThenBy(s => s.Setting),
        ];
    }

    /// <summary>The children of a school or provider who are on the register.</summary>
    public static IReadOnlyList<ChildPicture> Missing(CountyPicture picture, SettingId setting) =>
        [.. picture.Register.Where(c => c.Picture.Settings.Contains(setting))];

    private static IEnumerable<SettingId> Rolls(ChildPicture child, CountyPicture picture) =>
        child
            .Record.Facts.Select(f => f.Fact)
            .OfType<Enrolment>()
            .Where(e => e.Entry <= picture.On && (e.Leaving is null || e.Leaving >= picture.On))
            .Where(e => e.Status is EnrolmentStatus.Single or EnrolmentStatus.Main or EnrolmentStatus.Subsidiary)
            .Select(e => picture.County.CurrentOf(e.Setting, picture.On))
            .Distinct();
}
