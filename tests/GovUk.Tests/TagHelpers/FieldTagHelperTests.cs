using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.TagHelpers;

namespace Whereabouts.GovUk.Tests.TagHelpers;

public sealed class FieldTagHelperTests
{
    private readonly Page page = new();
    private readonly Visit visit = new() { Phone = "01865 000000", On = new DateOnly(2026, 11, 20) };

    [Fact]
    public async Task A_field_shows_what_the_property_holds()
    {
        var field = await Page.Write(
            new InputTagHelper
            {
                ViewContext = page.View,
                For = page.For(visit, "Phone"),
                Label = "Phone number",
            }
        );

        Assert.Equal("Phone number", field.One("label[for=Phone]").Words());
        Assert.Equal("01865 000000", field.One("input#Phone[name=Phone]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_field_shown_again_shows_what_was_typed_and_what_is_wrong()
    {
        page.View.ViewData.ModelState.SetModelValue("Phone", "12", "12");
        page.View.ViewData.ModelState.AddModelError("Phone", "Enter all of the number");

        var field = await Page.Write(
            new InputTagHelper
            {
                ViewContext = page.View,
                For = page.For(visit, "Phone"),
                Hint = "With code",
            }
        );

        Assert.Equal("12", field.One("input").GetAttribute("value"));
        Assert.Equal("Phone-hint Phone-error", field.One("input").GetAttribute("aria-describedby"));
        Assert.Equal("Error: Enter all of the number", field.One("#Phone-error").Words());
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        page.View.ViewData.ModelState.SetModelValue("Phone", "secret", "secret");

        var field = await Page.Write(
            new InputTagHelper
            {
                ViewContext = page.View,
                For = page.For(visit, "Phone"),
                Type = "password",
            }
        );

        Assert.Null(field.One("input").GetAttribute("value"));
    }

    [Fact]
    public async Task An_attribute_the_tag_does_not_know_goes_to_the_field_and_is_encoded_once()
    {
        var field = await Page.Write(
            new InputTagHelper { ViewContext = page.View, Name = "q" },
            "",
            new TagHelperAttribute("data-note", new HtmlString("Tom &amp; Amara"))
        );

        Assert.Equal("Tom & Amara", field.One("input").GetAttribute("data-note"));
    }

    [Fact]
    public async Task A_field_bound_to_nothing_and_without_a_name_is_refused()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Page.Write(new InputTagHelper { ViewContext = page.View })
        );
    }

    [Fact]
    public async Task A_date_is_shown_in_three_boxes_and_its_first_box_is_where_an_error_leads()
    {
        page.View.ViewData.ModelState.AddModelError("On", "Date of visit must be a real date");

        var field = await Page.Write(
            new DateInputTagHelper
            {
                ViewContext = page.View,
                For = page.For(visit, "On"),
                Label = "Date of visit",
            }
        );
        var summary = await Page.Write(new ErrorSummaryTagHelper { ViewContext = page.View });

        Assert.Equal(["20", "11", "2026"], field.QuerySelectorAll("input").Select(box => box.GetAttribute("value")));
        Assert.Equal(
            ["On.Day", "On.Month", "On.Year"],
            field.QuerySelectorAll("input").Select(box => box.GetAttribute("name"))
        );
        Assert.Equal("#" + field.One("input[name='On.Day']").Id, summary.One("a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_page_with_nothing_wrong_has_no_error_summary()
    {
        Assert.Equal("", (await Page.Write(new ErrorSummaryTagHelper { ViewContext = page.View })).InnerHtml);
    }

    [Fact]
    public async Task Checkboxes_are_ticked_by_the_values_the_property_holds()
    {
        visit.Reasons.AddRange(["ill", "ex"]);
        var field = await Page.Write(
            new CheckboxesTagHelper
            {
                ViewContext = page.View,
                For = page.For(visit, "Reasons"),
                Items = [new("Ill", "ill"), new("Excluded", "ex"), new("Other", "other")],
            }
        );

        Assert.Equal(["ill", "ex"], field.QuerySelectorAll("input[checked]").Select(box => box.GetAttribute("value")));
    }

    [Fact]
    public async Task What_was_ticked_and_posted_is_ticked_again()
    {
        visit.Reasons.Add("ill");
        page.View.ViewData.ModelState.SetModelValue("Reasons", new ValueProviderResult(new(["ex", "other"])));

        var field = await Page.Write(
            new CheckboxesTagHelper
            {
                ViewContext = page.View,
                For = page.For(visit, "Reasons"),
                Items = [new("Ill", "ill"), new("Excluded", "ex"), new("Other", "other")],
            }
        );

        Assert.Equal(
            ["ex", "other"],
            field.QuerySelectorAll("input[checked]").Select(box => box.GetAttribute("value"))
        );
    }

    [Fact]
    public async Task A_button_posts_once_and_a_link_does_not_care()
    {
        Assert.Equal(
            "true",
            (await Page.Write(new ButtonTagHelper(), "Save")).One("button").GetAttribute("data-prevent-double-click")
        );
        Assert.Null(
            (await Page.Write(new ButtonTagHelper { Href = "/x" }, "Go"))
                .One("a")
                .GetAttribute("data-prevent-double-click")
        );
    }

    [Fact]
    public async Task Pages_of_a_list_keep_the_rest_of_the_address()
    {
        page.View.HttpContext.Request.QueryString = new("?rag=red&p=2");

        var pages = await Page.Write(
            new PaginationTagHelper
            {
                ViewContext = page.View,
                Current = 2,
                Pages = 3,
            }
        );

        Assert.Equal("?rag=red&p=3", pages.One("a[rel=next]").GetAttribute("href"));
    }

    [Fact]
    public async Task A_table_scrolls_in_a_region_named_by_its_caption()
    {
        var table = await Page.Write(
            new TableTagHelper { Caption = "The register" },
            "<tbody><tr><td>1</td></tr></tbody>"
        );

        Assert.Equal("The register", table.One("[role=region][tabindex='0']").GetAttribute("aria-label"));
        Assert.Equal("The register", table.One("table > caption").Words());
        Assert.Equal("1", table.One("td").Words());
    }

    private sealed class Visit
    {
        public string? Phone { get; set; }

        [Display(Name = "Date of visit")]
        public DateOnly? On { get; set; }

        public List<string> Reasons { get; } = [];
    }
}
