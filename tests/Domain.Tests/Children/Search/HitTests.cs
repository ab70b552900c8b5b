using Whereabouts.Domain.Children.Search;

namespace Whereabouts.Domain.Tests.Children.Search;

public sealed class HitTests
{
    private static Hit Of(Fit fit, Detail detail, bool former = false, bool part = false, double closeness = 0.5) =>
        Hit.Of(fit, new Held(detail, part, former), closeness);

    [Fact]
    public void Whole_words_come_before_beginnings_before_other_forms_before_spellings()
    {
        Hit[] ranked =
        [
            Of(Fit.Whole, Detail.Surname),
            Of(Fit.Whole, Detail.Surname, part: true),
            Of(Fit.Whole, Detail.Surname, former: true),
            Of(Fit.Whole, Detail.MotherName),
            Of(Fit.Beginning, Detail.Surname, closeness: 1),
            Of(Fit.Beginning, Detail.Surname),
            Of(Fit.Beginning, Detail.Surname, former: true),
            Of(Fit.Variant, Detail.Forename),
            Of(Fit.Inside, Detail.Surname),
            Of(Fit.SpeltAlike, Detail.Surname),
            Of(Fit.SoundsAlike, Detail.Surname),
        ];
        Assert.Equal(ranked.OrderByDescending(hit => hit.Code), ranked);
        Assert.Equal(ranked.Length, ranked.Select(hit => hit.Points).Distinct().Count());
    }

    [Theory]
    [InlineData(Fit.Whole, Detail.Surname, true, "former surname")]
    [InlineData(Fit.SoundsAlike, Detail.Forename, false, "forename sounds like it")]
    [InlineData(Fit.Whole, Detail.MotherPhone, false, "mother's phone")]
    [InlineData(Fit.Whole, Detail.Upn, true, "former UPN")]
    [InlineData(Fit.Turned, Detail.BirthDate, false, "date of birth with day and month changed over")]
    public void It_says_why(Fit fit, Detail detail, bool former, string why) =>
        Assert.Equal(why, Of(fit, detail, former).Words);

    [Fact]
    public void Several_reasons_are_one_line_each_once() =>
        Assert.Equal(
            "UPN, surname",
            Hit.InWords([Of(Fit.Whole, Detail.Upn), Of(Fit.Whole, Detail.Surname), Of(Fit.Whole, Detail.Surname)])
        );

    [Fact]
    public void A_hit_is_kept_in_a_number_and_read_back()
    {
        foreach (var fit in Enum.GetValues<Fit>())
        {
            foreach (var detail in Enum.GetValues<Detail>())
            {
                var hit = Of(fit, detail, former: true, part: true, closeness: 0);
                Assert.True(hit.Points > 0);
                Assert.Equal(hit, Hit.Of(hit.Code));
            }
        }
    }
}
