using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Children.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Attendance.Absence;

/// <summary>Sessions of a school that were marked with one code.</summary>
public sealed record CodeSessions(string Code, string Meaning, int Sessions);

/// <summary>
/// A school's absence in an academic year up to a day, by its own registers and nobody else's. Source: Department for
/// Education, methodology of absence statistics; rulebook ATT-10 to ATT-13.
/// </summary>
/// <param name="Children">Those with a possible session.</param>
/// <param name="Possible">Possible sessions of all of them.</param>
/// <param name="Persistent">Children who missed a tenth or more of their own possible sessions.</param>
/// <param name="Severe">Children who missed half or more.</param>
/// <param name="SchoolDays">The school days so far, by the school's calendar.</param>
/// <param name="DaysReceived">Those of them for which any mark was received.</param>
/// <param name="OldNoReason">Sessions marked N (no reason yet) more than five school days ago.</param>
public sealed record SchoolAbsence(
    AcademicYear Year,
    int Children,
    int Possible,
    int Authorised,
    int Unauthorised,
    int Persistent,
    int Severe,
    int SchoolDays,
    int DaysReceived,
    int OldNoReason,
    IReadOnlyList<CodeSessions> ByCode
)
{
    private const int NoReasonSchoolDays = 5;

    public int Absent => Authorised + Unauthorised;

    /// <param name="registers">One for each child: the year's symbols at this school.</param>
    public static SchoolAbsence Of(IEnumerable<byte[]> registers, School school, County county, DateOnly on)
    {
        var year = AcademicYear.Of(on);
        var calendar = county.CalendarOf(school.Setting);
        var settled = calendar.Add(on.AddDays(1), -NoReasonSchoolDays - 1) ?? year.First;
        var end = SettingMarks.EndOf(year, on);
        var codes = new Dictionary<(string Text, string Meaning), int>();
        var (children, possible, authorised, unauthorised, persistent, severe, old) = (0, 0, 0, 0, 0, 0, 0);
        foreach (var register in registers)
        {
            var (ownPossible, ownAbsent) = (0, 0);
            for (var i = 0; i < end; i++)
            {
                if (register[i] == AttendanceCodes.NoMark)
                {
                    continue;
                }

                var date = SessionGrid.DateAt(year, i);
                if (MarkChanges.CodeOf(register[i], date) is not { } code)
                {
                    continue;
                }

                codes[(code.Text, code.Meaning)] = codes.GetValueOrDefault((code.Text, code.Meaning)) + 1;
                old += code.Text is "N" && date <= settled ? 1 : 0;
                if (code.Group is CodeGroup.NotPossible or CodeGroup.NotCollected)
                {
                    continue;
                }

                ownPossible++;
                ownAbsent += code.Group is CodeGroup.Authorised or CodeGroup.Unauthorised ? 1 : 0;
                authorised += code.Group is CodeGroup.Authorised ? 1 : 0;
                unauthorised += code.Group is CodeGroup.Unauthorised ? 1 : 0;
            }

            possible += ownPossible;
            children += ownPossible > 0 ? 1 : 0;
            persistent += ownPossible > 0 && 10 * ownAbsent >= ownPossible ? 1 : 0;
            severe += ownPossible > 0 && 2 * ownAbsent >= ownPossible ? 1 : 0;
        }

        var days = calendar.SchoolDays(year.First, on).ToList();
        return new(
            year,
            children,
            possible,
            authorised,
            unauthorised,
            persistent,
            severe,
            days.Count,
            days.Count(day => county.AnyReceived(school.Setting, day, day)),
            old,
            [
                .. codes
                    .OrderByDescending(count => count.Value)
                    .ThenBy(count => count.Key.Text, StringComparer.Ordinal)
                    .Select(count => new CodeSessions(count.Key.Text, count.Key.Meaning, count.Value)),
            ]
        );
    }

    /// <summary>Per cent, to one decimal; null when there is nothing to divide by.</summary>
    public static decimal? Percent(int part, int whole) =>
        whole == 0 ? null : Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);
}
