using System.Text.Json;
using System.Text.Json.Serialization;

namespace Whereabouts.Domain.Record;

/// <summary>
/// A school, college or provider. A registered one is known by its URN ("141727"); a provider that has none by its
/// name, made lower case and single spaced ("provider:riverside learning").
/// </summary>
[JsonConverter(typeof(SettingIdJson))]
public readonly record struct SettingId(string Value) : IComparable<SettingId>
{
    private const string ProviderPrefix = "provider:";

    public static SettingId OfUrn(int urn) => new(urn.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static SettingId OfProvider(string name) =>
        new(
            ProviderPrefix
                + string.Join(' ', name.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        );

    /// <summary>True when the setting has a URN.</summary>
    public bool IsRegistered => !Value.StartsWith(ProviderPrefix, StringComparison.Ordinal);

    /// <summary>The URN, or null for a provider that has none.</summary>
    public int? Urn =>
        IsRegistered && int.TryParse(Value, System.Globalization.CultureInfo.InvariantCulture, out var urn)
            ? urn
            : null;

    /// <summary>In the order of the text: lists end the same wherever they are sorted.</summary>
    public int CompareTo(SettingId other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(SettingId left, SettingId right) => left.CompareTo(right) < 0;

    public static bool operator <=(SettingId left, SettingId right) => left.CompareTo(right) <= 0;

    public static bool operator >(SettingId left, SettingId right) => left.CompareTo(right) > 0;

    public static bool operator >=(SettingId left, SettingId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}

/// <summary>Writes a <see cref="SettingId"/> as a plain string.</summary>
public sealed class SettingIdJson : JsonConverter<SettingId>
{
    public override SettingId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, SettingId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
