using Whereabouts.Domain.Ages;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>A school or provider where the child is enrolled or placed.</summary>
/// <param name="Urn">Null for a provider that is not registered.</param>
internal sealed record Place(string Id, int? Urn, string Name);

/// <summary>One child of the register, ready to be filtered, sorted, shown and taken away.</summary>
/// <param name="Districts">Of the schools where the child is, or else of the last one; empty when not known.</param>
/// <param name="Areas">The fair access panels' areas of those districts.</param>
/// <param name="IsNew">Not on the register on the day from which news are counted, by what was known then.</param>
/// <param name="Calendar">Whose school days count for the child.</param>
internal sealed record RegisterLine(
    ChildPicture Child,
    IReadOnlyList<Place> Places,
    IReadOnlyList<string> Services,
    IReadOnlyList<string> Districts,
    IReadOnlyList<string> Areas,
    bool IsNew,
    SchoolCalendar Calendar
)
{
    public Guid Id => Child.Record.Id;

    public Picture Picture => Child.Picture;

    /// <summary>Who sees the case through; null for nobody yet.</summary>
    public string? Owner { get; } = Child.Record.All<Owner>().FirstOrDefault()?.Who;

    /// <summary>When the next step is due, in words; null when there is none.</summary>
    public string? Due => Picture.NextStep is { } step ? DueWords.Of(step.By, Picture.On, Calendar) : null;

    public string Surname => Child.Identity.Surname;

    /// <summary>"SURNAME, Forename".</summary>
    public string Name => $"{Surname.ToUpperInvariant()}, {Child.Identity.Forename}";

    /// <summary>"14 (Year 9)", as far as either is known.</summary>
    public string Age =>
        (Child.Identity.DateOfBirth, Picture.YearGroup) switch
        {
            ({ } born, { } year) => $"{Domain.Ages.Age.On(born, Picture.On)} ({YearGroup.Name(year)})",
            ({ } born, null) => $"{Domain.Ages.Age.On(born, Picture.On)} (year group not known)",
            (null, { } year) => $"Age not known ({YearGroup.Name(year)})",
            _ => "Age not known",
        };

    /// <summary>Where the child should be, as names.</summary>
    public string PlaceNames => string.Join("; ", Places.Select(place => place.Name));

    /// <summary>Why the RAG is what it is, without the colour that stands beside it.</summary>
    public string? Because
    {
        get
        {
            var because = Picture.RagBecause;
            var prefix = $"{Picture.Rag}: ";
            return because?.StartsWith(prefix, StringComparison.Ordinal) is true && because.Length > prefix.Length
                ? char.ToUpperInvariant(because[prefix.Length]) + because[(prefix.Length + 1)..]
                : because;
        }
    }

    public static RegisterLine Of(ChildPicture child, County county, bool isNew)
    {
        var settings = child.Picture.Settings;
        var districts = DistrictsOf(child, county);
        return new(
            child,
            [.. settings.Select(setting => new Place(setting.Value, setting.Urn, county.NameOf(setting)))],
            Register.Services.Of(child.Record, child.Picture.On),
            districts,
            [
                .. districts
                    .Select(district => county.Definitions.PanelAreas.GetValueOrDefault(district))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ],
            isNew,
            settings.Count > 0 ? county.CalendarOf(settings[0]) : county.CountyCalendar
        );
    }

    // A child on no roll still belongs to the panel of the district where the last school was.
    private static List<string> DistrictsOf(ChildPicture child, County county)
    {
        var now = Of(child.Picture.Settings);
        return now.Count > 0
            ? now
            : Of(
                child
                    .Record.All<Enrolment>()
                    .Where(roll => roll.Entry <= child.Picture.On)
                    .OrderByDescending(roll => roll.Leaving ?? DateOnly.MaxValue)
                    .Take(1)
                    .Select(roll => roll.Setting)
            );

        List<string> Of(IEnumerable<SettingId> settings) =>
            [
                .. settings
                    .Select(setting => county.Find(setting)?.District)
                    .Where(district => !string.IsNullOrWhiteSpace(district))
                    .OfType<string>()
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ];
    }
}
