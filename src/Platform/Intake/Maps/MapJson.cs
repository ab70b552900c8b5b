using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Whereabouts.Platform.Intake.Maps;

/// <summary>A map as JSON, as it is kept and as the command line reads and writes it.</summary>
public static class MapJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        WriteIndented = true,
    };

    public static string Write(SourceMap map) => JsonSerializer.Serialize(map, Options);

    /// <exception cref="FormatException">It is no map; the message says why.</exception>
    public static SourceMap Read(string json)
    {
        try
        {
            var map = JsonSerializer.Deserialize<SourceMap>(json, Options);
            return map is { Kind: not null, Headings: not null }
                ? map with
                {
                    Codes = map.Codes ?? [],
                }
                : throw new FormatException("It has no kind, or no headings.");
        }
        catch (JsonException wrong)
        {
            throw new FormatException(wrong.Message, wrong);
        }
    }
}
