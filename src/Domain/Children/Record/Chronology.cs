using Whereabouts.Domain.AlternativeProvision;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.ReducedTimetables;
using Whereabouts.Domain.Attendance.Totals;
using Whereabouts.Domain.Children.NhsNumbers;
using Whereabouts.Domain.Exclusions;
using Whereabouts.Domain.HomeEducation;
using Whereabouts.Domain.MissingAndExploited;
using Whereabouts.Domain.MissingEducation.Applications;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.SocialCare;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Children.Record;

/// <summary>
/// Everything that was told of a child over all services, as entries: what began, what ended, and each time that we were
/// told otherwise. Works on the sayings as known at the moment of asking.
/// </summary>
public static class Chronology
{
    /// <summary>The entries of one fact with all its versions.</summary>
    /// <param name="kind">Its kind, as <see cref="FactKinds"/> names it.</param>
    /// <param name="sayings">Every saying told by the moment of asking; at least one.</param>
    public static IEnumerable<LifeEntry> Of(string kind, IReadOnlyList<Saying> sayings, FactInWords words)
    {
        var said = sayings.Select(saying => (Fact: FactKinds.Read(kind, saying.Body), Saying: saying)).ToList();
        var stands = FactKinds.Read(kind, History.Winner(sayings)!.Value.Body);
        var lane = LaneOf(stands);
        var begun = First(said, fact => fact.From == stands.From);
        var began = stands.From ?? UkDate.Of(begun.Told);
        yield return Entry(began, lane, BeginningOf(stands, words), words.Lines(stands), begun);
        if (stands.To is { } ended && stands is not AttendanceTotals)
        {
            yield return Entry(ended, lane, EndOf(stands, words), [], First(said, fact => fact.To == ended));
        }

        if (stands is SchoolApplication { Decided: { } decided } asked)
        {
            var title = $"{words.Title(stands)}: {asked.Outcome.ToString().ToLowerInvariant()}";
            yield return Entry(
                decided,
                lane,
                title,
                [],
                First(said, fact => fact is SchoolApplication other && other.Decided == decided)
            );
        }

        if (stands is Exclusion { DaySixStart: { } daySix } exclusion)
        {
            var title = $"Education after the sixth day began: {exclusion.DaySixProvider ?? "by whom was not said"}";
            yield return Entry(
                daySix,
                lane,
                title,
                [],
                First(said, fact => fact is Exclusion other && other.DaySixStart == daySix)
            );
        }

        foreach (var change in Changes(kind, sayings, lane, words))
        {
            yield return change;
        }
    }

    /// <summary>The lane a fact lies in.</summary>
    public static LifeLane LaneOf(IFact fact) =>
        fact switch
        {
            Enrolment => LifeLane.School,
            AttendanceTotals => LifeLane.Attendance,
            Exclusion => LifeLane.Exclusions,
            HomeEducationSpell => LifeLane.HomeEducation,
            Placement => LifeLane.Placements,
            ReducedTimetable => LifeLane.ReducedTimetables,
            MissingEpisode => LifeLane.Missing,
            ServiceStatus service => LifeLanes.Of(service),
            SchoolApplication => LifeLane.Applications,
            RagOverride or NextStep or Owner => LifeLane.Decisions,
            _ => LifeLane.Identity,
        };

    private static IEnumerable<LifeEntry> Changes(
        string kind,
        IReadOnlyList<Saying> sayings,
        LifeLane lane,
        FactInWords words
    )
    {
        var versions = History.Versions(sayings);
        for (var i = 1; i < versions.Count; i++)
        {
            var (before, after) = (FactKinds.Read(kind, versions[i - 1].Body), FactKinds.Read(kind, versions[i].Body));
            var told = versions[i].KnownFrom;
            var lines = Differences(words.Lines(before), words.Lines(after), Words.Day(UkDate.Of(told)));
            if (lines.Count > 0)
            {
                var origin = sayings
                    .First(s => s.Told == told && string.Equals(s.Body, versions[i].Body, StringComparison.Ordinal))
                    .Origin;
                yield return new LifeEntry(
                    UkDate.Of(told),
                    lane,
                    $"Told otherwise: {words.Title(after)}",
                    lines,
                    told,
                    origin,
                    IsChange: true
                );
            }
        }
    }

    private static List<FactLine> Differences(
        IReadOnlyList<FactLine> before,
        IReadOnlyList<FactLine> after,
        string told
    )
    {
        string? ValueIn(IReadOnlyList<FactLine> lines, string label) =>
            lines.FirstOrDefault(line => string.Equals(line.Label, label, StringComparison.Ordinal))?.Value;

        return
        [
            .. before
                .Concat(after)
                .Select(line => line.Label)
                .Distinct(StringComparer.Ordinal)
                .Select(label => (Label: label, Was: ValueIn(before, label), Is: ValueIn(after, label)))
                .Where(pair => !string.Equals(pair.Was, pair.Is, StringComparison.Ordinal))
                .Select(pair => new FactLine(
                    pair.Label,
                    $"was {pair.Was ?? "not said"} until told on {told}: {pair.Is ?? "not said"}"
                )),
        ];
    }

    private static LifeEntry Entry(
        DateOnly on,
        LifeLane lane,
        string title,
        IReadOnlyList<FactLine> lines,
        Saying first
    ) => new(on, lane, title, lines, first.Told, first.Origin, Lateness.InWords(on, first.Told));

    private static Saying First(List<(IFact Fact, Saying Saying)> said, Func<IFact, bool> says) =>
        said.Where(one => says(one.Fact)).Select(one => one.Saying).OrderBy(s => s.Told).ThenBy(s => s.Origin).First();

    private static string BeginningOf(IFact fact, FactInWords words) =>
        fact switch
        {
            Enrolment => words.Title(fact).Replace("On the roll of", "Joined the roll of", StringComparison.Ordinal),
            SchoolApplication => $"{words.Title(fact)} received",
            AttendanceTotals totals => $"{words.Title(fact)} to {Words.Day(totals.End)}",
            Exclusion or MissingEpisode or Particulars or NhsTrace or RagOverride or NextStep or Owner => words.Title(
                fact
            ),
            HomeEducationSpell => "Education at home began",
            _ => $"{words.Title(fact)} began",
        };

    private static string EndOf(IFact fact, FactInWords words) =>
        fact switch
        {
            Enrolment => words.Title(fact).Replace("On the roll of", "Left the roll of", StringComparison.Ordinal),
            MissingEpisode => "Found",
            HomeEducationSpell => "Education at home ended",
            _ => $"{words.Title(fact)} ended",
        };
}
