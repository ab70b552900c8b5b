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

    /// <summary>For instance "Very likely".</summary>
    public static string Words(double probability) =>
        probability switch
        {
            >= 0.98 => "Almost certain",
            >= 0.9 => "Very likely",
            >= 0.6 => "Likely",
            >= 0.4 => "As likely as not",
            >= 0.1 => "Less likely",
            >= 0.02 => "Unlikely",
            _ => "Very unlikely",
        };
}
