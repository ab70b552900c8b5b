using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Data;

namespace Whereabouts.Modules.Oversight.Changed;

/// <summary>What the page and the file of changes both read.</summary>
internal abstract class ChangedPage(Pictures pictures, ChangesReader reader, TimeProvider time) : PageModel
{
    public AsOf AsOf { get; private set; } = null!;
    public CountyPicture Picture { get; private set; } = null!;
    public Changes Changes { get; private set; } = null!;

    /// <summary>Every change, whatever school or district is asked for.</summary>
    public IReadOnlyList<ChangedChild> All { get; private set; } = [];

    /// <summary>Those asked for.</summary>
    public IReadOnlyList<ChangedChild> Asked { get; private set; } = [];

    /// <summary>What is wrong with the day asked for; null when nothing is.</summary>
    public string? Wrong { get; private set; }

    /// <summary>The last Monday before the day.</summary>
    public DateOnly LastMonday => SchoolWeeks.WeekOf(AsOf.On.AddDays(-1));

    protected async Task ReadAsync(CancellationToken cancellation)
    {
        AsOf = AsOf.Of(Request, time);
        ViewData["Band"] = AsOf.Band;
        var text = Request.Query["since"].ToString();
        var asked = AsOf.ReadDay(text);
        Wrong =
            text.Length > 0 && asked is null ? "The day could not be read, so this is since last Monday."
            : asked >= AsOf.On ? "The day must be before the day that the page is about, so this is since last Monday."
            : null;
        var since = asked is { } day && day < AsOf.On ? day : LastMonday;
        Picture = await pictures.OfCountyAsync(AsOf.On, AsOf.KnownAt, cancellation);
        Changes = await reader.SinceAsync(since, Picture, cancellation);
        All = ChangedChild.Of(Changes);
        Asked = ChangedChild.Asked(All, Request.Query);
    }

    /// <summary>The last day before today on which a person looked at anything.</summary>
    protected static async Task<DateOnly?> LastVisitAsync(
        AppDb db,
        string who,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var morning = UkDate.StartOf(today);
        var last = await db
            .Operations.Where(o => o.IsLook && o.Who == who && o.At < morning)
            .OrderByDescending(o => o.At)
            .Select(o => (DateTimeOffset?)o.At)
            .FirstOrDefaultAsync(cancellation);
        return last is { } at ? UkDate.Of(at) : null;
    }
}
