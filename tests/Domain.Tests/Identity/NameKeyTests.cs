using Whereabouts.Domain.Identity;

namespace Whereabouts.Domain.Tests.Identity;

public class NameKeyTests
{
    [Theory]
    [InlineData("O'Brien", "OBRIEN")]
    [InlineData("O’Brien", "OBRIEN")]
    [InlineData("Smith-Jones", "SMITHJONES")]
    [InlineData("Smith Jones", "SMITHJONES")]
    [InlineData("  de la  Cruz ", "DELACRUZ")]
    [InlineData("José", "JOSE")]
    [InlineData("Jose\u0301", "JOSE")]
    [InlineData("Łukasz", "LUKASZ")]
    [InlineData("Wałęsa", "WALESA")]
    [InlineData("Groß", "GROSS")]
    [InlineData("GROẞ", "GROSS")]
    [InlineData("Sørensen", "SORENSEN")]
    [InlineData("Æsir", "AESIR")]
    [InlineData("Œuvre", "OEUVRE")]
    [InlineData("Đorđević", "DORDEVIC")]
    [InlineData("Þór", "THOR")]
    [InlineData("Sigurð", "SIGURD")]
    [InlineData("İnci", "INCI")]
    [InlineData("Işık", "ISIK")]
    [InlineData("Ștefan", "STEFAN")]
    [InlineData("Nguyễn", "NGUYEN")]
    [InlineData("Anne-Marie", "ANNEMARIE")]
    [InlineData("Malik.", "MALIK")]
    [InlineData("Иван", "ИВАН")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("-", "")]
    [InlineData(null, "")]
    public void A_name_is_compared_without_case_accents_spaces_or_marks(string? name, string key) =>
        Assert.Equal(key, NameKey.Of(name));
}
