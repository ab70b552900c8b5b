namespace Whereabouts.Platform.Identity.NhsNumbers;

/// <summary>The matcher gave no answer that could be read. The message holds nothing of the child, nor of what was sent back.</summary>
/// <param name="isRefusal">It will answer nobody: the key is wrong.</param>
public sealed class NhsMatcherException(string message, Exception? because = null, bool isRefusal = false)
    : Exception(message, because)
{
    public bool IsRefusal => isRefusal;
}
