using Whereabouts.Seeding.Attendance;

namespace Whereabouts.Seeding.Schools;

/// <summary>Schools near each other, among whose children one set of the stories is played.</summary>
internal sealed record Neighbourhood(string Name, int Number, IReadOnlyList<School> Schools)
{
    /// <summary>Families for whom the small county's caseloads and arrangements are right.</summary>
    private const double SmallCountysPlaces = 1754;

    public required School Secondary { get; init; }
    public required School OtherSecondary { get; init; }
    public required School Primary { get; init; }

    /// <summary>The primary that fell silent in the last week.</summary>
    public required School OtherPrimary { get; init; }

    /// <summary>The county's referral unit, which may lie in another neighbourhood.</summary>
    public required School Unit { get; init; }

    /// <summary>The setting with no number, which is not a school.</summary>
    public required string Provider { get; init; }

    public IReadOnlyDictionary<string, Arranged> Arranged { get; init; } = Attendance.Arranged.InSmallCounty;

    /// <summary>How many of something there are here, where the small county has <paramref name="inSmallCounty"/>.</summary>
    public int Share(int inSmallCounty) =>
        (int)Math.Round(inSmallCounty * Schools.Sum(s => s.Size) / SmallCountysPlaces);
}
