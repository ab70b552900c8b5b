namespace Whereabouts.Platform.Intake.Tables.Documents;

/// <summary>Sees that one record stays small enough to be held in memory, whatever is sent.</summary>
internal sealed class RecordSize
{
    private long _held;

    /// <summary>A new record begins.</summary>
    public void Start() => _held = 0;

    /// <summary>One more part, with a text of this length.</summary>
    /// <exception cref="InvalidDataException">The record is larger than any real one.</exception>
    public void Add(int characters)
    {
        _held += characters + 16;
        if (_held > TableLimits.RecordCharacters)
        {
            throw new InvalidDataException("A record of the document is larger than it may be.");
        }
    }
}
