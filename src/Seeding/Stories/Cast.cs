using Whereabouts.Seeding.Attendance;
using Whereabouts.Seeding.People;
using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Stories;

/// <summary>Chooses children for stories and writes the stories down.</summary>
internal sealed class Cast(County county)
{
    private readonly List<Enrolment> _waiting = county.Chance.For("cast").Shuffled(county.Enrolments);

    public DateOnly To => county.To;
    public School Secondary => county.Neighbourhood.Secondary;
    public School OtherSecondary => county.Neighbourhood.OtherSecondary;
    public School Primary => county.Neighbourhood.Primary;
    public School OtherPrimary => county.Neighbourhood.OtherPrimary;
    public School Unit => county.Neighbourhood.Unit;
    public string Provider => county.Neighbourhood.Provider;

    /// <summary>A child with no brothers or sisters at these schools, of a year group, whose marks nobody has decided yet.</summary>
    public Enrolment Child(School school, int year, string? sex = null, Func<Child, bool>? who = null)
    {
        var at = _waiting.FindIndex(e =>
            e.School == school
            && e.Child.YearGroup == year
            && !e.Scripted
            && e.Leaving is null
            && e.Entry <= county.Year.FirstDay.AddDays(1)
            && e.Child.Home.Children.Count == 1
            && e.Child.Sen is not "E"
            && (sex is null || e.Child.Sex.Equals(sex, StringComparison.Ordinal))
            && (who?.Invoke(e.Child) ?? true)
        );
        var chosen = _waiting[at];
        _waiting.RemoveAt(at);
        chosen.Scripted = true;
        return chosen;
    }

    public void OnRegister(string code, Child child, string what, string[] reasons, string note = "") =>
        Tell(code, child, what, reasons, note);

    public void NotOnRegister(string code, Child child, string what, string because) =>
        Tell(code, child, what, [], because);

    public void OfSchool(string code, School school, string what, string note) =>
        county.Stories.Add(new(code, "", school.Name, null, null, what, [], note));

    public static string Day(DateOnly day) =>
        day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private void Tell(string code, Child child, string what, string[] reasons, string note) =>
        county.Stories.Add(new(code, child.Forename, child.Surname, child.Born, Number(child), what, reasons, note));

    private static string? Number(Child child) => child.Upn.Length == 0 ? null : child.Upn;
}
