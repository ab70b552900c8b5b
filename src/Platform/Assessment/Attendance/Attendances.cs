namespace Whereabouts.Platform.Assessment.Attendance;

/// <summary>The attendance of the county at the two times of a question.</summary>
public sealed class Attendances(AttendanceShelf shelf, Pictures pictures)
{
    /// <summary>The academic year of the day, up to it.</summary>
    public async Task<CountyAttendance> OfCountyAsync(
        DateOnly on,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    ) => await shelf.GetAsync(on, knownAt, await pictures.VersionAsync(knownAt, cancellation), cancellation);
}
