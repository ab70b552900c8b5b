using System.CommandLine;
using Whereabouts.Platform.Identity.NhsNumbers;

namespace Whereabouts.Cli;

/// <summary>The options that name the outside matcher of NHS numbers. Its key is never one: everybody can read those.</summary>
internal sealed class MatcherOptions
{
    public Option<string?> Url { get; } =
        new("--nhs-matcher")
        {
            Description =
                $"Address of a matcher of NHS numbers that may be asked; else {NhsMatcherSettings.UrlVariable}, else nobody is asked",
        };

    public Option<string?> KeyFile { get; } =
        new("--nhs-matcher-key-file")
        {
            Description =
                $"A file with its key; else {NhsMatcherSettings.KeyFileVariable}, or the key itself in {NhsMatcherSettings.KeyVariable}",
        };

    public Option<string?> Name { get; } =
        new("--nhs-matcher-name")
        {
            Description =
                $"What pages call it; else {NhsMatcherSettings.NameVariable}, else '{NhsMatcherSettings.UsualName}'",
        };

    /// <returns>Null when nobody is to be asked.</returns>
    public NhsMatcherSettings? Read(ParseResult parsed)
    {
        try
        {
            return NhsMatcherSettings.Read(parsed.GetValue(Url), parsed.GetValue(KeyFile), parsed.GetValue(Name));
        }
        catch (FormatException wrong)
        {
            throw new CommandRefusedException(wrong.Message, ExitCodes.NotUnderstood);
        }
    }
}
