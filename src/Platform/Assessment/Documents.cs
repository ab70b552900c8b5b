using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;

namespace Whereabouts.Platform.Assessment;

/// <summary>The register as the command line and the API give it. Its shape is documented and only ever grows.</summary>
public sealed record RegisterDocument(
    DateOnly On,
    DateTimeOffset? KnownAt,
    string Definitions,
    CoverageDocument Coverage,
    IReadOnlyList<RegisterEntry> Children
)
{
    public static RegisterDocument Of(CountyPicture picture)
    {
        var coverage = picture.County.CoverageSummary(picture.On);
        return new(
            picture.On,
            picture.KnownAt,
            picture.County.Definitions.Version,
            new(coverage.SchoolsExpected, coverage.SchoolsCurrent),
            [.. picture.Register.Select(c => RegisterEntry.Of(c.Identity, c.Picture, picture.County))]
        );
    }
}

public sealed record CoverageDocument(int SchoolsExpected, int SchoolsCurrent);

/// <summary>One child of the register.</summary>
public sealed record RegisterEntry(
    Guid Child,
    string? Upn,
    string Surname,
    string Forename,
    DateOnly? DateOfBirth,
    int? YearGroup,
    IReadOnlyList<SettingDocument> Settings,
    IReadOnlyList<Reason> Reasons,
    DateOnly? Since,
    decimal? SchoolDaysMissed,
    Hours Hours,
    Rag? Rag,
    string? RagBecause,
    NextStepDocument? NextStep,
    IReadOnlyList<string> NotKnown
)
{
    public static RegisterEntry Of(ChildIdentity identity, Picture picture, Domain.Schools.County county) =>
        new(
            picture.Child,
            identity.Upn,
            identity.Surname,
            identity.Forename,
            identity.DateOfBirth,
            picture.YearGroup,
            [.. picture.Settings.Select(s => new SettingDocument(s.Urn, county.NameOf(s)))],
            picture.Reasons,
            picture.Since,
            picture.SchoolDaysMissed,
            picture.Hours,
            picture.Rag,
            picture.RagBecause,
            picture.NextStep is { } next ? new(next.What, next.Who, next.By, next.Proposed) : null,
            picture.NotKnown
        );
}

/// <param name="Urn">Null for a provider that is not registered.</param>
public sealed record SettingDocument(int? Urn, string Name);

public sealed record NextStepDocument(string What, string Who, DateOnly By, bool Proposed);

/// <summary>One child as the command line and the API give it.</summary>
/// <param name="OnRegister">False with <paramref name="WhyNot"/> saying why.</param>
/// <param name="Owner">Who sees the case through; null for nobody yet.</param>
/// <param name="Facts">Everything known, each with when it was said and told.</param>
public sealed record ChildDocument(
    DateOnly On,
    DateTimeOffset? KnownAt,
    string Definitions,
    bool OnRegister,
    string? WhyNot,
    string Where,
    RegisterEntry Entry,
    string? Owner,
    IReadOnlyList<FactDocument> Facts
)
{
    public static ChildDocument Of(
        ChildPicture child,
        Domain.Schools.County county,
        DateOnly on,
        DateTimeOffset? knownAt
    ) =>
        new(
            on,
            knownAt,
            county.Definitions.Version,
            child.Picture.OnRegister,
            child.Picture.WhyNot,
            child.Picture.Where,
            RegisterEntry.Of(child.Identity, child.Picture, county),
            child.Owner,
            [.. child.Record.Facts.Select(FactDocument.Of)]
        );
}

/// <param name="Fact">The fact itself, in the fields of its kind.</param>
public sealed record FactDocument(
    string Kind,
    DateOnly? From,
    DateOnly? To,
    DateTimeOffset Said,
    DateTimeOffset Told,
    System.Text.Json.Nodes.JsonNode? Fact
)
{
    public static FactDocument Of(KnownFact known) =>
        new(
            Domain.Record.FactKinds.NameOf(known.Fact),
            known.Fact.From,
            known.Fact.To,
            known.Said,
            known.Told,
            System.Text.Json.Nodes.JsonNode.Parse(Domain.Record.FactKinds.Write(known.Fact))
        );
}
