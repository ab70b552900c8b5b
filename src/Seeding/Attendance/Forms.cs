using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Attendance;

/// <summary>Puts the children of each year group of a school into forms, one after another.</summary>
internal sealed class Forms
{
    private const int Class = 30;
    private readonly Dictionary<(School, int), int> _filled = [];

    public string Next(School school, int year)
    {
        var place = _filled[(school, year)] = _filled.GetValueOrDefault((school, year)) + 1;
        return school.Phase switch
        {
            "Primary" => (year == 0 ? "RW" : $"{year}{"WOBMKE"[year - 1]}")
                + (place > Class ? $"{(place - 1) / Class + 1}" : ""),
            "Secondary" => $"{year}{"ABCDEFGHJKLMNP"[place % Letters(school.Places.GetValueOrDefault(year))]}",
            "Special" => $"S{year / 2}",
            "Nursery" => "N",
            _ => year < 10 ? "KS3" : "KS4",
        };
    }

    private static int Letters(int places) => Math.Max(2, (int)Math.Ceiling(places / (double)Class));
}
