using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Intake.Archives;

/// <summary>A file to take in, on this machine.</summary>
/// <param name="Name">Under which it was sent: <c>outer.zip/inner.csv</c> for a file out of a zip.</param>
/// <param name="Entry">The entry of the zip at <paramref name="Path"/> that could not be unpacked; empty for a file that can be opened.</param>
/// <param name="Problem">Why that entry, or the whole zip, could not be unpacked; null when all is well.</param>
internal sealed record IncomingFile(string Path, string Name, string Entry = "", TableProblem? Problem = null);
