using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Whereabouts.Domain.Identifiers;

namespace Whereabouts.Domain.Tests.Identifiers;

public class UpnProperties
{
    private static readonly Arbitrary<string> Bodies = (
        from first in Gen.Choose(0, 999_999)
        from second in Gen.Choose(0, 99_999)
        from last in Gen.Elements("0123456789ABCDEFGHJKLMNPQRTUVWXYZ".ToCharArray())
        select string.Create(CultureInfo.InvariantCulture, $"{first:000000}{second:00000}{last}")
    ).ToArbitrary();

    [Fact]
    public void A_UPN_given_its_check_letter_reads_back_as_right() =>
        Prop.ForAll(Bodies, body => Upn.Read(Upn.WithCheckLetter(body).ToString()).CheckLetterIsRight)
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Two_digits_side_by_side_that_change_places_are_noticed() =>
        Prop.ForAll(
                Bodies,
                Gen.Choose(0, 9).ToArbitrary(),
                (body, place) =>
                {
                    var swapped = body.ToCharArray();
                    (swapped[place], swapped[place + 1]) = (swapped[place + 1], swapped[place]);
                    var letter = Upn.WithCheckLetter(body).ToString()[..1];
                    return Upn.Read(letter + new string(swapped)).CheckLetterIsRight
                        == (body[place] == body[place + 1]);
                }
            )
            .Check(Config.QuickThrowOnFailure);
}
