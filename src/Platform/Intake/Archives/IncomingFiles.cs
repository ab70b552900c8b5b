namespace Whereabouts.Platform.Intake.Archives;

/// <summary>The files that were sent, and in place of each zip the files in it. What was unpacked goes when this is disposed.</summary>
internal sealed class IncomingFiles : IDisposable
{
    private readonly List<DirectoryInfo> _folders = [];
    private readonly List<IncomingFile> _files = [];

    private IncomingFiles() { }

    public IReadOnlyList<IncomingFile> All => _files;

    public static IncomingFiles Of(
        IReadOnlyList<(string Path, string Name)> given,
        CancellationToken cancellation = default
    )
    {
        var files = new IncomingFiles();
        try
        {
            foreach (var (path, name) in given)
            {
                files.Add(path, name, cancellation);
            }

            return files;
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    private void Add(string path, string name, CancellationToken cancellation)
    {
        if (Archive.Is(path))
        {
            var folder = Directory.CreateTempSubdirectory($"whereabouts-zip-{Environment.ProcessId}-");
            _folders.Add(folder);
            _files.AddRange(Archive.Unpack(path, name, folder, cancellation));
        }
        else
        {
            _files.Add(new(path, name));
        }
    }

    public void Dispose()
    {
        foreach (var folder in _folders)
        {
            folder.Delete(recursive: true);
        }
    }
}
