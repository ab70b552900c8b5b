namespace Whereabouts.Cli;

/// <summary>What a command answers to the shell.</summary>
public static class ExitCodes
{
    public const int Well = 0;
    public const int Failure = 1;
    public const int NotUnderstood = 2;

    /// <summary>It was done, but some rows were refused or wait.</summary>
    public const int SomeRowsLeft = 3;

    /// <summary>It was answered, and the answer is that too little is known.</summary>
    public const int NotKnown = 3;
}

/// <summary>A command that cannot be carried out, with the reason in words.</summary>
public sealed class CommandRefusedException(string message, int exitCode = ExitCodes.Failure) : Exception(message)
{
    public int ExitCode => exitCode;
}
