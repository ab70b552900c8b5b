namespace Whereabouts.Domain.Assessment;

/// <summary>What was not received, each said once, in the order in which it was found to be missing.</summary>
internal sealed class Unknowns
{
    private List<string>? _words;

    public IReadOnlyList<string> All => _words ?? (IReadOnlyList<string>)[];

    public void Add(string words)
    {
        if (_words?.Contains(words) is not true)
        {
            (_words ??= []).Add(words);
        }
    }
}
