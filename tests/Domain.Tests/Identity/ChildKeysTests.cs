using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identity;

namespace Whereabouts.Domain.Tests.Identity;

public class ChildKeysTests
{
    private static readonly DateOnly Born = new(2014, 5, 6);

    [Fact]
    public void A_child_is_found_by_every_UPN_name_and_birth_date_that_a_source_gives() =>
        Assert.Equal(
            [
                "upn:H801200001001",
                "upn:A931690700011",
                "born:2014-05-06",
                "name:OKAFOR/GRACE/2014-05-06/OX43AJ",
                "name:OKAFOR/GRACIE/2014-05-06/OX43AJ",
                "name:THORNBURY/GRACE/2014-05-06/OX43AJ",
                "name:THORNBURY/GRACIE/2014-05-06/OX43AJ",
            ],
            ChildKeys.Of(
                new Particulars("roll 141727")
                {
                    Upn = "H801200001001",
                    FormerUpn = "A931690700011",
                    Surname = "Okafor",
                    FormerSurname = "Thornbury",
                    Forename = "Grace",
                    PreferredForename = "Gracie",
                    DateOfBirth = Born,
                    Postcode = "OX4 3AJ",
                }
            )
        );

    [Theory]
    [InlineData(null, "Grace", "OX4 3AJ")]
    [InlineData("-", "Grace", "OX4 3AJ")]
    [InlineData("Okafor", "", "OX4 3AJ")]
    [InlineData("Okafor", "Grace", null)]
    [InlineData("Okafor", "Grace", " ")]
    public void A_name_is_a_key_only_when_all_of_it_is_there(string? surname, string? forename, string? postcode) =>
        Assert.Null(ChildKeys.OfName(surname, forename, Born, postcode));

    [Fact]
    public void A_name_without_a_birth_date_is_no_key() =>
        Assert.Null(ChildKeys.OfName("Okafor", "Grace", null, "OX4 3AJ"));

    [Theory]
    [InlineData("O'Brien", "Zoë", "ox4 3aj")]
    [InlineData("OBRIEN", "ZOE", "OX43AJ")]
    [InlineData("O’Brien", "Zoe", "OX4  3AJ")]
    public void Spelling_marks_and_spaces_do_not_part_a_child_from_its_key(
        string surname,
        string forename,
        string postcode
    ) => Assert.Equal("name:OBRIEN/ZOE/2014-05-06/OX43AJ", ChildKeys.OfName(surname, forename, Born, postcode));

    [Fact]
    public void A_birth_key_reads_back_and_no_other_key_does()
    {
        Assert.Equal(Born, ChildKeys.BirthIn(ChildKeys.OfBirth(Born)));
        Assert.Null(ChildKeys.BirthIn(ChildKeys.OfUpn("H801200001001")));
    }

    [Fact]
    public void Two_rows_that_say_the_same_of_a_child_have_one_hash()
    {
        var claim = new Claim("H801200001001", "O'Brien", "Zoë", Born, "OX4 3AJ");
        Assert.Equal(claim.Hash, (claim with { Surname = "OBRIEN", Forename = "Zoe" }).Hash);
        Assert.All(
            [
                claim with
                {
                    Upn = null,
                },
                claim with
                {
                    Surname = "Bryan",
                },
                claim with
                {
                    DateOfBirth = Born.AddDays(1),
                },
                claim with
                {
                    Postcode = "OX4 3AK",
                },
                claim with
                {
                    LocalId = "7",
                },
            ],
            (Claim other) => Assert.NotEqual(claim.Hash, other.Hash)
        );
    }
}
