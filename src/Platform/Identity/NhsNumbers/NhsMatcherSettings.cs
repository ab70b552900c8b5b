namespace Whereabouts.Platform.Identity.NhsNumbers;

/// <summary>
/// Where an outside matcher of NHS numbers is asked, and how patiently. Without it nobody outside is asked. No record, so
/// that its key is never written out by accident.
/// </summary>
public sealed class NhsMatcherSettings
{
    public const string UrlVariable = "WHEREABOUTS_NHS_MATCHER";
    public const string KeyVariable = "WHEREABOUTS_NHS_MATCHER_KEY";
    public const string KeyFileVariable = "WHEREABOUTS_NHS_MATCHER_KEY_FILE";
    public const string NameVariable = "WHEREABOUTS_NHS_MATCHER_NAME";
    public const string UsualName = "NHS number matcher";

    /// <summary>Its base address, ending in a slash: <c>matchperson</c> stands under it.</summary>
    public required Uri Url { get; init; }

    /// <summary>Sent as <c>x-api-key</c>; null where it asks for none.</summary>
    public string? Key { get; init; }

    /// <summary>What pages call it.</summary>
    public string Name { get; init; } = UsualName;

    /// <summary>How many questions may be under way at a time.</summary>
    public int AtOnce { get; init; } = 3;

    /// <summary>How long one attempt may take, from the first byte sent to the last received.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The pause before a second attempt; each further one is about twice as long.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often the service looks whether there is somebody to ask about.</summary>
    public TimeSpan Between { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>What was given, else what the environment says.</summary>
    /// <returns>Null when neither names a matcher.</returns>
    /// <exception cref="FormatException">The address is none that may be used, or the file of the key cannot be read.</exception>
    public static NhsMatcherSettings? Read(string? url, string? keyFile, string? name)
    {
        var address = Given(url) ?? Variable(UrlVariable);
        return address is null
            ? null
            : new()
            {
                Url = UrlOf(address),
                Key = (Given(keyFile) ?? Variable(KeyFileVariable)) is { } file ? KeyIn(file) : Variable(KeyVariable),
                Name = Given(name) ?? Variable(NameVariable) ?? UsualName,
            };
    }

    private static Uri UrlOf(string address)
    {
        if (
            !Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var url)
            || url.UserInfo.Length + url.Query.Length + url.Fragment.Length > 0
        )
        {
            throw new FormatException(
                "The address of the matcher of NHS numbers is not one: write it as https://matcher.example.org/matching/api/v1, without a key in it."
            );
        }

        return url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)
            ? url
            : throw new FormatException(
                "The matcher of NHS numbers is told who children are: its address must begin with https, unless it is on this machine."
            );
    }

    private static string KeyIn(string file)
    {
        try
        {
            return Given(File.ReadAllText(file))
                ?? throw new FormatException($"The key of the matcher of NHS numbers is not in {file}: it is empty.");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"The key of the matcher of NHS numbers cannot be read from {file}.", gone);
        }
    }

    private static string? Variable(string name) => Given(Environment.GetEnvironmentVariable(name));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
