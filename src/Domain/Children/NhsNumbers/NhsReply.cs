using System.Globalization;
using System.Text.Json;
using Whereabouts.Domain.Identifiers;

namespace Whereabouts.Domain.Children.NhsNumbers;

/// <summary>A matcher's reply as read. Source: DfE's SUI matcher, <c>POST /matchperson</c>.</summary>
/// <param name="Number">The ten digits; null when none was given, or one whose check digit is wrong.</param>
/// <param name="NotTaken">What of the question it held for invalid, in words.</param>
public sealed record NhsReply(
    NhsTraceStatus Status,
    string? Number,
    decimal? Score,
    string? Stage,
    IReadOnlyList<string> NotTaken,
    string? Problem
)
{
    private const int LongestStage = 60;

    /// <summary>
    /// Reads <c>{"result":{"matchStatus","nhsNumber","processStage","score"},"dataQuality":{}}</c>; anything beside it is
    /// passed over.
    /// </summary>
    /// <exception cref="FormatException">It is no such reply.</exception>
    public static NhsReply Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException wrong)
        {
            throw new FormatException("The answer is not JSON.", wrong);
        }
    }

    private static NhsReply Read(JsonElement root)
    {
        if (Field(root, "result") is not { ValueKind: JsonValueKind.Object } result)
        {
            throw new FormatException("The answer has no result.");
        }

        var said = Text(result, "nhsNumber");
        var isNumber = NhsNumber.TryParse(said, out var number);
        return new(
            StatusIn(result),
            isNumber ? number.ToString() : null,
            ScoreIn(result),
            Text(result, "processStage") is { } stage ? stage[..Math.Min(stage.Length, LongestStage)] : null,
            NotTakenIn(root),
            isNumber || said is null ? null : "The number it gave is not an NHS number."
        );
    }

    private static NhsTraceStatus StatusIn(JsonElement result) =>
        Text(result, "matchStatus") is { } word
        && char.IsAsciiLetter(word[0])
        && Enum.TryParse<NhsTraceStatus>(word, ignoreCase: true, out var status)
        && Enum.IsDefined(status)
            ? status
            : throw new FormatException("The answer has no match status that we know.");

    private static decimal? ScoreIn(JsonElement result)
    {
        if (Text(result, "score") is not { } text)
        {
            return null;
        }

        return
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score)
            && score is >= 0 and <= 1
            ? score
            : throw new FormatException("The answer has a score that is not between 0 and 1.");
    }

    private static IReadOnlyList<string> NotTakenIn(JsonElement root) =>
        Field(root, "dataQuality") is { ValueKind: JsonValueKind.Object } quality
            ?
            [
                .. quality
                    .EnumerateObject()
                    .Where(field =>
                        field.Value.ValueKind == JsonValueKind.String
                        && string.Equals(field.Value.GetString(), "invalid", StringComparison.OrdinalIgnoreCase)
                    )
                    .Select(field => WordFor(field.Name))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ]
            : [];

    private static string? WordFor(string field) =>
        field.ToUpperInvariant() switch
        {
            "GIVEN" => "forename",
            "FAMILY" => "surname",
            "BIRTHDATE" => "birth date",
            "GENDER" => "sex",
            "ADDRESSPOSTALCODE" => "postcode",
            _ => null,
        };

    private static string? Text(JsonElement of, string name) =>
        Field(of, name) switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString()!.Trim() is { Length: > 0 } said ? said : null,
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

    private static JsonElement? Field(JsonElement of, string name)
    {
        if (of.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in of.EnumerateObject())
            {
                if (string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return field.Value;
                }
            }
        }

        return null;
    }
}
