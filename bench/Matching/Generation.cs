using Whereabouts.Bench.Matching.Places;
using Whereabouts.Bench.Matching.Population;
using Whereabouts.Bench.Matching.Rows;

namespace Whereabouts.Bench.Matching;

/// <summary>What is asked of the generator.</summary>
/// <param name="Identifiers">UPN and NHS number are filled in.</param>
/// <param name="History">Middle names, former surnames and addresses, telephone and e-mail are columns too.</param>
internal sealed record Asked(int People, int Rows, ulong Seed, Pattern Pattern, bool Identifiers, bool History);

/// <summary>
/// Writes P.csv (the population), I.csv (incoming rows) and truth.csv (whose rows they are). The same request gives the same
/// bytes. Rows of the population are in an order that says nothing: neither of a household nor of the incoming rows.
/// </summary>
internal sealed class Generation
{
    private const string Usual = "forename,surname,dob,sex,postcode,address,upn,nhs";
    private const string Past = ",middle_names,former_surname,former_postcode,former_address,phone,email";
    private const double Nobody = 0.2;
    private readonly Asked _asked;
    private readonly Region _region;

    // Of each household the number of its first child; of each child the place in the file, counted from 0.
    private readonly int[] _firstOf;
    private readonly int[] _placeOf;

    public Generation(Asked asked)
    {
        _asked = asked;
        _firstOf = [.. FirstChildren(asked)];
        _region = new(asked.Seed, _firstOf.Length);
        _placeOf = new int[asked.People];
        var draw = Draw.Of(asked.Seed, Purpose.Order, 0);
        for (var i = 1; i < _placeOf.Length; i++)
        {
            var j = draw.Below(i + 1);
            _placeOf[i] = _placeOf[j];
            _placeOf[j] = i;
        }
    }

    private string Columns => Usual + (_asked.History ? Past : "");

    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        WritePopulation(Path.Combine(folder, "P.csv"));
        WriteIncoming(Path.Combine(folder, "I.csv"), Path.Combine(folder, "truth.csv"));
    }

    /// <summary>Every record of the population, in no order that matters.</summary>
    public IEnumerable<Row> Records() => Enumerable.Range(0, _asked.People).Select(Record);

    /// <summary>Every incoming row.</summary>
    public IEnumerable<Row> Incoming() => Enumerable.Range(0, _asked.Rows).Select(number => Incoming(number).Row);

    private void WritePopulation(string path)
    {
        var childAt = new int[_placeOf.Length];
        for (var child = 0; child < _placeOf.Length; child++)
        {
            childAt[_placeOf[child]] = child;
        }

        using var file = new CsvFile(path, $"id,{Columns}");
        for (var place = 0; place < childAt.Length; place++)
        {
            Write(file.Field(Id(place)), Record(childAt[place]));
        }
    }

    private void WriteIncoming(string incoming, string truths)
    {
        using var file = new CsvFile(incoming, $"rid,source,{Columns}");
        using var truth = new CsvFile(truths, "rid,id,source,tradition,kind,identifiers");
        for (var number = 0; number < _asked.Rows; number++)
        {
            var (source, child, kind, like, row) = Incoming(number);
            var rid = $"r{number + 1:000000}";
            Write(file.Field(rid).Field(source), row);
            truth
                .Field(rid)
                .Field(kind == "known" ? Id(_placeOf[like]) : "")
                .Field(source)
                .Field(child.Family.Tradition.Name)
                .Field(kind)
                .Field(IdentifiersOf(row, kind, like))
                .End();
        }
    }

    // A row as a source tells it, and whom it is like.
    private (string Source, Person Child, string Kind, int Like, Row Row) Incoming(int number)
    {
        var draw = Draw.Of(_asked.Seed, Purpose.Told, number);
        var source = Habits.OfSource(ref draw);
        var like = draw.Below(_placeOf.Length);
        var (child, home, kind) = Whom(like, number, ref draw);
        var habits = source.In(_asked.Pattern).InAHurry(ref draw);
        var unheard = _region.Places.At((2 * _firstOf.LongLength) + number);
        return (source.Source, child, kind, like, Told(child, home, unheard, habits, ref draw));
    }

    // The record of a child, made again.
    private Row Record(int number)
    {
        var (child, home) = Child(number);
        var draw = Draw.Of(_asked.Seed, Purpose.Kept, number);
        var habits = Habits.Record.In(_asked.Pattern).InAHurry(ref draw);
        return Told(child, home, unheard: null, habits, ref draw);
    }

    private Row Told(Person child, Household home, Address? unheard, Habits habits, ref Draw draw)
    {
        var row = Telling.Tell(child, home, unheard, habits, ref draw);
        if (_asked.Identifiers)
        {
            Identifiers.Tell(row, child, home, habits, ref draw);
        }

        return row;
    }

    private string IdentifiersOf(Row row, string kind, int like)
    {
        if (!_asked.Identifiers)
        {
            return "";
        }

        var record = kind == "known" ? Record(like) : row;
        return (row.Upn.Length > 0 && record.Upn.Length > 0) || (row.Nhs.Length > 0 && record.Nhs.Length > 0)
            ? "identifiers on both sides"
            : "no identifiers in common";
    }

    // One row in five is of nobody in the population; half of those look like somebody in it.
    private (Person Child, Household Home, string Kind) Whom(int like, int number, ref Draw draw)
    {
        var (child, home) = Child(like);
        if (!draw.Is(Nobody))
        {
            return (child, home, "known");
        }

        switch (draw.Fraction())
        {
            case < 0.34:
                return (_region.Unlisted(number, home, isTwin: false), home, "sibling");
            case < 0.38:
                return (_region.Unlisted(number, home, isTwin: true), home, "twin");
            case < 0.5:
                var namesake = child with { Number = -1 - number, Born = Ages.OfNamesake(child.Born, ref draw) };
                return (namesake, Elsewhere(number), "namesake");
            default:
                return (_region.Stranger(number), Elsewhere(number), "stranger");
        }
    }

    private Household Elsewhere(int number) => _region.Household(_firstOf.LongLength + number);

    private static IEnumerable<int> FirstChildren(Asked asked)
    {
        var first = 0;
        for (var household = 0; first < asked.People; household++)
        {
            yield return first;
            first += Region.SizeOf(asked.Seed, household);
        }
    }

    private (Person Child, Household Home) Child(int number)
    {
        var household = Array.BinarySearch(_firstOf, number);
        household = household < 0 ? ~household - 1 : household;
        var home = _region.Household(household);
        return (home.Children[number - _firstOf[household]], home);
    }

    private void Write(CsvFile file, Row row)
    {
        file.Field(row.Forename)
            .Field(row.Surname)
            .Field(row.Born)
            .Field(row.Sex)
            .Field(row.Postcode)
            .Field(row.Address);
        file.Field(row.Upn).Field(row.Nhs);
        if (_asked.History)
        {
            file.Field(row.Middle).Field(row.FormerSurname).Field(row.FormerPostcode).Field(row.FormerAddress);
            file.Field(row.Phone).Field(row.Email);
        }

        file.End();
    }

    private static string Id(int place) => $"c{place + 1:00000000}";
}
