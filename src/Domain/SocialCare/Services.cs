using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Settings;

namespace Whereabouts.Domain.SocialCare;

/// <summary>The services that know a child on a day, as codes and as the short words of a tag.</summary>
public static class Services
{
    /// <summary>The code of an EHC plan.</summary>
    public const string EhcPlan = "ehc-plan";

    private static readonly CodeSet Known = CodeSet.Named("services");

    /// <summary>Those in force on the day, in the order of the code set; a roll that says EHC plan counts as one.</summary>
    public static IReadOnlyList<string> Of(ChildRecord child, DateOnly on)
    {
        var told = child.All<ServiceStatus>().Where(status => Covers(status, on)).Select(status => status.Status);
        var hasPlan = child
            .All<Enrolment>()
            .Any(enrolment =>
                Covers(enrolment, on)
                && string.Equals(enrolment.SenProvision?.Trim(), "E", StringComparison.OrdinalIgnoreCase)
            );
        return
        [
            .. told.Concat(hasPlan ? [EhcPlan] : [])
                .Distinct(StringComparer.Ordinal)
                .OrderBy(Order)
                .ThenBy(code => code, StringComparer.Ordinal),
        ];
    }

    /// <summary>The short words of a tag.</summary>
    public static string WordsOf(string code) =>
        string.Equals(code, EhcPlan, StringComparison.Ordinal) ? "EHC plan"
        : Known.Meaning(code) is { } meaning ? meaning
        : code.Length > 0 ? char.ToUpperInvariant(code[0]) + code[1..]
        : code;

    /// <summary>The place in the code set; services that it does not know come last.</summary>
    public static int Order(string code)
    {
        for (var i = 0; i < Known.Codes.Count; i++)
        {
            if (string.Equals(Known.Codes[i].Code, code, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return Known.Codes.Count;
    }

    private static bool Covers(IFact fact, DateOnly on) =>
        (fact.From is null || fact.From <= on) && (fact.To is null || fact.To >= on);
}
