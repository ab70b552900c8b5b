using Whereabouts.Domain.Children;
using Whereabouts.Domain.Children.Record;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.SocialCare;
using Whereabouts.Modules.Administration.Words;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Administration.Queue;

/// <summary>What rows say of their child, and what they bring.</summary>
/// <param name="Particulars">As the first of them states them; null when it says no more than the claim.</param>
/// <param name="Schools">Names of the settings that the rows are about.</param>
/// <param name="Brings">What would be told of the child, in words.</param>
/// <param name="IsOfSafeguarding">Whether a service that keeps children safe tells something in them.</param>
internal sealed record RowSide(
    Claim Claim,
    Particulars? Particulars,
    IReadOnlyList<string> Schools,
    IReadOnlyList<string> Brings,
    bool IsOfSafeguarding
)
{
    /// <summary>True when it says enough to introduce a child: surname, forename and date of birth.</summary>
    public bool CanIntroduce => Claim.CanIntroduce;

    public string? Address => Particulars?.Address is { Count: > 0 } lines ? string.Join(", ", lines) : null;

    public static RowSide Of(IReadOnlyList<SheetRow> rows, IReadOnlyDictionary<SettingId, string> names)
    {
        string NameOf(SettingId setting) => names.GetValueOrDefault(setting, setting.Value);
        var first = rows.First(r => r.Who is not null);
        var facts = rows.SelectMany(r => r.Facts).Where(f => f is not Domain.Children.Particulars).ToList();
        var marks = rows.Sum(r => r.Marks.Count);
        var words = new FactInWords(NameOf);
        return new(
            first.Who!,
            first.Facts.OfType<Particulars>().FirstOrDefault(),
            [.. rows.SelectMany(SettingsOf).Distinct().Select(NameOf)],
            [
                .. facts
                    .Select(f => f.From is { } from ? $"{words.Title(f)}, {Said.Day(from)}" : words.Title(f))
                    .Distinct(StringComparer.Ordinal),
                .. marks > 0 ? [Said.Count(marks, "mark")] : Array.Empty<string>(),
            ],
            facts.Exists(Safeguarding.Tells)
        );
    }

    private static IEnumerable<SettingId> SettingsOf(SheetRow row) =>
        row.Facts.OfType<Enrolment>().Select(e => e.Setting).Concat(row.Marks.Select(m => m.Setting));
}
