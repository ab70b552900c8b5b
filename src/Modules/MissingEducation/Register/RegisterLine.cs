using Whereabouts.Domain.Ages;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>A school or provider where the child is enrolled or placed.</summary>
/// <param name="Urn">Null for a provider that is not registered.</param>
internal sealed record Place(string Id, int? Urn, string Name);

/// <summary>One child of the register, ready to be filtered, sorted, shown and taken away.</summary>
/// <param name="Areas">The fair access panels' areas of the child's districts.</param>
/// <param name="Calendar">Whose school days count for the child.</param>
internal sealed record RegisterLine(
    ListedChild Child,
    IReadOnlyList<Place> Places,
    IReadOnlyList<string> Areas,
    SchoolCalendar Calendar
)
{
    /// <summary>Not on the register on the day from which news are counted, by what was known then.</summary>
    public bool IsNew { get; init; }

    public Guid Id => Child.Id;

    public Picture Picture => Child.Picture;

    /// <summary>Who sees the case through; null for nobody yet.</summary>
    public string? Owner => Child.Owner;

    /// <summary>Codes of the services that know the child.</summary>
    public IReadOnlyList<string> Services => Child.Services;

    /// <summary>Of the schools where the child is, or else of the last one; empty when not known.</summary>
    public IReadOnlyList<string> Districts => Child.Districts;

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

    public static RegisterLine Of(ListedChild child, County county)
    {
        var settings = child.Picture.Settings;
        return new(
            child,
            [.. settings.Select(setting => new Place(setting.Value, setting.Urn, county.NameOf(setting)))],
            [
                .. child
                    .Districts.Select(district => county.Definitions.PanelAreas.GetValueOrDefault(district))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ],
            settings.Count > 0 ? county.CalendarOf(settings[0]) : county.CountyCalendar
        );
    }
}
