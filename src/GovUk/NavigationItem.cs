namespace Whereabouts.GovUk;

/// <summary>One link of the primary navigation, registered by the module that owns the page.</summary>
/// <param name="Text">The words of the link.</param>
/// <param name="Href">A path of this site, such as <c>/register</c>.</param>
/// <param name="Order">Lower comes first.</param>
/// <param name="Policy">The authorisation policy a person must satisfy to see it; null shows it to everybody.</param>
public sealed record NavigationItem(string Text, string Href, int Order, string? Policy)
{
    /// <summary>Whether the page at <paramref name="path"/> lies under this link.</summary>
    public bool Holds(string path) =>
        Href is "/"
            ? path is "/"
            : path.Equals(Href, StringComparison.OrdinalIgnoreCase)
                || path.StartsWith(Href + "/", StringComparison.OrdinalIgnoreCase);
}
