using Whereabouts.Domain.Oversight.Map;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.GovUk.Charts;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Oversight.Map;

/// <summary>A school of a district.</summary>
/// <param name="Missing">Its children on the register.</param>
internal sealed record MappedSchool(School School, int? OnRoll, int Missing)
{
    public GridPoint? At =>
        School is { Easting: { } easting, Northing: { } northing } ? new GridPoint(easting, northing) : null;
}

/// <summary>A district with how many of its children are missing out.</summary>
/// <param name="OnRoll">Children on the rolls of its schools; null when no roll has been told.</param>
/// <param name="Missing">Children on the register, by where they are or last were.</param>
internal sealed record MappedDistrict(string Name, int? OnRoll, int Missing, IReadOnlyList<MappedSchool> Schools)
{
    /// <summary>Children missing out of every thousand on roll, to one decimal; null when no roll has been told.</summary>
    public decimal? PerThousand =>
        OnRoll is > 0 and var roll ? Math.Round(1000m * Missing / roll, 1, MidpointRounding.AwayFromZero) : null;

    public bool IsKnown => !string.Equals(Name, Domain.Schools.Districts.NotKnown, StringComparison.Ordinal);
}

/// <summary>The county by district, and drawn.</summary>
internal sealed record CountyOnMap(IReadOnlyList<MappedDistrict> Districts)
{
    private Bands Bands { get; } = Bands.Of([.. Districts.Select(district => district.PerThousand).OfType<decimal>()]);

    public IReadOnlyList<MappedSchool> Placed { get; } =
    [.. Districts.SelectMany(district => district.Schools).Where(school => school.At is not null)];

    /// <summary>Every open school and every child of the register, by district; those without one come last.</summary>
    public static CountyOnMap Of(CountyPicture picture)
    {
        var county = picture.County;
        var missing = picture.Register.SelectMany(child => child.Picture.Settings).CountBy(s => s).ToDictionary();
        var children = picture
            .Register.SelectMany(child =>
                child.Districts is { Count: > 0 } districts ? districts : [Domain.Schools.Districts.NotKnown]
            )
            .CountBy(name => name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        var schools = county
            .Schools.Where(school => school.Setting.IsRegistered && school.IsOpen(picture.On))
            .GroupBy(
                school =>
                    string.IsNullOrWhiteSpace(school.District) ? Domain.Schools.Districts.NotKnown : school.District,
                StringComparer.OrdinalIgnoreCase
            )
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.OrdinalIgnoreCase);
        return new([
            .. schools
                .Keys.Union(children.Keys, StringComparer.OrdinalIgnoreCase)
                .Select(name =>
                {
                    var own = schools
                        .GetValueOrDefault(name, [])
                        .ConvertAll(school => new MappedSchool(
                            school,
                            picture.Settings.GetValueOrDefault(school.Setting)?.OnRoll,
                            missing.GetValueOrDefault(school.Setting)
                        ));
                    return new MappedDistrict(
                        name,
                        own.Exists(school => school.OnRoll is not null) ? own.Sum(school => school.OnRoll ?? 0) : null,
                        children.GetValueOrDefault(name),
                        [.. own.OrderBy(school => school.School.Name, StringComparer.Ordinal)]
                    );
                })
                .OrderBy(district => !district.IsKnown)
                .ThenBy(district => district.Name, StringComparer.Ordinal),
        ]);
    }

    /// <summary>The drawing; null when fewer than three schools have a place.</summary>
    /// <param name="link">The address of a school's page.</param>
    public Microsoft.AspNetCore.Html.IHtmlContent? Draw(string title, Func<SettingId, string> link)
    {
        if (Placed.Count < 3)
        {
            return null;
        }

        var districtOf = Districts
            .SelectMany(district => district.Schools.Select(school => (school, district)))
            .ToDictionary(pair => pair.school, pair => pair.district);
        var cells = SchoolCells.Of([.. Placed.Select(school => school.At!.Value)]);
        var pieces = Placed
            .Select((school, at) => (District: districtOf[school], Corners: cells[at]))
            .Where(cell => cell.Corners.Count > 0)
            .Select(cell => new MapPiece(
                cell.District.PerThousand is { } rate ? Bands.Of(rate) : null,
                [
                    .. cell.Corners.Select(corner => new MapCorner(
                        corner.At.Easting,
                        corner.At.Northing,
                        corner.Beyond < 0 || districtOf[Placed[corner.Beyond]] != cell.District
                    )),
                ]
            ));
        return AreaMap.Render(
            title,
            Bands.Words,
            [.. pieces],
            [
                .. Districts
                    .Where(district => district.Schools.Any(school => school.At is not null))
                    .Select(district =>
                    {
                        var at = district
                            .Schools.Where(school => school.At is not null)
                            .Select(s => s.At!.Value)
                            .ToList();
                        return new MapName(
                            at.Average(point => point.Easting),
                            at.Average(point => point.Northing),
                            district.Name,
                            district.PerThousand is { } rate ? $"{rate:0.0} of 1,000" : "not known"
                        );
                    }),
            ],
            [
                .. Placed.Select(school => new MapPlace(
                    school.At!.Value.Easting,
                    school.At!.Value.Northing,
                    $"{school.School.Name}: {school.Missing} on the register",
                    link(school.School.Setting)
                )),
            ]
        );
    }
}
