using System.Globalization;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Search;
using Whereabouts.Testing;
using static Whereabouts.Modules.Tests.Children.Record.ToldChild;

namespace Whereabouts.Modules.Tests.Children.Search;

public sealed class EveryDetailTests
{
    private const int Children = 45;
    private const int Late = 3;
    private static readonly string[] Names =
    [
        "Okafor",
        "Smith-Jones",
        "O'Brien",
        "Łukaszewicz",
        "de Souza",
        "Al Hussaini",
        "Nguyễn",
        "Țurcanu",
        "Mac Donald",
        "Mary Jane",
        "Björk",
        "Ng",
        "Иванова",
        "Anne-Marie",
        "St John",
        "Ó Súilleabháin",
    ];
    private static readonly string[] Streets =
    [
        "Mill Lane",
        "St. Mary's Road",
        "The Green",
        "High Street",
        "Long-Acre",
    ];

    /// <summary>A child of whom everything is told, drawn at random, and told again otherwise by the same source.</summary>
    private static List<Particulars> Draw(Random random, int number)
    {
        string Name() => Names[random.Next(Names.Length)];
        Particulars Once(int turn) =>
            new("roll 100001")
            {
                Upn = Upn.WithCheckLetter($"8012000{number:D2}{turn}{random.Next(10)}{random.Next(10)}").ToString(),
                FormerUpn = Upn.WithCheckLetter($"9012000{number:D2}{turn}{random.Next(10)}A").ToString(),
                NhsNumber = number % 2 == 0 ? "943 476 5919" : "9434765870",
                Surname = Name(),
                Forename = Name(),
                MiddleNames = Name(),
                PreferredSurname = Name(),
                PreferredForename = Name(),
                FormerSurname = Name(),
                FormerForename = Name(),
                DateOfBirth = Day("2010-01-01").AddDays(random.Next(2500)),
                Address = [$"{random.Next(1, 200)} {Streets[random.Next(Streets.Length)]}", "Oxford"],
                Postcode = $"OX{random.Next(1, 30)} {random.Next(1, 9)}AJ",
                Contacts =
                [
                    new Contact
                    {
                        Forename = Name(),
                        Surname = Name(),
                        Relationship = random.Next(2) == 0 ? "PAM" : "Grandmother",
                        Phone = $"+44 7700 900{random.Next(1000):D3}",
                    },
                ],
            };
        return [Once(0), Once(1)];
    }

    /// <summary>Each detail as somebody may type it.</summary>
    private static IEnumerable<string> QueriesOf(Particulars told)
    {
        string[] names =
        [
            told.Surname!,
            told.Forename!,
            told.MiddleNames!,
            told.PreferredSurname!,
            told.PreferredForename!,
            told.FormerSurname!,
            told.FormerForename!,
        ];
        var born = told.DateOfBirth!.Value;
        var contact = told.Contacts![0];
        return
        [
            .. names,
            .. names.Select(name => name.ToUpperInvariant()),
            .. names.Select(name => name[..Math.Min(name.Length, 3)].Trim()),
            $"{told.Surname!.ToUpperInvariant()}, {told.Forename}",
            $"{told.Forename![0]} {told.Surname}",
            told.Upn!,
            told.Upn!.ToLowerInvariant().Insert(8, " ").Insert(4, " "),
            told.Upn![3..9],
            told.FormerUpn!,
            told.NhsNumber!,
            .. new[] { "dd/MM/yyyy", "d.M.yy", "d MMM yyyy", "d MMMM yyyy", "yyyy-MM-dd", "yyyy" }.Select(habit =>
                born.ToString(habit, CultureInfo.InvariantCulture)
            ),
            told.Postcode!,
            told.Postcode!.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(),
            told.Postcode!.Split(' ')[0],
            told.Address![0],
            $"{told.Surname} {told.Address[0]} {born:yyyy}",
            contact.Surname!,
            $"{contact.Forename} {contact.Surname}",
            contact.Phone!,
            "0" + contact.Phone![4..].Replace(" ", "", StringComparison.Ordinal),
            contact.Phone![^6..],
        ];
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Every_child_is_found_by_each_of_its_own_details(DatabaseKind kind)
    {
        var random = new Random(20261123);
        await using var app = await App.StartAsync(kind);
        await TellCrowdAsync(app, 200);
        var told = new Dictionary<Guid, List<Particulars>>();
        for (var i = 0; i < Children; i++)
        {
            var child = new Guid($"0c0c0c0c-0000-0000-0000-{i:D12}");
            told[child] = Draw(random, i);
            await TellAsync(app, "2026-09-02", child, told[child][0]);
            if (i >= Children - Late)
            {
                // Those before are read whole, these put in one after the other.
                await FindAsync("Okafor");
            }

            await TellAsync(app, "2026-09-03", child, told[child][1]);
        }

        var missed = new List<string>();
        foreach (var (child, particulars) in told)
        {
            foreach (var query in particulars.SelectMany(QueriesOf).Distinct())
            {
                var found = await FindAsync(query);
                if (found.Children.All(one => one.Child.Id != child))
                {
                    missed.Add($"{child} by {query}");
                }
            }
        }

        Assert.Empty(missed);

        Task<Found> FindAsync(string query) =>
            app.WithAsync<ChildSearch, Found>(search => search.FindAsync(query, TestContext.Current.CancellationToken));
    }
}
