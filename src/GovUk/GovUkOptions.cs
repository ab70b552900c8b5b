using System.Text.RegularExpressions;

namespace Whereabouts.GovUk;

/// <summary>What a council may say about how its pages look.</summary>
public sealed partial record GovUkOptions
{
    /// <summary>The council's name, shown in the header of every page.</summary>
    public string CouncilName { get; set; } = "Oxfordshire (demonstration)";

    /// <summary>One colour as <c>#rrggbb</c>, dark enough for white text (4.5 to 1, WCAG 2.2 AA 1.4.3).</summary>
    public string BrandColour { get; set; } = "#0a4d57";

    /// <summary>Where the accessibility statement is.</summary>
    public string AccessibilityHref { get; set; } = "/accessibility";

    /// <summary>One line in the footer that says what the figures do and do not cover.</summary>
    public string DataHonesty { get; set; } =
        "Figures show what has been told to us. What has not been told to us is shown as not known.";

    /// <exception cref="InvalidOperationException">The brand colour is not a colour, or white text on it cannot be read.</exception>
    internal void Check()
    {
        if (!Hex().IsMatch(BrandColour))
        {
            throw new InvalidOperationException($"The brand colour '{BrandColour}' is not of the form #rrggbb.");
        }
        var contrast = 1.05 / (Luminance(BrandColour) + 0.05);
        if (contrast < 4.5)
        {
            throw new InvalidOperationException(
                $"White text on the brand colour '{BrandColour}' has a contrast of {contrast:0.0} to 1; 4.5 is needed."
            );
        }
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var share = Convert.ToInt32(hex.Substring(at, 2), 16) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hex();
}
