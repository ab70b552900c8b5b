namespace Whereabouts.GovUk.Tests.Components;

public sealed class ElementTests
{
    [Fact]
    public void Text_and_values_can_never_become_markup()
    {
        var element = new Element("p").With("title", "\"><script>").Add("<b>Amara</b> & co");

        Assert.Equal("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;Amara&lt;/b&gt; &amp; co</p>", element.ToString());
    }

    [Fact]
    public void An_attribute_is_left_out_when_null_or_false_and_stands_alone_when_true()
    {
        var element = new Element("input")
            .With("name", null)
            .With("disabled", false)
            .With("checked", true)
            .With("size", 2);

        Assert.Equal("<input checked size=\"2\">", element.ToString());
    }

    [Fact]
    public void A_number_is_written_with_a_point_in_every_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            Assert.Equal("<rect x=\"6.5\"></rect>", new Element("rect").With("x", 6.5m).ToString());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
