using Whereabouts.Domain.Children;
using Whereabouts.Domain.Children.Search;

namespace Whereabouts.Domain.Tests.Children.Search;

public sealed class ToldDetailsTests
{
    [Theory]
    [InlineData("Smith-Jones", "SMITHJONES SMITH JONES")]
    [InlineData("Mary Jane", "MARYJANE MARY JANE")]
    [InlineData("O'Brien", "OBRIEN")]
    [InlineData("...", "")]
    public void A_double_name_is_found_whole_and_by_its_parts(string name, string words) =>
        Assert.Equal(words, string.Join(' ', ToldDetails.WordsOf(name, isAddress: false).Select(w => w.Word)));

    [Fact]
    public void An_address_is_found_by_its_words_and_its_number() =>
        Assert.Equal(
            ["12A", "MILL", "LANE"],
            ToldDetails.WordsOf("12a Mill Lane", isAddress: true).Select(w => w.Word)
        );

    [Theory]
    [InlineData("07700 900123", "07700900123")]
    [InlineData("+44 (0)7700 900123", "07700900123")]
    [InlineData("0044 7700 900 123", "07700900123")]
    [InlineData("447700900123", "07700900123")]
    [InlineData("447112", "447112")]
    [InlineData("none", null)]
    public void A_phone_number_is_one_however_it_is_written(string text, string? digits) =>
        Assert.Equal(digits, ToldDetails.PhoneOf(text));

    [Theory]
    [InlineData("PAM", Detail.MotherPhone)]
    [InlineData("mum", Detail.MotherPhone)]
    [InlineData("PAF", Detail.FatherPhone)]
    [InlineData("STM", Detail.CarerPhone)]
    [InlineData("Foster carer", Detail.CarerPhone)]
    [InlineData("Social worker", Detail.ContactPhone)]
    [InlineData(null, Detail.ContactPhone)]
    public void Whose_phone_it_is_follows_from_the_relationship(string? relationship, Detail detail)
    {
        var told = new Particulars("roll")
        {
            Contacts = [new Contact { Relationship = relationship, Phone = "01865 123456" }],
        };
        Assert.Equal([("01865123456", detail, false)], ToldDetails.CodesOf(told));
    }

    [Fact]
    public void Former_names_and_numbers_are_told_to_be_former()
    {
        var told = new Particulars("roll") { FormerSurname = "Nowak", FormerUpn = "H801200001001" };
        Assert.Equal([("Nowak", Detail.Surname, true)], ToldDetails.TextsOf(told));
        Assert.Equal([("H801200001001", Detail.Upn, true)], ToldDetails.CodesOf(told));
    }
}
