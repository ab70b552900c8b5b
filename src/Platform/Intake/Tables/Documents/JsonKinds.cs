namespace Whereabouts.Platform.Intake.Tables.Documents;

/// <summary>The shapes of JSON that are known by what is in them; any other is read as <see cref="PlainRows"/>.</summary>
internal static class JsonKinds
{
    public static IReadOnlyList<DocumentKind> All { get; } =
    [WondeJson.Students, WondeJson.Attendance, SocialCareJson.Kind];
}
