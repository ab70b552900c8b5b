using System.Globalization;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>How likely something is, as a person reads it: in words and in hundredths, never as certain as it is not.</summary>
public static class Likelihood
{
    private const double Nearly = 0.995;
    private const double Hardly = 0.005;

    /// <summary>For instance "97% likely", "less than 1% likely", "more than 99% likely".</summary>
    public static string PerCent(double probability) =>
        probability >= Nearly ? "more than 99% likely"
        : probability < Hardly ? "less than 1% likely"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * probability):0}% likely");

    /// <summary>For instance "very likely".</summary>
    public static string Words(double probability) =>
        probability switch
        {
            >= 0.98 => "almost certain",
            >= 0.9 => "very likely",
            >= 0.6 => "likely",
            >= 0.4 => "as likely as not",
            >= 0.1 => "less likely",
            >= 0.02 => "unlikely",
            _ => "very unlikely",
        };
}
