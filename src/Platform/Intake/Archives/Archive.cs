using System.IO.Compression;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Intake.Archives;

/// <summary>
/// Unpacks a zip of files into a folder, one after another, so that memory does not grow with it. What stands in the zip
/// as a file's name is only ever a label: the files on disk are numbered.
/// </summary>
internal static class Archive
{
    private const string PackAgain = "Pack it again and send it, or send the file by itself.";
    private static readonly string[] OfficeFolders = ["xl/", "word/", "ppt/"];

    /// <summary>True when the file is a zip of files. Workbooks and documents of an office program are zips too, and are not.</summary>
    public static bool Is(string path)
    {
        try
        {
            using var stream = Open(path);
            Span<byte> start = stackalloc byte[4];
            if (stream.ReadAtLeast(start, 4, throwOnEndOfStream: false) < 4 || !IsZip(start))
            {
                return false;
            }

            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            return !zip.Entries.Any(IsOfOffice);
        }
        catch (Exception raised) when (Damage.Explain(raised) is not null)
        {
            // Whatever it is, it is said when it is opened as a table.
            return false;
        }
    }

    /// <summary>The files in the zip, each unpacked into the folder, or with why it could not be; a zip that is itself too large, or empty, alone.</summary>
    public static IEnumerable<IncomingFile> Unpack(
        string path,
        string name,
        DirectoryInfo folder,
        CancellationToken cancellation
    )
    {
        using var stream = Open(path);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        var entries = zip.Entries.Where(IsFile).ToList();
        if (TooMuch(entries, stream.Length) is { } problem)
        {
            yield return new(path, name, "", problem);
            yield break;
        }

        foreach (var (entry, number) in entries.Select((e, i) => (e, i)))
        {
            cancellation.ThrowIfCancellationRequested();
            var label = Label(entry.FullName);
            var target = Path.Combine(folder.FullName, $"{number}");
            yield return Unpack(entry, target, cancellation) is { } wrong
                ? new(path, name, label, wrong)
                : new(target, $"{name}/{label}");
        }
    }

    private static TableProblem? Unpack(ZipArchiveEntry entry, string target, CancellationToken cancellation)
    {
        if (entry.IsEncrypted)
        {
            return TableProblem.OfFile(
                $"{Label(entry.FullName)} in the zip is protected by a password.",
                "Pack it without a password and send it by a secure way."
            );
        }

        if (TooMuch([entry], entry.CompressedLength) is { } bomb)
        {
            return bomb;
        }

        try
        {
            var whole = Copy(entry, target, cancellation);
            if (whole && !Is(target))
            {
                return null;
            }

            return whole
                ? TableProblem.OfFile(
                    $"{Label(entry.FullName)} is a zip inside the zip.",
                    "Unpack the outer zip and send the inner one by itself."
                )
                : Damaged(entry);
        }
        catch (Exception raised) when (raised is InvalidDataException or NotSupportedException)
        {
            return Damaged(entry);
        }
    }

    /// <summary>Writes the entry to disk, never more than the zip said.</summary>
    /// <returns>False when it is not what was packed.</returns>
    private static bool Copy(ZipArchiveEntry entry, string target, CancellationToken cancellation)
    {
        using var packed = entry.Open();
        using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[1 << 16];
        var crc = new Crc32();
        long length = 0;
        for (int read; (read = packed.Read(buffer)) > 0; )
        {
            cancellation.ThrowIfCancellationRequested();
            length += read;
            if (length > entry.Length)
            {
                return false;
            }

            crc.Add(buffer.AsSpan(0, read));
            file.Write(buffer, 0, read);
        }

        return length == entry.Length && crc.Value == entry.Crc32;
    }

    private static TableProblem? TooMuch(IReadOnlyCollection<ZipArchiveEntry> entries, long packedBytes)
    {
        var unpacked = entries.Sum(e => (decimal)e.Length);
        return entries.Count == 0
                ? TableProblem.OfFile("There is no file in the zip.", "Pack the files again and send the zip.")
            : entries.Count > ArchiveLimits.Entries
                ? TableProblem.OfFile(
                    $"There are more than {ArchiveLimits.Entries:N0} files in the zip.",
                    "Send them in several zips."
                )
            : unpacked > ArchiveLimits.UnpackedBytes
                ? TableProblem.OfFile(
                    $"The zip would unpack to more than {ArchiveLimits.UnpackedBytes / (1024 * 1024):N0} MB.",
                    "Send the files in several zips."
                )
            : unpacked > ArchiveLimits.UnpackedBytesAlwaysAllowed
            && unpacked > packedBytes * (decimal)ArchiveLimits.UnpackedRatio
                ? TableProblem.OfFile(
                    $"{(entries.Count == 1 ? Label(entries.First().FullName) : "The zip")} would unpack to more than {ArchiveLimits.UnpackedRatio} times its size, which real files do not.",
                    "Send the files themselves."
                )
            : null;
    }

    private static TableProblem Damaged(ZipArchiveEntry entry) =>
        TableProblem.OfFile($"{Label(entry.FullName)} is damaged in the zip, or was cut short.", PackAgain);

    /// <summary>Folders, and what operating systems put beside files, are not files that somebody sent.</summary>
    private static bool IsFile(ZipArchiveEntry entry)
    {
        var label = Label(entry.FullName);
        var file = label[(label.LastIndexOf('/') + 1)..];
        return !entry.FullName.EndsWith('/')
            && !entry.FullName.EndsWith('\\')
            && !label.StartsWith("__MACOSX/", StringComparison.Ordinal)
            && !file.StartsWith('.')
            && file is not ("Thumbs.db" or "desktop.ini");
    }

    /// <summary>The name in the zip without drives, roots, steps upwards and control characters.</summary>
    private static string Label(string fullName)
    {
        var steps = fullName
            .Replace('\\', '/')
            .Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(step => step is not ("." or "..") && !step.EndsWith(':'))
            .Select(step => string.Concat(step.Where(c => !char.IsControl(c))));
        var label = string.Join('/', steps);
        return label.Length switch
        {
            0 => "file",
            > 200 => char.IsLowSurrogate(label[^200]) ? label[^199..] : label[^200..],
            _ => label,
        };
    }

    private static bool IsOfOffice(ZipArchiveEntry entry) =>
        entry.FullName is "[Content_Types].xml" or "mimetype"
        || OfficeFolders.Any(folder => entry.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    private static bool IsZip(ReadOnlySpan<byte> start) =>
        start.StartsWith("PK\x3\x4"u8) || start.StartsWith("PK\x5\x6"u8);

    private static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
}
