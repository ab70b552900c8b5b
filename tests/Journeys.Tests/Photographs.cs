namespace Whereabouts.Journeys.Tests;

/// <summary>Keeps a picture of every page seen, when a folder is named in WHEREABOUTS_TEST_PHOTOGRAPHS.</summary>
internal static class Photographs
{
    public static async Task TakeAsync(Window window, string name)
    {
        if (Environment.GetEnvironmentVariable("WHEREABOUTS_TEST_PHOTOGRAPHS") is { Length: > 0 } folder)
        {
            var file = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c == '-' ? c : '_'));
            await window.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, file + ".png"), FullPage = true });
        }
    }
}
