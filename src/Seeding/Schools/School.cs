namespace Whereabouts.Seeding.Schools;

/// <summary>One of the five schools with a number, its calendar and how it sends its files.</summary>
internal sealed class School
{
    public required string Urn { get; init; }
    public required string LaEstab { get; init; }
    public required string Name { get; init; }
    public required string Phase { get; init; }
    public required string Area { get; init; }
    public required IReadOnlyList<DateOnly> Inset { get; init; }
    public DateOnly? ShutWithoutWarning { get; init; }

    /// <summary>Children wanted in each year group (0 is Reception).</summary>
    public required IReadOnlyDictionary<int, int> Places { get; init; }

    public string LaEstabWithSlash => $"{LaEstab[..3]}/{LaEstab[3..]}";

    /// <summary>Days of the whole school year with a session planned, in order.</summary>
    public IReadOnlyList<DateOnly> Days => field ??= [.. CountyYear.Days().Where(d => !Inset.Contains(d))];

    public int IndexOf(DateOnly day) => Days.TakeWhile(d => d < day).Count();

    public IEnumerable<DateOnly> DaysTo(DateOnly last) => Days.TakeWhile(d => d <= last);

    /// <summary>The school day <paramref name="count"/> before the last one up to <paramref name="day"/>; 0 is that day.</summary>
    public DateOnly Back(DateOnly day, int count) => DaysTo(day).ToList()[^(count + 1)];

    /// <summary>The school day <paramref name="count"/> after a day.</summary>
    public DateOnly On(DateOnly day, int count) => Days.Where(d => d > day).ElementAt(count - 1);
}
