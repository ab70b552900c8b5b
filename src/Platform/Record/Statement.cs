using System.Security.Cryptography;
using System.Text;
using Whereabouts.Domain.Record;

namespace Whereabouts.Platform.Record;

/// <summary>What one row (or one person) states: a fact about a child or about a setting.</summary>
/// <param name="Child">The child it is about; null for a fact about a setting.</param>
/// <param name="Setting">The setting it is about; null for a fact about a child.</param>
/// <param name="Said">When the source made the statement.</param>
/// <param name="Told">When we were told.</param>
/// <param name="Row">Row of the file, when it came in one.</param>
public sealed record Statement(
    Guid? Child,
    SettingId? Setting,
    IFact Fact,
    DateTimeOffset Said,
    DateTimeOffset Told,
    int? Row
)
{
    /// <summary>The pseudo-setting for facts of the whole county.</summary>
    public static SettingId County { get; } = new("county");

    internal FactAddress Address { get; } = new(Child, Setting?.Value, FactKinds.NameOf(Fact), Fact.Key);

    internal string Body { get; } = FactKinds.Write(Fact);
}

/// <summary>What a fact is about: all versions of it share this.</summary>
internal readonly record struct FactAddress(Guid? Child, string? Setting, string Kind, string Key)
{
    /// <summary>The id of a version: the same statement is the same row in every database.</summary>
    public Guid IdOf(string body) =>
        new(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{Child}\n{Setting}\n{Kind}\n{Key}\n{body}")).AsSpan(0, 16),
            bigEndian: true
        );
}

/// <summary>What became of a statement.</summary>
public enum StatementOutcome
{
    /// <summary>It was known already.</summary>
    Unchanged,

    /// <summary>It is what now stands.</summary>
    Applied,

    /// <summary>It is kept in the history; something said later stands.</summary>
    KeptAsOlder,
}
