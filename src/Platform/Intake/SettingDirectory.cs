using System.Globalization;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;

namespace Whereabouts.Platform.Intake;

/// <summary>Finds a setting by any number or name that a file may use for it.</summary>
public sealed class SettingDirectory
{
    private readonly Dictionary<string, SettingId> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SettingId?> _byName = new(StringComparer.Ordinal);

    /// <param name="schools">Every setting known, registered or not.</param>
    public SettingDirectory(IEnumerable<School> schools)
    {
        // An academy keeps its predecessor's number: the setting that opened last holds it now.
        foreach (
            var school in schools
                .OrderBy(s => s.Opened ?? DateOnly.MinValue)
                .ThenBy(s => s.Setting.Value, StringComparer.Ordinal)
        )
        {
            if (school.LaEstab is { } number)
            {
                _byNumber[number] = school.Setting;
            }

            var name = NameKey.Of(school.Name);
            _byName[name] =
                _byName.TryGetValue(name, out var other)
                && other != school.Setting
                && school.Closed is null
                && other is not null
                && !IsSuccessor(school, other.Value)
                    ? null
                    : school.Setting;
        }
    }

    private static bool IsSuccessor(School school, SettingId other) =>
        other.Urn is { } urn && school.Predecessors?.Contains(urn) == true;

    /// <summary>The setting with this establishment number (seven digits); null when no school has it.</summary>
    public SettingId? ByLaEstab(LaEstab number) =>
        _byNumber.TryGetValue(number.ToString(), out var setting) ? setting : null;

    /// <summary>The setting with this name; null when none, or more than one, has it.</summary>
    public SettingId? ByName(string name) => _byName.GetValueOrDefault(NameKey.Of(name));

    /// <summary>What a row waits for until a setting with this number or name is known.</summary>
    public static string WaitKey(string text) =>
        LaEstab.TryParse(text, out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"laestab:{number}")
            : "school:" + NameKey.Of(text);

    /// <summary>The setting that rows with this <see cref="WaitKey"/> wait for; null while nobody has told us.</summary>
    public SettingId? ByWaitKey(string key) =>
        key.StartsWith("laestab:", StringComparison.Ordinal)
            ? _byNumber.TryGetValue(key["laestab:".Length..], out var setting)
                ? setting
                : null
            : _byName.GetValueOrDefault(key["school:".Length..]);
}
