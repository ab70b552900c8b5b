using Whereabouts.Domain.Ages;
using Whereabouts.Domain.AlternativeProvision;
using Whereabouts.Domain.Attendance.ReducedTimetables;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Exclusions;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Assessment;

/// <summary>
/// A child's hours of education a week, worked out from parts: the school's, and each placement's. What is planned comes
/// from agreements, what is received from each provider's own marks over the last school days.
/// </summary>
/// <param name="AtSchool">Hours planned at the schools on whose roll the child is.</param>
/// <param name="Schools">The places that make up that part; none when the child is excluded or on no roll.</param>
internal sealed record HoursOfWeek(decimal Entitled, decimal AtSchool, List<Stay> Schools, ChildOnDay Child)
{
    // Nobody told the age: as a child in the middle of the years of compulsory school age.
    private const int YearGroupNotKnown = 7;
    private const int SessionsAWeek = 10;
    private const decimal SchoolDaysAWeek = 5;

    public decimal Planned => Math.Min(Entitled, AtSchool + AtProviders);

    private decimal AtProviders => Child.CurrentPlacements.Sum(placement => placement.Hours ?? 0);

    public static HoursOfWeek Of(ChildOnDay child)
    {
        var stage = KeyStage.Of(child.YearGroup ?? YearGroupNotKnown);
        var entitled = child.Definitions.FullTimeHours[stage];
        var excludedFrom = ExcludedWithoutProvision.Standing(child) is { } exclusion
            ? child.Current(exclusion.Setting)
            : (SettingId?)null;
        var schools = child.Places.FindAll(place =>
            place.Setting != excludedFrom
            && !child.CurrentPlacements.Any(placement => child.Current(placement.Provider) == place.Setting)
        );
        var atSchool = 0m;
        if (schools.Count > 0)
        {
            atSchool = ReducedTimetableReason.CurrentOf(child) is { } timetable
                ? timetable.HoursPerWeek ?? 0
                : RestOfTheWeek(child, schools, entitled);
        }

        return new HoursOfWeek(entitled, Math.Clamp(atSchool, 0, entitled), schools, child);
    }

    // Beside a placement a child is planned to be at school for the rest of the week, unless the school's own marks since
    // then say otherwise: there are some, and not one of them is of the child attending.
    private static decimal RestOfTheWeek(ChildOnDay child, List<Stay> schools, decimal entitled)
    {
        if (child.CurrentPlacements.Count == 0)
        {
            return entitled;
        }

        var placed = PartTimePlacement.ChainStart(child, child.Calendar);
        var window = child.WindowOf(child.Calendar, child.Definitions.ReceivedWindowSchoolDays);
        var week = SchoolWindow.Of(child, schools, placed > window ? placed : window, child.On);
        return week.DaysKnown > 0 && week.Attended == 0
            ? 0
            : entitled - child.CurrentPlacements.Sum(placement => placement.Hours ?? 0);
    }

    /// <summary>The figures of the day, to one decimal; and what is not known of them.</summary>
    public Hours OnDay()
    {
        var from = Child.WindowOf(Child.Calendar, Child.Definitions.ReceivedWindowSchoolDays);
        var week = SchoolWindow.Of(Child, Schools, from, Child.On);
        var everywhere =
            Schools.Count == Child.Places.Count ? week : SchoolWindow.Of(Child, Child.Places, from, Child.On);
        var received = Received(week, from, Child.On, Child.NotKnown);
        if (Child.Places.Exists(IsNotCovered))
        {
            received = null;
        }

        if (ReducedTimetableReason.CurrentOf(Child) is { HoursPerWeek: null })
        {
            Child.NotKnown.Add("The hours of the reduced timetable.");
        }

        return new Hours(
            Entitled,
            Words.Rounded(Planned),
            received is { } hours ? Words.Rounded(hours) : null,
            Words.Rounded(Math.Min(Entitled, Unconfirmed(everywhere)))
        );
    }

    /// <summary>Hours received over a range of days, unrounded; null when any part of them has no known session.</summary>
    public decimal? ReceivedIn(DateOnly from, DateOnly to) =>
        Received(SchoolWindow.Of(Child, Schools, from, to), from, to, new Unknowns());

    private decimal? Received(SchoolWindow week, DateOnly from, DateOnly to, Unknowns notKnown)
    {
        if (Child.HomeSpell is not null && Child.Places.Count == 0)
        {
            notKnown.Add("The hours of education at home.");
            return null;
        }

        var atSchool = AtSchoolIn(week, notKnown);
        var all = atSchool;
        foreach (var placement in Child.CurrentPlacements)
        {
            var part = PlacementWindow.Received(Child, placement, from, to, notKnown);
            all = all + part;
        }

        if (
            Child.Places.Count > 0
            && ExcludedWithoutProvision.Standing(Child) is { } exclusion
            && exclusion.DaySixStart <= Child.On
            && Child.CurrentPlacements.Count == 0
        )
        {
            notKnown.Add($"The hours of {exclusion.DaySixProvider ?? "the provision since the sixth day"}.");
            return null;
        }

        return all is { } hours ? Math.Min(Entitled, hours) : null;
    }

    // A session marked elsewhere is not due at school, whatever was agreed: the school's part shrinks by it, and comes
    // back when a provider without a placement says that the child was there.
    private decimal? AtSchoolIn(SchoolWindow week, Unknowns notKnown)
    {
        if (Schools.Count == 0)
        {
            return 0;
        }

        if (week.Due + week.Elsewhere == 0)
        {
            if (AtSchool == 0)
            {
                return 0;
            }

            notKnown.Add($"Whether the child was at {Child.NameOf(Schools[0].Setting)}: no mark was received.");
            return null;
        }

        decimal all = week.Due + week.Elsewhere;
        var due = Math.Min(AtSchool, Planned * week.Due / all);
        var attended = week.Due == 0 ? 0 : due * week.Attended / week.Due;
        return attended + (Planned * week.ConfirmedWithoutPlacement / all);
    }

    private decimal Unconfirmed(SchoolWindow week) =>
        week.DaysKnown == 0 ? 0 : week.Unconfirmed * SchoolDaysAWeek / week.DaysKnown * Entitled / SessionsAWeek;

    private bool IsNotCovered(Stay place)
    {
        var coverage = Child.County.CoverageOf(place.Setting, Child.On);
        if (coverage.IsCurrent || !place.Setting.IsRegistered || !Schools.Contains(place))
        {
            return false;
        }

        var name = Child.NameOf(place.Setting);
        Child.NotKnown.Add(
            coverage.State switch
            {
                not Domain.Schools.CoverageState.Refused when coverage.TotalsTo is { } to =>
                    $"Marks of {name} day by day: only totals were received, up to {Words.Day(to)}.",
                Domain.Schools.CoverageState.Stale => $"Marks of {name} since {Words.Day(coverage.Since!.Value)}.",
                Domain.Schools.CoverageState.Refused =>
                    $"Marks of {name}: it has not shared its data since {Words.Day(coverage.Since!.Value)}.",
                _ => $"Marks of {name}: none were ever received.",
            }
        );
        return true;
    }
}
