using Whereabouts.Domain.Record;

namespace Whereabouts.Platform.Record;

/// <summary>What a saying added to what was known of a fact.</summary>
/// <param name="IsRepeated">The same origin had said the same before.</param>
/// <param name="IsNewVersion">Nobody had said this before.</param>
/// <param name="IsLater">It is now the latest time at which this was said.</param>
internal readonly record struct SayingNews(bool IsRepeated, bool IsNewVersion, bool IsLater);

/// <summary>All versions of one fact, with the sayings that matter to what is being done.</summary>
internal sealed class VersionsOfFact(FactAddress address)
{
    private readonly Dictionary<Guid, Version> _versions = [];

    private sealed class Version(StatementRow row, bool isNew)
    {
        public StatementRow Row => row;
        public bool IsNew => isNew;
        public bool IsChanged { get; set; }
        public bool IsGone { get; set; }
        public List<SayingRow> Sayings { get; init; } = [];
        public SayingRow? NewSaying { get; set; }
        public SayingRow? ChangedSaying { get; set; }
    }

    public StatementRow? Current => Standing.FirstOrDefault(v => v.Row.IsCurrent)?.Row;

    public IEnumerable<StatementRow> NewRows => Standing.Where(v => v.IsNew).Select(v => v.Row);

    public IEnumerable<StatementRow> ChangedRows =>
        Standing.Where(v => v is { IsNew: false, IsChanged: true }).Select(v => v.Row);

    public IEnumerable<SayingRow> NewSayings => Standing.Select(v => v.NewSaying).OfType<SayingRow>();

    public IEnumerable<SayingRow> ChangedSayings => Standing.Select(v => v.ChangedSaying).OfType<SayingRow>();

    public IEnumerable<Guid> Gone => _versions.Values.Where(v => v.IsGone).Select(v => v.Row.Id);

    private IEnumerable<Version> Standing => _versions.Values.Where(v => !v.IsGone);

    public void Stored(StatementRow row, IEnumerable<SayingRow> sayings) =>
        _versions[row.Id] = new Version(row, isNew: false) { Sayings = [.. sayings] };

    /// <summary>Adds the saying and chooses anew what stands.</summary>
    public SayingNews Say(Statement statement, Guid origin)
    {
        var id = address.IdOf(statement.Body);
        var isNewVersion = !_versions.TryGetValue(id, out var version);
        if (version is null)
        {
            _versions[id] = version = new Version(NewRow(id, statement, origin), isNew: true);
        }

        var isLater = (statement.Said, statement.Told).CompareTo((version.Row.LastSaid, version.Row.LastTold)) > 0;
        var held = version.NewSaying ?? version.Sayings.Find(s => s.Origin == origin);
        if (held is not null)
        {
            // Rows of one file that say the same are one saying: the latest of their times, whichever came first.
            Repeat(version, held, statement);
        }
        else
        {
            version.NewSaying = new SayingRow
            {
                StatementId = id,
                Origin = origin,
                Said = statement.Said,
                Told = statement.Told,
                RowNumber = statement.Row,
            };
        }

        Summarise(version, held ?? version.NewSaying!);
        ChooseCurrent();
        return new(held is not null, isNewVersion, isLater);
    }

    /// <summary>Takes the origin's sayings back. All sayings must have been loaded.</summary>
    public void Unsay(Guid origin)
    {
        foreach (var version in _versions.Values)
        {
            if (version.Sayings.RemoveAll(s => s.Origin == origin) == 0)
            {
                continue;
            }

            version.IsGone = version.Sayings.Count == 0;
            version.IsChanged = true;
            if (version.Sayings.MaxBy(s => (s.Said, s.Told)) is { } last)
            {
                (version.Row.LastSaid, version.Row.LastTold) = (last.Said, last.Told);
                var first = version.Sayings.MinBy(s => (s.Told, s.Origin))!;
                (version.Row.FirstTold, version.Row.FirstOrigin) = (first.Told, first.Origin);
            }
        }

        ChooseCurrent();
    }

    private static void Repeat(Version version, SayingRow held, Statement statement)
    {
        var said = statement.Said > held.Said ? statement.Said : held.Said;
        var row = held.RowNumber < statement.Row ? held.RowNumber : statement.Row;
        if (said == held.Said && row == held.RowNumber)
        {
            return;
        }

        (held.Said, held.RowNumber) = (said, row);
        if (held != version.NewSaying)
        {
            version.ChangedSaying = held;
        }
    }

    private static void Summarise(Version version, SayingRow saying)
    {
        var row = version.Row;
        if ((saying.Said, saying.Told).CompareTo((row.LastSaid, row.LastTold)) > 0)
        {
            (row.LastSaid, row.LastTold) = (saying.Said, saying.Told);
            version.IsChanged = true;
        }

        if ((saying.Told, saying.Origin).CompareTo((row.FirstTold, row.FirstOrigin)) < 0)
        {
            (row.FirstTold, row.FirstOrigin) = (saying.Told, saying.Origin);
            version.IsChanged = true;
        }
    }

    private StatementRow NewRow(Guid id, Statement statement, Guid origin) =>
        new()
        {
            Id = id,
            ChildId = address.Child,
            Setting = address.Setting,
            Kind = address.Kind,
            Key = address.Key,
            Body = statement.Body,
            ValidFrom = statement.Fact.From,
            ValidTo = statement.Fact.To,
            LastSaid = statement.Said,
            LastTold = statement.Told,
            FirstTold = statement.Told,
            FirstOrigin = origin,
        };

    private void ChooseCurrent()
    {
        var winner = History.Winner(
            Standing.Select(v => new Saying(v.Row.Body, v.Row.LastSaid, v.Row.LastTold, v.Row.FirstOrigin))
        );
        foreach (var version in Standing)
        {
            var isCurrent = string.Equals(version.Row.Body, winner?.Body, StringComparison.Ordinal);
            if (version.Row.IsCurrent != isCurrent)
            {
                version.Row.IsCurrent = isCurrent;
                version.IsChanged = true;
            }
        }
    }
}
