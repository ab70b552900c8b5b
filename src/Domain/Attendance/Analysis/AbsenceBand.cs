using Whereabouts.Domain.Attendance.Figures;

namespace Whereabouts.Domain.Attendance.Analysis;

/// <summary>Pupils by how much of their own possible sessions they were absent for. The bands meet at the thresholds of persistent and severe absence.</summary>
/// <param name="From">The lowest percentage in the band.</param>
/// <param name="Below">The percentage that is no longer in it; null for the last band.</param>
public sealed record AbsenceBand(int From, int? Below)
{
    public static IReadOnlyList<AbsenceBand> All { get; } =
    [new(0, 5), new(5, 10), new(10, 20), new(20, 30), new(30, 50), new(50, null)];

    public string Words =>
        this switch
        {
            { From: 0, Below: { } below } => $"Less than {below}%",
            { Below: { } below } => $"{From}% to less than {below}%",
            _ => $"{From}% or more",
        };

    /// <summary>In whole numbers: a tenth is a tenth.</summary>
    public bool Holds(AttendanceFigures figures) =>
        figures.Possible > 0
        && 100 * figures.Absent >= From * figures.Possible
        && (Below is null || 100 * figures.Absent < Below * figures.Possible);
}
