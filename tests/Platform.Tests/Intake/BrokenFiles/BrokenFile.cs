namespace Whereabouts.Platform.Tests.Intake.BrokenFiles;

/// <summary>A file that is wrong in some way, and what is promised to become of it.</summary>
/// <param name="What">What is wrong with it, in an officer's words.</param>
/// <param name="Name">Under which it is sent.</param>
/// <param name="ExitCode">Of its import together with two good files.</param>
/// <param name="Tables">Each table of it: its name, what it was taken for, and how many rows met which outcome.</param>
/// <param name="Says">What is said of it, in order: row, column, outcome and how the sentence begins.</param>
public sealed record BrokenFile(
    string What,
    string Name,
    Func<byte[]> Bytes,
    int ExitCode,
    string[] Tables,
    params string[] Says
)
{
    /// <summary>True for those whose outcome the database has a part in.</summary>
    public bool OnBoth { get; init; }

    public override string ToString() => What;
}
