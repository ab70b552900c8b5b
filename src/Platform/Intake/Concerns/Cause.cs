using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Intake.Concerns;

/// <summary>What is wrong with a row without what differs from row to row: values, dates and numbers.</summary>
internal static partial class Cause
{
    /// <summary>Alike for problems that one message to the sender would mend.</summary>
    public static string Of(string? column, string reason)
    {
        var alike = $"{HeadingKey.Of(column)}\n{Differing().Replace(reason, "…")}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(alike)).AsSpan(0, 12));
    }

    [GeneratedRegex(
        @"'[^']*'|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d+",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Differing();
}
