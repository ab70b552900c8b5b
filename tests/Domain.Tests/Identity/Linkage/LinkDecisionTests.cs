using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Domain.Tests.Identity.Linkage;

/// <summary>What is done without asking, and what a person is asked, by the decision in force.</summary>
public sealed class LinkDecisionTests : IDisposable
{
    private static readonly Said Grace = new(
        "Grace",
        "Okonedo",
        "2015-02-14",
        "F",
        "OX4 3AJ",
        "12 Percy Street, Oxford"
    );
    private static readonly Said Ada = new("Ada", "Lindqvist", "2014-06-05", "F", "OX2 6TN", "4 Elm Close, Oxford");
    private static readonly Said Ida = Ada with { Forename = "Ida" };
    private static readonly Said Moved = new(
        "Rosalind",
        "Achterberg",
        "2012-11-21",
        "F",
        "OX1 4QH",
        "3 Lake Street, Oxford"
    );
    private readonly Town _town = new(4000, Grace, Ada, Ida, Moved);

    public void Dispose() => _town.Dispose();

    [Fact]
    public void A_row_written_as_the_child_is_known_is_linked() => Assert.Equal(new(LinkOutcome.Link), Decide(Grace));

    [Theory]
    [InlineData("Gracie", "Okonedo", "2015-02-14")]
    [InlineData("Grace", "Okonado", "2015-02-14")]
    [InlineData("Grace", "Okonedo", "2015-12-14")]
    public void So_is_one_with_a_slip_from_the_same_home(string forename, string surname, string born) =>
        Assert.Equal(new(LinkOutcome.Link), Decide(Grace with { Forename = forename, Surname = surname, Born = born }));

    [Fact]
    public void Names_changed_over_are_asked_about() =>
        Assert.Equal(
            new(LinkOutcome.Ask, Doubt.NamesChangedOver),
            Decide(Grace with { Forename = "Okonedo", Surname = "Grace" })
        );

    [Theory]
    [InlineData("Adda")]
    [InlineData("Eda")]
    public void A_twin_whose_forename_is_not_just_so_is_asked_about(string forename)
    {
        var verdict = Decide(Ada with { Forename = forename });
        Assert.Equal(LinkOutcome.Ask, verdict.Outcome);
        Assert.True(verdict.Doubt is Doubt.Twins or Doubt.Rivals, $"{verdict.Doubt}");
    }

    [Fact]
    public void A_twin_written_just_so_is_linked() => Assert.Equal(new(LinkOutcome.Link), Decide(Ida));

    [Theory]
    [InlineData("77 Harbour View, Plymouth", "PL1 2AB")]
    [InlineData("", "")]
    public void A_name_and_a_birth_date_alone_are_not_enough(string address, string postcode) =>
        Assert.Equal(LinkOutcome.Ask, Decide(Moved with { Address = address, Postcode = postcode }).Outcome);

    [Fact]
    public void A_pupil_number_of_another_is_asked_about()
    {
        using var town = new Town(1000, Grace with { Upn = "H801200001001" });
        Assert.Equal(new(LinkOutcome.Ask, Doubt.NumberDiffers), Decide(town, Grace with { Upn = "A940200007123" }));
    }

    [Fact]
    public void A_child_nobody_has_told_of_is_new() =>
        Assert.Equal(
            new(LinkOutcome.New),
            Decide(new Said("Bartosz", "Mroczek", "2010-01-30", "M", "CV1 1AA", "1 Mill Lane, Coventry"))
        );

    [Fact]
    public void One_child_known_in_several_forms_is_no_rival_of_itself()
    {
        using var town = new Town(1000, Grace, Grace);
        var child = IdOf(-1);
        var suggested = Suggestions.For(
            town.Search,
            Grace.Read(town.Names, town.Streets),
            number => number >= town.First ? child : IdOf(number),
            known => known
        );
        Assert.Equal((child, LinkOutcome.Link), (suggested[0].Child, Decision.Of(suggested).Outcome));
        Assert.Equal(LinkOutcome.Ask, Decide(town, Grace).Outcome);
    }

    [Fact]
    public void A_form_of_which_another_says_more_does_not_hide_what_differs()
    {
        using var town = new Town(100);
        var full = Moved.Read(town.Names, town.Streets);
        var thin = (Moved with { Postcode = "", Address = "", Sex = "" }).Read(town.Names, town.Streets);
        var other = (Moved with { Surname = "Kettlewell" }).Read(town.Names, town.Streets);
        Assert.Equal([full, other], Personas.Fullest([thin, full, other, full]));
        Assert.Equal([thin], Personas.Fullest([thin, default]));
    }

    private static LinkDecision Decision => LinkDecision.InForceOn(new(2026, 11, 20));

    private Verdict Decide(Said row) => Decide(_town, row);

    private static Verdict Decide(Town town, Said row) =>
        Decision.Of(Suggestions.For(town.Search, row.Read(town.Names, town.Streets), IdOf, known => known));

    private static Guid IdOf(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
