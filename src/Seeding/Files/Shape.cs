using System.Globalization;
using System.Text;

namespace Whereabouts.Seeding.Files;

/// <summary>How a sender's system writes text: delimiter, encoding, dates.</summary>
internal sealed record Shape(char Delimiter, Encoding Encoding, bool Iso)
{
    /// <summary>Comma, UTF-8 with a byte order mark, dates as 31/12/2026: Excel's "CSV UTF-8".</summary>
    public static readonly Shape Comma = new(',', new UTF8Encoding(true), false);

    /// <summary>Comma, UTF-8 without a mark, dates as 2026-12-31: a script's export.</summary>
    public static readonly Shape Plain = new(',', new UTF8Encoding(false), true);

    /// <summary>Semicolon, Windows-1252, dates as 31/12/2026: an older system.</summary>
    public static readonly Shape Semicolon = new(';', CodePagesEncodingProvider.Instance.GetEncoding(1252)!, false);

    /// <summary>Tab, UTF-16 with a byte order mark: Excel's "Unicode text".</summary>
    public static readonly Shape Tab = new('\t', new UnicodeEncoding(false, true), false);

    public string Cell(object? value) =>
        value switch
        {
            null => "",
            DateOnly day => day.ToString(Iso ? "yyyy-MM-dd" : "dd'/'MM'/'yyyy", CultureInfo.InvariantCulture),
            DateTime time => time.ToString(
                Iso ? "yyyy-MM-dd'T'HH:mm:ss" : "dd'/'MM'/'yyyy HH:mm",
                CultureInfo.InvariantCulture
            ),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => Written((string)value),
        };

    /// <summary>An old system has no ł or ș: it keeps the plain letter, so the same child is spelt two ways in two files.</summary>
    private string Written(string text) =>
        Encoding.CodePage == 1252
        && !Ascii.IsValid(text)
        && !Encoding.GetString(Encoding.GetBytes(text)).Equals(text, StringComparison.Ordinal)
            ? Plainer(text)
            : text;

    private string Plainer(string text) =>
        string.Concat(
            text.Select(c =>
                Encoding.GetString(Encoding.GetBytes([c]))[0] == c ? c
                : c is 'ł' ? 'l'
                : c is 'Ł' ? 'L'
                : c.ToString().Normalize(NormalizationForm.FormD)[0]
            )
        );
}
