using Microsoft.AspNetCore.Authorization;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children.Record;
using Whereabouts.Platform.Access;

namespace Whereabouts.Modules.Children.Record;

/// <summary>Each fact of the child's education as it stands, with who said it and when.</summary>
[Authorize(Permissions.SeeChild)]
internal sealed class EducationModel(ChildRecords records, Sources sources, TimeProvider time) : ChildTab(records, time)
{
    /// <summary>The lanes of this tab with what to say when one is empty.</summary>
    public static IReadOnlyList<(LifeLane Lane, string Heading, string Nothing)> Parts { get; } =
    [
        (LifeLane.School, "Schools", "No school has told us that the child is or was on its roll."),
        (LifeLane.Placements, "Placements and tuition", "No placement has been told to us."),
        (LifeLane.ReducedTimetables, "Reduced timetables", "No reduced timetable has been told to us."),
        (LifeLane.Exclusions, "Suspensions and exclusions", "No suspension or exclusion has been told to us."),
        (LifeLane.HomeEducation, "Home education", "No home education has been told to us."),
        (LifeLane.Applications, "Applications", "No application has been told to us."),
    ];

    public override string Path => "/education";

    public IReadOnlyDictionary<Guid, string> Origins { get; private set; } = new Dictionary<Guid, string>();

    protected override async Task ReadAsync(CancellationToken cancellation) =>
        Origins = await sources.NamesOfAsync(Child.Child.Record.Facts.Select(known => known.Origin), cancellation);

    /// <summary>The facts of a lane, latest first.</summary>
    public IEnumerable<KnownFact> Of(LifeLane lane) =>
        Child
            .Child.Record.Facts.Where(known => Chronology.LaneOf(known.Fact) == lane)
            .OrderByDescending(known => known.Fact.From);
}
