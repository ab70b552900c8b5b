using System.IO.Compression;
using System.Security.Cryptography;

namespace Whereabouts.GovUk;

internal sealed class Asset(string name, byte[] content)
{
    private readonly Lazy<byte[]> brotli = new(() => Compress(content));

    public string Name => name;

    public byte[] Content => content;

    /// <summary>Compressed once, when first asked for.</summary>
    public byte[] Brotli => brotli.Value;

    public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"";

    public string ContentType { get; } =
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };

    private static byte[] Compress(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var pack = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            pack.Write(plain);
        }
        return packed.ToArray();
    }
}
