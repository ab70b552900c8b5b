using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Attendance.Analysis;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Assessment.Attendance;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Attendance.Thresholds;

/// <summary>A child on a list of a threshold, with who it is and what is under way.</summary>
/// <param name="Child">Null when nobody has said who the child is.</param>
/// <param name="Missing">The child's entry on the register of those missing out; null when it is not on it.</param>
internal sealed record ThresholdLine(PupilFigures Pupil, ChildRow? Child, string School, ListedChild? Missing)
{
    public string Name =>
        Child is { Surname.Length: > 0 } known
            ? $"{known.Surname.ToUpperInvariant()}, {known.Forename}"
            : "Name not known";
}

/// <summary>What a list of a threshold and its files have in common.</summary>
internal abstract class ThresholdPage(Attendances attendances, Pictures pictures, AppDb db, TimeProvider time)
    : PageModel
{
    public AsOf AsOf { get; private set; } = null!;
    public ThresholdList List { get; private set; } = null!;
    public CountyAttendance County { get; private set; } = null!;

    /// <summary>All on the list, whatever school.</summary>
    public IReadOnlyList<PupilFigures> All { get; private set; } = [];

    /// <summary>Those of the school that is asked for.</summary>
    public IReadOnlyList<PupilFigures> Asked { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "school")]
    public string? School { get; set; }

    /// <returns>False when there is no such list.</returns>
    protected async Task<bool> ReadAsync(string list, CancellationToken cancellation)
    {
        if (ThresholdList.Find(list) is not { } found)
        {
            return false;
        }

        List = found;
        AsOf = AsOf.Of(Request, time);
        ViewData["Band"] = AsOf.Band;
        County = await attendances.OfCountyAsync(AsOf.On, AsOf.KnownAt, cancellation);
        All = List.Of(County.Pupils);
        Asked = string.IsNullOrEmpty(School) ? All : [.. All.Where(pupil => pupil.School == new SettingId(School))];
        return true;
    }

    /// <summary>Who these are, by two questions however many they are.</summary>
    protected async Task<IReadOnlyList<ThresholdLine>> LinesAsync(
        IReadOnlyList<PupilFigures> pupils,
        CancellationToken cancellation
    )
    {
        var ids = pupils.Select(pupil => pupil.Child).Distinct().ToList();
        var children = await db
            .Children.AsNoTracking()
            .Where(child => ids.Contains(child.Id))
            .ToDictionaryAsync(child => child.Id, cancellation);
        var picture = await pictures.OfCountyAsync(AsOf.On, AsOf.KnownAt, cancellation);
        var missing = picture.Register.Where(child => ids.Contains(child.Id)).ToDictionary(child => child.Id);
        return
        [
            .. pupils.Select(pupil => new ThresholdLine(
                pupil,
                children.GetValueOrDefault(pupil.Child),
                County.County.NameOf(pupil.School),
                missing.GetValueOrDefault(pupil.Child)
            )),
        ];
    }
}
