using System.Text.Json.Serialization;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Assessment;

/// <summary>Red, amber, green: how serious it is, by written criteria (seed 003).</summary>
public enum Rag
{
    Red,
    Amber,
    Green,
}

/// <summary>An officer's judgement that replaces the computed RAG from a day on, with its reason.</summary>
/// <param name="Rag">Null gives the decision back to the criteria.</param>
public sealed record RagOverride(DateOnly Since, Rag? Rag, string Reason, string By) : IFact
{
    [JsonIgnore]
    public string Key => "rag";

    [JsonIgnore]
    public DateOnly? From => Since;

    [JsonIgnore]
    public DateOnly? To => null;
}

/// <summary>Who sees the child's case through, whoever does its next step.</summary>
/// <param name="Who">The person's name as the journal shows it; null gives the case back, to nobody.</param>
public sealed record Owner(string? Who) : IFact
{
    [JsonIgnore]
    public string Key => "owner";

    [JsonIgnore]
    public DateOnly? From => null;

    [JsonIgnore]
    public DateOnly? To => null;
}

/// <summary>What happens next for the child, whose job it is and by when.</summary>
public sealed record NextStep(string What, string Who, DateOnly By) : IFact
{
    [JsonIgnore]
    public string Key => "next";

    [JsonIgnore]
    public DateOnly? From => null;

    [JsonIgnore]
    public DateOnly? To => null;
}
