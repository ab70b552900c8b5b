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
    /// <summary>It is open on the day, and nothing was received of it.</summary>
    public bool IsSilent { get; private init; }

    /// <summary>Every school and provider that is open on the day or has a child, by name.</summary>
    public static IReadOnlyList<SchoolLine> Of(CountyPicture picture) => picture.Once(Lines);

    private static IReadOnlyList<SchoolLine> Lines(CountyPicture picture)
    {
        var county = picture.County;
        var missing = picture.Register.SelectMany(c => c.Picture.Settings).CountBy(s => s).ToDictionary();
        return
        [
            .. county
                .Schools.Where(s => s.IsOpen(picture.On))
                .Select(s => s.Setting)
                .Union(picture.Settings.Where(s => s.Value.Present > 0).Select(s => s.Key))
                .Select(s => new SchoolLine(
                    s,
                    county.Find(s),
                    county.NameOf(s),
                    county.IsExpected(s, picture.On),
                    county.CoverageOf(s, picture.On),
                    picture.Settings.GetValueOrDefault(s)?.OnRoll,
                    missing.GetValueOrDefault(s)
                )
                {
                    IsSilent =
                        county.CalendarOf(s).IsSchoolDay(picture.On)
                        && county.CoverageOf(s, picture.On).LastMark != picture.On,
                })
                .OrderBy(s => s.Name, StringComparer.Ordinal)
                .ThenBy(s => s.Setting),
        ];
    }

    /// <summary>The children of a school or provider who are on the register.</summary>
    public static IReadOnlyList<ListedChild> Missing(CountyPicture picture, SettingId setting) =>
        [.. picture.Register.Where(c => c.Picture.Settings.Contains(setting))];
}
