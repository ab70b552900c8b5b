using Whereabouts.Domain.Children;
using Whereabouts.Domain.Exclusions;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Tests.Record;

public class FactKindsTests
{
    [Fact]
    public void Every_fact_has_a_name_to_be_stored_under()
    {
        var types = typeof(IFact).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IFact))).ToList();
        Assert.NotEmpty(types);
        Assert.Equal(types.Count, types.Select(FactKinds.NameOf).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(types.Select(FactKinds.NameOf).Order(StringComparer.Ordinal), FactKinds.Names);
    }

    [Fact]
    public void A_fact_reads_back_as_it_was_written_and_writes_the_same_again()
    {
        var fact = new Particulars("roll 141727")
        {
            Upn = "H801200001001",
            Surname = "O'Brien-Łukasz",
            DateOfBirth = new DateOnly(2015, 2, 3),
            Address = ["1 Mill Lane", "Oxford"],
        };
        var body = FactKinds.Write(fact);
        var back = FactKinds.Read("particulars", body);
        Assert.Equal(body, FactKinds.Write(back));
        Assert.Equal("O'Brien-Łukasz", Assert.IsType<Particulars>(back).Surname);
        Assert.Contains("O'Brien-Łukasz", body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_said_is_not_written() =>
        Assert.Equal("{\"origin\":\"statuses\"}", FactKinds.Write(new Particulars("statuses")));

    [Fact]
    public void A_name_that_no_fact_is_stored_under_is_refused() =>
        Assert.Throws<KeyNotFoundException>(() => FactKinds.Read("horoscope", "{}"));

    [Fact]
    public void A_kind_of_fact_goes_by_its_own_name() => Assert.Equal("exclusion", FactKinds.NameOf(typeof(Exclusion)));
}
