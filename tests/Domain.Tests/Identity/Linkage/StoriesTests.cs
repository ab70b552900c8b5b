using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Domain.Tests.Identity.Linkage;

/// <summary>Whose rows these are, in a town of four thousand.</summary>
public sealed class StoriesTests : IDisposable
{
    private const double Certain = 0.95;
    private static readonly Said Grace = new(
        "Grace",
        "Okonedo",
        "2015-02-14",
        "F",
        "OX4 3AJ",
        "12 Percy Street, Oxford"
    );
    private static readonly Said Twin = new("Ada", "Lindqvist", "2014-06-05", "F", "OX2 6TN", "4 Elm Close, Oxford");
    private static readonly Said Brother = new(
        "Tomasz",
        "Zielonka",
        "2013-09-30",
        "M",
        "OX3 7QR",
        "9 Oak Lane, Oxford"
    );
    private static readonly Said Moved = new(
        "Rosalind",
        "Achterberg",
        "2012-11-21",
        "F",
        "OX1 4QH",
        "3 Lake Street, Oxford"
    );
    private readonly Town _town = new(4000, Grace, Twin, Brother, Moved);

    public void Dispose() => _town.Dispose();

    [Fact]
    public void A_child_written_as_known_is_found()
    {
        Assert.Equal(_town.First, Best(Grace).Number);
        Assert.True(Best(Grace).Probability > 0.999);
    }

    [Theory]
    [InlineData("Gracie", "Okonedo", "2015-02-14")]
    [InlineData("Okonedo", "Grace", "2015-02-14")]
    [InlineData("Grace", "Okonado", "2015-02-14")]
    [InlineData("Grace", "Okonedo-Ward", "2015-02-14")]
    [InlineData("Grace", "Okonedo", "")]
    [InlineData("Grace", "Okonedo", "2015-12-14")]
    [InlineData("Grace", "Okonedo", "2015-01-01")]
    [InlineData("Grace", "", "2015-02-14")]
    [InlineData("Grace", "Fairweather", "2015-02-14")]
    public void A_child_written_carelessly_at_home_is_found(string forename, string surname, string born)
    {
        var best = Best(Grace with { Forename = forename, Surname = surname, Born = born });
        Assert.Equal(_town.First, best.Number);
        Assert.True(best.Probability > Certain, $"{best.Probability}");
    }

    [Fact]
    public void A_twin_who_is_not_known_is_not_taken_for_the_twin_who_is() =>
        Assert.True(Best(Twin with { Forename = "Ines" }).Probability < Certain);

    [Fact]
    public void A_sister_with_her_name_changed_over_is_not_taken_for_her_brother() =>
        Assert.True(
            Best(Brother with { Forename = "Zielonka", Surname = "Maja", Born = "2016-04-02", Sex = "F" }).Probability
                < 0.05
        );

    [Fact]
    public void A_namesake_of_the_same_birthday_elsewhere_is_not_declared() =>
        Assert.True(
            Best(Moved with { Postcode = "PL1 2AB", Address = "77 Harbour View, Plymouth" }).Probability < Certain
        );

    [Fact]
    public void A_pupil_number_that_agrees_does_not_outweigh_everything_else()
    {
        using var town = new Town(1000, Grace with { Upn = "H801200001001" });
        Assert.True(Best(town, Grace with { Upn = "H801200001001", Address = "", Postcode = "" }).Probability > 0.999);
        var another = new Said("Bartosz", "Mroczek", "2010-01-30", "M", "CV1 1AA", "1 Mill Lane", "H801200001001");
        Assert.True(Best(town, another).Probability < Certain);
    }

    [Fact]
    public void Children_entered_twice_are_rivals_and_share_the_probability()
    {
        using var town = new Town(1000, Grace, Grace, Grace);
        var likely = town.LikelyFor(Grace);
        Assert.All(likely.Take(3), l => Assert.InRange(l.Probability, 0.32, 0.34));
    }

    [Fact]
    public void What_says_nothing_is_nobody()
    {
        Assert.Empty(_town.LikelyFor(new()));
        Assert.Empty(_town.LikelyFor(new(Sex: "F", Postcode: "OX4 3AJ", Address: "12 Percy Street")));
    }

    [Fact]
    public void An_explanation_names_each_field_and_how_it_speaks()
    {
        var row = (Grace with { Forename = "Gracie", Born = "2015-12-14", Sex = "" }).Read(_town.Names, _town.Streets);
        var explanation = new Explanation(_town.Population, Model.Shipped);
        var fields = explanation.FieldsOf(row, _town.First);
        Assert.Equal([Field.Forename, Field.Surname, Field.Born, Field.Place], fields.Select(f => f.Field));
        Assert.Equal("Forename GRACIE is a form of GRACE.", fields[0].Words);
        Assert.Equal("Born 14 December 2015 is one digit from 14 February 2015.", fields[2].Words);
        Assert.All(fields, f => Assert.True(f.Factor > 1, f.Words));
        Assert.Contains(
            "Address and postcode agree.",
            explanation.Of(row, _town.Search.For(row)[0]),
            StringComparison.Ordinal
        );
    }

    private Likely Best(Said row) => Best(_town, row);

    private static Likely Best(Town town, Said row) => town.LikelyFor(row) is [var best, ..] ? best : default;
}
