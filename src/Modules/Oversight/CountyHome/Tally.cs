using System.Globalization;
using Whereabouts.Domain.Ages;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Oversight.CountyHome;

/// <summary>So many children of the register with one thing in common.</summary>
/// <param name="Value">What the register's filter calls it.</param>
internal sealed record Tally(string Value, string Words, int Count)
{
    /// <summary>By reason, most first. A child counts under each of its reasons.</summary>
    public static IReadOnlyList<Tally> ByReason(CountyPicture picture) =>
        [
            .. picture
                .Register.SelectMany(child => child.Picture.Reasons)
                .CountBy(reason => reason.Code)
                .OrderByDescending(count => count.Value)
                .ThenBy(count => ReasonWords.Order(count.Key))
                .Select(count => new Tally(count.Key, ReasonWords.Of(count.Key), count.Value)),
        ];

    /// <summary>By school or provider, most first. A child counts under each of its places; those without one under "none".</summary>
    public static IReadOnlyList<Tally> BySchool(CountyPicture picture) =>
        [
            .. picture
                .Register.SelectMany(child =>
                    child.Picture.Settings.Count == 0
                        ? [("none", "On no roll")]
                        : child.Picture.Settings.Select(s => (Value: s.Value, Words: picture.County.NameOf(s)))
                )
                .CountBy(place => place)
                .OrderByDescending(count => count.Value)
                .ThenBy(count => count.Key.Item2, StringComparer.Ordinal)
                .Select(count => new Tally(count.Key.Item1, count.Key.Item2, count.Value)),
        ];

    /// <summary>By district, most first. A child counts under the district of each of its places, or of its last school.</summary>
    public static IReadOnlyList<Tally> ByDistrict(CountyPicture picture) =>
        [
            .. picture
                .Register.SelectMany(child =>
                    child.Districts is { Count: > 0 } named
                        ? named.Select(name => (Value: name, Words: name))
                        : [("not-known", Districts.NotKnown)]
                )
                .CountBy(district => district)
                .OrderByDescending(count => count.Value)
                .ThenBy(count => count.Key.Words, StringComparer.Ordinal)
                .Select(count => new Tally(count.Key.Value, count.Key.Words, count.Value)),
        ];

    /// <summary>By year group, youngest first.</summary>
    public static IReadOnlyList<Tally> ByYearGroup(CountyPicture picture) =>
        [
            .. picture
                .Register.CountBy(child => child.Picture.YearGroup ?? int.MaxValue)
                .OrderBy(count => count.Key)
                .Select(count =>
                    count.Key == int.MaxValue
                        ? new Tally("not-known", "Year group not known", count.Value)
                        : new Tally(
                            count.Key.ToString(CultureInfo.InvariantCulture),
                            YearGroup.Name(count.Key),
                            count.Value
                        )
                ),
        ];
}
