using Whereabouts.Domain.Ages;
using Whereabouts.Domain.AlternativeProvision;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.ReducedTimetables;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Exclusions;
using Whereabouts.Domain.HomeEducation;
using Whereabouts.Domain.MissingAndExploited;
using Whereabouts.Domain.MissingEducation.Applications;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Settings;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Assessment;

/// <summary>
/// One child at the end of one day, with the facts sorted for the rules to ask. Nothing depends on the order in which
/// the facts arrive. Days after <see cref="On"/> are not looked at, save for what is agreed to start then.
/// </summary>
internal sealed class ChildOnDay
{
    private YearSoFar? _year;
    private HoursOfWeek? _hours;

    public ChildOnDay(ChildRecord record, County county, DateOnly on)
    {
        Id = record.Id;
        Facts = new KnownFacts(record.Facts);
        County = county;
        On = on;
        Stays = Assessment.Stays.Of(record.Facts, county, on);
        Places = [.. Stays.Where(stay => stay.Covers(on) && stay.Enrolment.Status != EnrolmentStatus.Previous)];
        Places.Sort((left, right) => left.Rank != right.Rank ? left.Rank.CompareTo(right.Rank) : 0);
        Timetables = Facts.Sorted<ReducedTimetable>();
        Exclusions = Facts.Sorted<Exclusion>(exclusion => exclusion.Cancelled is null || exclusion.Cancelled > on);
        Placements = Facts.Sorted<Placement>();
        CurrentPlacements = Placements.FindAll(placement => placement.Covers(on));
        Applications = Facts.Sorted<SchoolApplication>(application => application.Received <= on);
        Episodes = Facts.Sorted<MissingEpisode>();
        HomeSpells = HomeSpell.Of(Facts.Sorted<HomeEducationSpell>(spell => spell.Start <= on), Stays, on);
        BirthDate = Facts.BirthDate();
        YearGroup =
            Places.Find(place => place.Enrolment.YearGroup is not null) is { } taught ? YearGroupNow(taught)
            : BirthDate is { } born ? Ages.YearGroup.Of(born, on)
            : null;
        Calendar = Places.Count > 0 ? county.CalendarOf(Places[0].Setting) : county.CountyCalendar;
        Marks = ReadMarks(record.Registers);
    }

    public County County { get; }
    public DateOnly On { get; }
    public Definitions Definitions => County.Definitions;
    public Guid Id { get; }
    public KnownFacts Facts { get; }

    /// <summary>Every stay on a roll, past and to come, in the order of its first day.</summary>
    public List<Stay> Stays { get; }

    /// <summary>The places held on the day, the main one first.</summary>
    public List<Stay> Places { get; }
    public List<ReducedTimetable> Timetables { get; }

    /// <summary>Exclusions that stand on the day.</summary>
    public List<Exclusion> Exclusions { get; }
    public List<Placement> Placements { get; }
    public List<SchoolApplication> Applications { get; }
    public List<MissingEpisode> Episodes { get; }

    /// <summary>Home education begun by the day.</summary>
    public List<HomeSpell> HomeSpells { get; }

    /// <summary>The marks by setting; null where none were received.</summary>
    public List<SettingMarks> Marks { get; }
    public DateOnly? BirthDate { get; }
    public int? YearGroup { get; }

    /// <summary>The calendar of the main place, or the county's.</summary>
    public SchoolCalendar Calendar { get; }

    /// <summary>Sums of the academic year up to the day, made when first asked for.</summary>
    public YearSoFar Year => _year ??= YearSoFar.Of(this);

    /// <summary>Hours of education a week, made when first asked for.</summary>
    public HoursOfWeek Hours => _hours ??= HoursOfWeek.Of(this);

    /// <summary>What would be needed and was not received, in words.</summary>
    public Unknowns NotKnown { get; } = new();

    /// <summary>The stay that ended last before the day; null when there is none.</summary>
    public Stay? LastLeft
    {
        get
        {
            Stay? left = null;
            foreach (var stay in Stays)
            {
                if (stay.Last < On && (left is null || stay.Last > left.Last))
                {
                    left = stay;
                }
            }

            return left;
        }
    }

