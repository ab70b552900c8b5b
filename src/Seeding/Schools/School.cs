namespace Whereabouts.Seeding.Schools;

/// <summary>A school with a number, its calendar and how it sends its files.</summary>
internal sealed class School
{
    private readonly Dictionary<CountyYear, IReadOnlyList<DateOnly>> _days = [];

    public required string Urn { get; init; }

    /// <summary>Empty where the national list has none: such a school writes its URN.</summary>
    public required string LaEstab { get; init; }
    public required string Name { get; init; }
    public required string Phase { get; init; }
    public required string Area { get; init; }
    public required IReadOnlyList<DateOnly> Inset { get; init; }
    public DateOnly? ShutWithoutWarning { get; init; }

    /// <summary>M or F where a school takes only boys or only girls.</summary>
    public string? Only { get; init; }

    /// <summary>Children wanted in each year group (0 is Reception).</summary>
    public required IReadOnlyDictionary<int, int> Places { get; init; }

    /// <summary>Below 0 where more of the children miss much than elsewhere, above 0 where fewer do.</summary>
    public double Leaning { get; init; }

    /// <summary>The system it keeps its roll and registers in; empty in the small county, where each school has its own file names.</summary>
    public string System { get; init; } = "";

    /// <summary>How it keeps to the rule that a school sends its files.</summary>
    public Sending Sending { get; init; } = Sending.Steady;

    public string LaEstabWithSlash => LaEstab.Length == 0 ? "" : $"{LaEstab[..3]}/{LaEstab[3..]}";

    public int FirstYear => Places.Keys.Min();

    public int LastYear => Places.Keys.Max();

    public int Size => Places.Values.Sum();

    /// <summary>Days of the whole school year with a session planned, in order.</summary>
    public IReadOnlyList<DateOnly> Days => DaysOf(CountyYear.This);

    public IReadOnlyList<DateOnly> DaysOf(CountyYear year) =>
        _days.TryGetValue(year, out var days) ? days : _days[year] = [.. year.Days().Where(d => !Inset.Contains(d))];

    public int IndexOf(DateOnly day) => Days.TakeWhile(d => d < day).Count();

    public IEnumerable<DateOnly> DaysTo(DateOnly last) => DaysOf(CountyYear.Of(last)).TakeWhile(d => d <= last);

    /// <summary>The school day <paramref name="count"/> before the last one up to <paramref name="day"/>; 0 is that day.</summary>
    public DateOnly Back(DateOnly day, int count) => DaysTo(day).ToList()[^(count + 1)];

    /// <summary>The school day <paramref name="count"/> after a day.</summary>
    public DateOnly On(DateOnly day, int count) => Days.Where(d => d > day).ElementAt(count - 1);
}

/// <summary>What a school does about its files.</summary>
internal enum Sending
{
    /// <summary>It sends them all.</summary>
    Steady,

    /// <summary>After the autumn half term it sends them from another system, under other headings.</summary>
    Switched,

    /// <summary>It has sent none since the autumn half term.</summary>
    Stopped,

    /// <summary>It refuses to share, and never sent one.</summary>
    Refused,
}
