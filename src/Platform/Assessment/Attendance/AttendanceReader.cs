using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Analysis;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Assessment.Attendance;

/// <summary>Reads the registers of the county, some schools at a time, so that no more than their rows are held twice.</summary>
public sealed class AttendanceReader(AppDb db)
{
    private const int SchoolsAPage = 24;

    /// <param name="knownAt">Null for everything told so far.</param>
    public async Task<CountyAttendance> ReadAsync(
        County county,
        DateOnly on,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var year = AcademicYear.Of(on);
        int[] years = [year.StartYear - 1, year.StartYear];
        var told = await db
            .Registers.Where(r => years.Contains(r.Year))
            .Select(r => r.Setting)
            .Distinct()
            .ToListAsync(cancellation);
        var schools = told.Where(setting => new SettingId(setting).IsRegistered)
            .ToLookup(setting => county.CurrentOf(new SettingId(setting), on));
        var behind = await db
            .Children.AsNoTracking()
            .Where(c => c.HeadId != c.Id)
            .ToDictionaryAsync(c => c.Id, c => c.HeadId, cancellation);
        var (registers, pupils) = (new List<SchoolRegister>(), new List<PupilFigures>());
        foreach (var page in schools.OrderBy(s => s.Key.Value, StringComparer.Ordinal).Chunk(SchoolsAPage))
        {
            var settings = page.SelectMany(s => s).ToList();
            var rows = await RegisterReader.MarksAsync(
                db.Registers.Where(r => settings.Contains(r.Setting) && years.Contains(r.Year)),
                behind,
                knownAt,
                cancellation
            );
            var marks = rows.ToLookup(r => (county.CurrentOf(r.Register.Setting, on), r.Register.Year.StartYear));
            foreach (var school in page)
            {
                var now = Of(
                    school.Key,
                    year,
                    WeeksTo(year, on) * SessionGrid.SessionsAWeek,
                    marks[(school.Key, year.StartYear)]
                );
                if (now is not null)
                {
                    var last = new AcademicYear(year.StartYear - 1);
                    var before = Of(school.Key, last, SessionGrid.Length, marks[(school.Key, last.StartYear)]);
                    registers.Add(now);
                    pupils.AddRange(PupilsOfSchool.Of(now, before, county.CalendarOf(school.Key), on));
                }
            }
        }

        return new(on, county, registers, pupils);
    }

    private static int WeeksTo(AcademicYear year, DateOnly on) =>
        Math.Min(
            ((on.DayNumber - SessionGrid.FirstMonday(year).DayNumber) / 7) + 1,
            SessionGrid.Length / SessionGrid.SessionsAWeek
        );

    /// <returns>Null when the school has no register of that year.</returns>
    private static SchoolRegister? Of(
        SettingId school,
        AcademicYear year,
        int length,
        IEnumerable<(Guid Child, ChildRegister Register)> marks
    )
    {
        var children = marks.GroupBy(m => m.Child, m => m.Register).OrderBy(g => g.Key).ToList();
        if (children.Count == 0)
        {
            return null;
        }

        var symbols = new byte[children.Count * length];
        foreach (var (i, child) in children.Index())
        {
            // The school's own marks stand before those of the school it was.
            foreach (var register in child.OrderBy(r => r.Setting == school))
            {
                var row = symbols.AsSpan(i * length, length);
                for (var session = 0; session < length; session++)
                {
                    row[session] = register.Codes[session] is not 0 and var symbol ? symbol : row[session];
                }
            }
        }

        return new(school, year, [.. children.Select(c => c.Key)], symbols);
    }
}
