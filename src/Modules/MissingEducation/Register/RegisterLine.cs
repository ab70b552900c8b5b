using Whereabouts.Domain.Ages;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>A school or provider where the child is enrolled or placed.</summary>
/// <param name="Urn">Null for a provider that is not registered.</param>
internal sealed record Place(string Id, int? Urn, string Name);

/// <summary>One child of the register, ready to be filtered, sorted, shown and taken away.</summary>
/// <param name="IsNew">Not on the register seven days before, by what was known then.</param>
/// <param name="Due">When the next step is due, in words; null when there is none.</param>
internal sealed record RegisterLine(
    ChildPicture Child,
    IReadOnlyList<Place> Places,
    IReadOnlyList<string> Services,
    bool IsNew,
    string? Due
)
{
    public Picture Picture => Child.Picture;

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
        var calendar = settings.Count > 0 ? county.CalendarOf(settings[0]) : county.CountyCalendar;
        return new(
            child,
            [.. settings.Select(setting => new Place(setting.Value, setting.Urn, county.NameOf(setting)))],
            Register.Services.Of(child.Record, child.Picture.On),
            isNew,
            child.Picture.NextStep is { } step ? DueWords.Of(step.By, child.Picture.On, calendar) : null
        );
    }
}
