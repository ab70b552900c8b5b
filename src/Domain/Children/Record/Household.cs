using Whereabouts.Domain.Identity;

namespace Whereabouts.Domain.Children.Record;

/// <summary>Whether two addresses are one home.</summary>
public static class Household
{
    /// <summary>The same postcode and the same first line, however they are written; never true of a blank.</summary>
    public static bool IsSame(ChildIdentity left, ChildIdentity right) =>
        KeyOf(left) is { } key && string.Equals(key, KeyOf(right), StringComparison.Ordinal);

    private static string? KeyOf(ChildIdentity identity)
    {
        var (line, postcode) = (
            NameKey.Of(identity.Address is [var first, ..] ? first : null),
            NameKey.Of(identity.Postcode)
        );
        return line.Length == 0 || postcode.Length == 0 ? null : $"{postcode} {line}";
    }
}