    /// <summary>Placements that run on the day.</summary>
    public List<Placement> CurrentPlacements { get; }

    public HomeSpell? HomeSpell => HomeSpells.FindLast(spell => spell.Last is null || spell.Last >= On);

    /// <summary>The last school day up to the day, by the child's calendar.</summary>
    public DateOnly LastSchoolDay => Calendar.LastOnOrBefore(On) ?? On;

    /// <summary>The first of so many school days that end with the day.</summary>
    public DateOnly WindowOf(SchoolCalendar calendar, int schoolDays) =>
        calendar.Add(On.AddDays(1), -schoolDays) ?? calendar.First;

    /// <summary>The first day of the unbroken time at the setting of a stay: no school day lies between two of its stays.</summary>
    public DateOnly OnRollSince(Stay stay)
    {
        var since = stay.First;
        for (var i = Stays.Count - 1; i >= 0; i--)
        {
            var earlier = Stays[i];
            if (
                earlier.Setting == stay.Setting
                && earlier.First < since
                && earlier.Last is { } last
                && County.CalendarOf(stay.Setting).SchoolDaysBetween(last.AddDays(1), since.AddDays(-1)) == 0
            )
            {
                since = earlier.First;
            }
        }

        return since;
    }

    public SettingMarks? MarksOf(SettingId setting)
    {
        foreach (var marks in Marks)
        {
            if (marks.Setting == setting)
            {
                return marks;
            }
        }

        return null;
    }

    /// <summary>An agreement with that school for part of the week covers the day.</summary>
    public bool IsAgreedPartTime(SettingId setting, DateOnly day)
    {
        foreach (var agreement in Timetables)
        {
            if (agreement.Covers(day) && Current(agreement.Setting) == setting)
            {
                return true;
            }
        }

        return false;
    }

    public SettingId Current(SettingId setting) => County.CurrentOf(setting, On);

    public string NameOf(SettingId setting)
    {
        if (County.Find(setting) is null)
        {
            var placement = Placements.Find(placement =>
                placement.Provider == setting && !string.IsNullOrWhiteSpace(placement.ProviderName)
            );
            if (placement is not null)
            {
                return placement.ProviderName!.Trim();
            }
        }

        return County.NameOf(setting);
    }

    /// <summary>What every setting but this one says of a session, taken together.</summary>
    public SessionMeaning ElsewhereAt(SettingId notThis, DateOnly date, Session session)
    {
        var meaning = SessionMeaning.None;
        foreach (var marks in Marks)
        {
            if (marks.Setting != notThis)
            {
                meaning |= marks.At(date, session);
            }
        }

        return meaning;
    }

    /// <summary>The earliest day of which anything was told of the child.</summary>
    public DateOnly FirstKnown()
    {
        var first = Facts.FirstDay(On);
        foreach (var marks in Marks)
        {
            if (marks.First is { } marked && marked < first)
            {
                first = marked;
            }
        }

        return first;
    }

    // A year group said last year has moved up since, unless the school had already moved it: the date of birth tells.
    private int YearGroupNow(Stay taught)
    {
        var said = taught.Enrolment.YearGroup!.Value;
        var moved = said + AcademicYear.Of(On).StartYear - AcademicYear.Of(taught.Said).StartYear;
        return
            BirthDate is { } born
            && Ages.YearGroup.Of(born, On) is var usual
            && Math.Abs(said - usual) <= Math.Abs(moved - usual)
            ? said
            : moved;
    }

    private List<SettingMarks> ReadMarks(IReadOnlyList<ChildRegister> registers)
    {
        var all = new List<SettingMarks>(registers.Count);
        foreach (var register in registers)
        {
            var setting = Current(register.Setting);
            var marks = all.Find(held => held.Setting == setting);
            if (marks is null)
            {
                all.Add(marks = new SettingMarks(setting));
            }

            marks.Add(register.Year, register.Codes, register.Setting == setting);
        }

        if (all.Count > 1)
        {
            all.Sort((left, right) => string.CompareOrdinal(left.Setting.Value, right.Setting.Value));
        }

        return all;
    }
}
