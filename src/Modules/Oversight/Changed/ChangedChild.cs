using Microsoft.AspNetCore.Http;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Oversight.Changed;

/// <summary>One line of what changed.</summary>
/// <param name="Kind">New, Worse, Better or Left.</param>
internal sealed record ChangedChild(string Kind, Change Change)
{
    public static IReadOnlyList<string> Kinds { get; } = ["New", "Worse", "Better", "Left"];

    public IReadOnlyList<SettingId> Settings => Change.Child.Picture.Settings;

    /// <summary>Of where the child is or last was; empty when not known.</summary>
    public IReadOnlyList<string> Districts => Change.Child.Districts;

    /// <summary>Every change, the gravest kind first.</summary>
    public static IReadOnlyList<ChangedChild> Of(Changes changes) =>
        [
            .. new[] { changes.New, changes.Worse, changes.Better, changes.Left }.SelectMany(
                (group, kind) => group.Select(change => new ChangedChild(Kinds[kind], change))
            ),
        ];

    /// <summary>Those of the school and of the district that a question names.</summary>
    public static IReadOnlyList<ChangedChild> Asked(IEnumerable<ChangedChild> all, IQueryCollection query) =>
        [
            .. all.Where(one =>
                (!query.ContainsKey("school") || one.Settings.Any(s => s.Value == query["school"]))
                && (
                    !query.ContainsKey("district")
                    || one.Districts.Contains(query["district"].ToString(), StringComparer.OrdinalIgnoreCase)
                )
            ),
        ];
}

/// <summary>How many changes of each kind one school or district has.</summary>
internal sealed record ChangeTally(string Value, string Name, IReadOnlyList<int> Counts)
{
    public static IReadOnlyList<ChangeTally> BySchool(IEnumerable<ChangedChild> changes, County county) =>
        Of(changes.SelectMany(one => one.Settings.Select(s => (s.Value, county.NameOf(s), one.Kind))));

    public static IReadOnlyList<ChangeTally> ByDistrict(IEnumerable<ChangedChild> changes) =>
        Of(changes.SelectMany(one => one.Districts.Select(name => (name, name, one.Kind))));

    private static IReadOnlyList<ChangeTally> Of(IEnumerable<(string Value, string Name, string Kind)> changes) =>
        [
            .. changes
                .GroupBy(change => (change.Value, change.Name))
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
                .Select(group => new ChangeTally(
                    group.Key.Value,
                    group.Key.Name,
                    [.. ChangedChild.Kinds.Select(kind => group.Count(change => change.Kind == kind))]
                )),
        ];
}
