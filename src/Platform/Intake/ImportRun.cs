namespace Whereabouts.Platform.Intake;

/// <summary>What the files of one import share while they are taken in side by side.</summary>
internal sealed class ImportRun
{
    public Turns Turns { get; } = new();

    /// <summary>The schools known so far; null until they are read, and again once a table has told of schools.</summary>
    public SettingDirectory? Schools { get; set; }
}
