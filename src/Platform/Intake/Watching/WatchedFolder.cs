using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Platform.Intake.Watching;

/// <summary>
/// A folder whose files are taken in once they have stopped growing. Each then lies in <c>done</c> or in
/// <c>not-understood</c>, beside a text that says what became of its rows. The name of a sub-folder is who sends its files.
/// </summary>
public sealed class WatchedFolder
{
    private const string Done = "done";
    private const string NotUnderstood = "not-understood";

    private static readonly string[] Unfinished = [".part", ".filepart", ".tmp", ".crdownload", ".swp"];

    private readonly string _folder;
    private readonly Actor _actor;
    private readonly TimeProvider _time;
    private Dictionary<string, (long Length, DateTime Written)> _seen = new(StringComparer.Ordinal);

    public WatchedFolder(string folder, Actor actor, TimeProvider time)
    {
        _folder = Path.GetFullPath(folder);
        _actor = actor;
        _time = time;
    }

    /// <summary>Takes in the files that are as they were at the look before. The caller leaves some time between two looks.</summary>
    /// <param name="services">Of one scope: a look is a piece of work of its own.</param>
    /// <param name="said">Told of each file that was taken in.</param>
    /// <returns>How many files are left that may still be growing.</returns>
    public async Task<int> LookAsync(IServiceProvider services, Action<string> said, CancellationToken cancellation)
    {
        var now = Files().ToDictionary(f => f.FullName, f => (f.Length, f.LastWriteTimeUtc), StringComparer.Ordinal);
        var steady = now.Where(f => _seen.TryGetValue(f.Key, out var before) && before == f.Value)
            .Select(f => f.Key)
            .Where(CanBeRead)
            .ToList();
        _seen = now;
        foreach (
            var source in steady.GroupBy(SourceOf, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            await TakeInAsync([.. source.Order(StringComparer.Ordinal)], source.Key, services, said, cancellation);
        }

        if (steady.Count > 0)
        {
            await services.GetRequiredService<Sealing>().SealAsync(cancellation);
        }

        return now.Count - steady.Count;
    }

    private async Task TakeInAsync(
        IReadOnlyList<string> paths,
        string source,
        IServiceProvider services,
        Action<string> said,
        CancellationToken cancellation
    )
    {
        var files = paths.Select(p => (Path: p, Name: Path.GetRelativePath(_folder, p).Replace('\\', '/'))).ToList();
        var tables = await services
            .GetRequiredService<Importing>()
            .ImportAsync(
                files,
                new ImportOptions(Source: source.Length == 0 ? null : source),
                _actor,
                progress: null,
                cancellation
            );
        var outcomes = new OutcomeText(services.GetRequiredService<Recognition>());
        foreach (var (path, name) in files)
        {
            var own = tables.Where(t => IsOf(t, name)).ToList();
            var target = Free(Path.Combine(_folder, own.Exists(t => t.IsUnderstood) ? Done : NotUnderstood, name));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);

            // The text first: a file that has been moved always has its text beside it.
            await File.WriteAllTextAsync(target + ".txt", outcomes.Of(name, own, _time.GetUtcNow()), cancellation);
            File.Move(path, target);
            _seen.Remove(path);
            said($"{name}: {OutcomeText.InShort(own)}");
        }
    }

    /// <summary>The files there are now, oldest name first; what is being copied under another name, and what was done, is left.</summary>
    private IEnumerable<FileInfo> Files() =>
        new DirectoryInfo(_folder)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(f =>
                !Path.GetRelativePath(_folder, f.FullName)
                    .Split(Path.DirectorySeparatorChar)
                    .Any(step => step.StartsWith('.') || step is Done or NotUnderstood)
                && !Unfinished.Contains(f.Extension, StringComparer.OrdinalIgnoreCase)
                && f.LinkTarget is null
            );

    private string SourceOf(string path)
    {
        var relative = Path.GetRelativePath(_folder, path);
        var end = relative.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return end < 0 ? "" : relative[..end];
    }

    /// <summary>Its name alone, with a sheet, or with a file of a zip.</summary>
    private static bool IsOf(ImportedTable table, string name) =>
        table.File.StartsWith(name, StringComparison.Ordinal)
        && table.File.AsSpan(name.Length) is "" or [' ', '[', ..] or ['/', ..];

    private static bool CanBeRead(string path)
    {
        try
        {
            // Where the system knows locks, a file that somebody still writes cannot be opened like this.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return true;
        }
        catch (Exception raised) when (raised is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The same name may come every day: the second is called <c>roll (2).csv</c>.</summary>
    private static string Free(string path)
    {
        var free = path;
        for (var count = 2; File.Exists(free); count++)
        {
            free = Path.Combine(
                Path.GetDirectoryName(path)!,
                $"{Path.GetFileNameWithoutExtension(path)} ({count}){Path.GetExtension(path)}"
            );
        }

        return free;
    }
}
