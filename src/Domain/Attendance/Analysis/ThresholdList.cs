using Whereabouts.Domain.Attendance.Figures;

namespace Whereabouts.Domain.Attendance.Analysis;

/// <summary>A list of children who have come to a threshold of attendance this academic year.</summary>
/// <param name="Id">As it stands in addresses.</param>
/// <param name="Meaning">Who is on it, in a sentence.</param>
/// <param name="Source">Rulebook id and the law or guidance behind it.</param>
/// <param name="Next">What somebody must do, and who.</param>
public sealed record ThresholdList(
    string Id,
    string Name,
    string Meaning,
    string Source,
    string Next,
    Func<AttendanceFigures, bool> Holds,
    Func<AttendanceFigures, DateOnly?> Reached
)
{
    public static IReadOnlyList<ThresholdList> All { get; } =
    [
        new(
            "ten-days",
            "Ten days without a reason",
            "Absent for ten school days in a row with only G, N, O or U.",
            "ATT-22; School Attendance (Pupil Registration) Regulations 2024, reg 13",
            "The school sends the attendance return. Ask the school what it has found out.",
            figures => figures.First10Day is not null,
            figures => figures.First10Day
        ),
        new(
            "twenty-days",
            "Twenty days without a reason",
            "Absent for twenty school days in a row with only G, N or O: one U, or any other code, begins the count again.",
            "School Attendance (Pupil Registration) Regulations 2024, reg 9(1)(i)",
            "School and authority finish their enquiry together before the name may be deleted. It is never deleted by itself.",
            figures => figures.First20Day is not null,
            figures => figures.First20Day
        ),
        new(
            "penalty",
            "Penalty threshold",
            "Ten sessions of G, N, O or U within ten school weeks, across half-terms, terms and years.",
            "PN-01, PN-02; national framework for penalty notices, from 19 August 2024",
            "The school considers, case by case, whether support, a notice to improve or a penalty notice is right. N is settled first.",
            figures => figures.PenaltyDate is not null,
            figures => figures.PenaltyDate
        ),
        new(
            "ill",
            "Fifteen days of illness",
            "Thirty sessions of I in the year, in one run or in pieces.",
            "ATT-23; School Attendance (Pupil Registration) Regulations 2024, reg 13; Education Act 1996, s.19",
            "The school sends the sickness return. The authority considers what education the child needs meanwhile.",
            figures => figures.Ill15Date is not null,
            figures => figures.Ill15Date
        ),
        new(
            "unexplained",
            "Reason not found in time",
            "N still stands more than five school days after the session.",
            "ATT-04; School Attendance (Pupil Registration) Regulations 2024, reg 10(7) to (9)",
            "The school finds out the reason, or enters O.",
            figures => figures.UnexplainedTooLong > 0,
            _ => null
        ),
        new(
            "severe",
            "Severely absent",
            "Absent for half or more of the possible sessions of the year so far.",
            "ATT-13; Department for Education absence statistics, methodology",
            "School and authority agree intensive support, with every service that knows the child.",
            figures => figures.IsSevere == true,
            _ => null
        ),
        new(
            "persistent",
            "Persistently absent",
            "Absent for a tenth or more of the possible sessions of the year so far.",
            "ATT-12; Department for Education absence statistics, methodology",
            "The school finds out what stands in the way; the termly meeting asks after it.",
            figures => figures.IsPersistent == true,
            _ => null
        ),
    ];

    /// <returns>Null when there is no such list.</returns>
    public static ThresholdList? Find(string? id) => All.FirstOrDefault(list => list.Id == id);

    /// <summary>Those who came to it last first, then those who missed most.</summary>
    public IReadOnlyList<PupilFigures> Of(IEnumerable<PupilFigures> pupils) =>
        [
            .. pupils
                .Where(pupil => Holds(pupil.Figures))
                .OrderByDescending(pupil => Reached(pupil.Figures))
                .ThenByDescending(pupil => pupil.Figures.Absent)
                .ThenBy(pupil => pupil.Child)
                .ThenBy(pupil => pupil.School),
        ];
}
