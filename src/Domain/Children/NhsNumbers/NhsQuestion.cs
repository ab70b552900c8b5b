using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Whereabouts.Domain.Identifiers;

namespace Whereabouts.Domain.Children.NhsNumbers;

/// <summary>
/// What an outside matcher is asked about a child: no more than it needs. A parent's telephone and email, which are not the
/// child's, are not sent.
/// </summary>
/// <param name="Given">35 characters at most.</param>
/// <param name="Family">35 characters at most.</param>
/// <param name="Gender">male or female; null when not known.</param>
/// <param name="Postcode">Capitals with a space; null when not known or not one.</param>
public sealed record NhsQuestion(string Given, string Family, DateOnly Birthdate, string? Gender, string? Postcode)
{
    private const int LongestName = 35;

    /// <summary>The same text for the same question, from which it cannot be read.</summary>
    public string Hash =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Given}\n{Family}\n{Birthdate:yyyy-MM-dd}\n{Gender}\n{Postcode}"
                    )
                )
            )
        );

    /// <summary>What is sent, in words.</summary>
    public IReadOnlyList<string> Fields =>
        [
            "forename",
            "surname",
            "birth date",
            .. Gender is null ? Array.Empty<string>() : ["sex"],
            .. Postcode is null ? Array.Empty<string>() : ["postcode"],
        ];

    /// <returns>Null when surname, forename or birth date is not known: nobody can be asked about such a child.</returns>
    public static NhsQuestion? Of(string surname, string forename, DateOnly? born, string? sex, string? postcode) =>
        born is { } day && Name(surname) is { Length: > 0 } family && Name(forename) is { Length: > 0 } given
            ? new(
                given,
                family,
                day,
                GenderOf(sex),
                Identifiers.Postcode.TryParse(postcode, out var home) ? $"{home}" : null
            )
            : null;

    /// <summary>The question about a child as lists and the identity bar show it.</summary>
    public static NhsQuestion? Of(ChildIdentity identity) =>
        Of(identity.Surname, identity.Forename, identity.DateOfBirth, identity.Sex, identity.Postcode);

    private static string Name(string name)
    {
        var trimmed = name.Trim();
        return trimmed.Length <= LongestName ? trimmed : trimmed[..LongestName].TrimEnd();
    }

    private static string? GenderOf(string? sex) =>
        sex?.Trim().ToUpperInvariant() switch
        {
            "M" => "male",
            "F" => "female",
            _ => null,
        };
}
