using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Whereabouts.GovUk;

/// <summary>The styles, scripts and images, carried inside this assembly.</summary>
public static class GovUkAssets
{
    private const string Prefix = "assets/";

    private static readonly FrozenDictionary<string, Asset> Files = Read();

    /// <summary>One hash for all files, so that a file and what it imports are always of the same release.</summary>
    public static string Release { get; } = ReleaseOf(Files);

    /// <summary>The names of all files, such as <c>app.css</c> and <c>images/icon-document.svg</c>.</summary>
    public static IReadOnlyCollection<string> Names => Files.Keys;

    /// <summary>The address of a file, with the release in its path so that it may be kept for ever.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static string Url(string name) =>
        Files.ContainsKey(name)
            ? $"/assets/{Release}/{name}"
            : throw new ArgumentException($"There is no asset '{name}'.", nameof(name));

    internal static Asset? Find(string name) => Files.GetValueOrDefault(name);

    private static FrozenDictionary<string, Asset> Read()
    {
        var assembly = typeof(GovUkAssets).Assembly;
        return assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(
                name => name[Prefix.Length..],
                name => new Asset(name[Prefix.Length..], Bytes(assembly, name)),
                StringComparer.Ordinal
            );
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string ReleaseOf(FrozenDictionary<string, Asset> files)
    {
        var all = files.Values.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => file.Name + file.ETag);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(all))))[..12];
    }
}
