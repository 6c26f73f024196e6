using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace GovernanceGraph.Server.Tests.Pages;

/// <summary>Questions asked by the form, over the whole seed.</summary>
[Collection(ServerTests.Name)]
public sealed class AskPageTests(ServerFixture server)
{
    const string Flagship =
        "ask?kind=state&field1=signed&id1=declaration:paris-call&field2=memberOf&id2=group:un-gge-2019-2021";

    static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["STATE"] = "state:FR",
        ["COMPANY"] = "company:microsoft",
        ["ORGANIZATION"] = "org:nato",
        ["ALLIANCE"] = "alliance:cybersecurity-tech-accord",
        ["WORKING_GROUP"] = "group:un-gge-2019-2021",
        ["DECLARATION"] = "declaration:paris-call",
        ["RESOLUTION"] = "resolution:a-res-79-243",
        ["PERSON"] = "person:emmanuel-macron",
        ["PUBLIC_AUTHORITY"] = "authority:cisa",
    };

    [Fact]
    public async Task TheFlagshipQuestionHasFifteenStatesAndAnAnswerWithItsSentence()
    {
        var (status, page) = await PageAsync(Flagship);
        var sentence = page.QuerySelector("h1")!.TextContent;
        var (_, answer) = await PageAsync(page.QuerySelector("#result a")!.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("Which states signed the Paris Call", sentence, StringComparison.Ordinal);
        Assert.StartsWith("15 states", page.QuerySelector("#result")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(15, page.QuerySelectorAll("ol.names li").Length);
        Assert.Equal(sentence, answer.QuerySelector("h1")!.TextContent);
        Assert.Equal(15, answer.QuerySelectorAll("main tbody tr").Length);
        Assert.NotEmpty(answer.QuerySelectorAll("#sources ~ ol li"));
    }

    [Theory]
    [InlineData("state")]
    [InlineData("company")]
    [InlineData("org")]
    [InlineData("alliance")]
    [InlineData("group")]
    [InlineData("declaration")]
    [InlineData("resolution")]
    [InlineData("person")]
    [InlineData("authority")]
    public async Task EveryRelationOfEveryKindMakesAQuestionThatIsAnswered(string kind)
    {
        var (_, form) = await PageAsync($"ask?kind={kind}");
        var relations = form.QuerySelectorAll("select[name=field1] option");

        Assert.NotEmpty(relations);
        foreach (var relation in relations.OfType<IHtmlOptionElement>())
        {
            var id = Examples[relation.Dataset["kinds"]!.Split(' ')[0]];
            var value = relation.Value;
            var (status, page) = await PageAsync(
                $"ask?kind={kind}&field1={value}&id1={id}&field2={value}&id2={id}&field3={value}&did3=no&id3={id}"
                    + "&when=date&date=2020-01-01&column=code&column=dates&column=corroboration&column=sources"
                    + "&order=founded"
            );

            Assert.True(
                status == HttpStatusCode.OK && page.QuerySelector("#result") is not null,
                $"{value}: {page.QuerySelector("main")!.TextContent}"
            );
        }
    }

    [Fact]
    public async Task TheMostExpensiveQuestionOfTheFormIsWithinTheLimits()
    {
        var conditions = string.Concat(
            Enumerable.Range(1, 5).Select(k => $"&field{k}=signed&id{k}=declaration:paris-call")
        );
        var (status, page) = await PageAsync($"ask?kind=company{conditions}&column=dates&column=sources");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotNull(page.QuerySelector("#result"));
    }

    [Fact]
    public async Task ANameThatIsNotUniqueLeadsToAChoice()
    {
        const string Question = "ask?kind=declaration&field1=signatories&entity1=united";
        var (status, page) = await PageAsync(Question);
        var choices = page.QuerySelectorAll("[name=pick1]").OfType<IHtmlInputElement>().ToList();
        var (_, answered) = await PageAsync($"{Question}&pick1=state:US");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Which of these?", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#result"));
        Assert.Contains("state:US", choices.Select(choice => choice.Value));
        Assert.NotNull(answered.QuerySelector("#result"));
        Assert.Equal("United States", ((IHtmlInputElement)answered.QuerySelector("#entity1")!).Value);
    }

    [Fact]
    public async Task ATextThatWasChangedCountsMoreThanTheIdThatWasFoundBefore()
    {
        var (_, page) = await PageAsync("ask?kind=declaration&field1=signatories&entity1=France&id1=state:US");

        Assert.Contains("signed by France", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AConditionIsAddedAndRemovedWithoutAScript()
    {
        var (_, added) = await PageAsync($"{Flagship}&do=add");
        var (_, removed) = await PageAsync($"{Flagship}&do=remove1");

        Assert.Equal(3, added.QuerySelectorAll("fieldset.row").Length);
        Assert.Single(removed.QuerySelectorAll("fieldset.row"));
        Assert.Equal("memberOf", ((IHtmlSelectElement)removed.QuerySelector("[name=field1]")!).Value);
        Assert.StartsWith("25 states", removed.QuerySelector("#result")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind=planet", 400, "There is no kind “planet”")]
    [InlineData("kind=company&field1=voted&id1=resolution:a-res-79-243", 200, "Companies have no relation “voted”")]
    [InlineData("field1=signed&entity1=zzzzzz", 200, "has a name with all words of “zzzzzz”")]
    [InlineData("field1=signed&entity1=declaration:nothing", 200, "Nothing has the id “declaration:nothing”.")]
    [InlineData("field1=signed&id1=declaration:nothing", 200, "Nothing has the id “declaration:nothing”.")]
    [InlineData("field1=signed&entity1=state:FR", 200, "France is a state")]
    [InlineData("field1=signed&entity1=", 200, "Type a name, or an id.")]
    [InlineData("field1=signed&entity1=%3F%3F", 200, "must contain at least one letter or digit")]
    [InlineData("field6=signed&field5=x&field4=x&field3=x&field2=x&field1=x", 400, "has at most 5 conditions")]
    [InlineData("field1=signed&id1=declaration:paris-call&vote1=yes", 200, "Only a condition on votes")]
    [InlineData("field1=voted&id1=resolution:a-res-79-243&vote1=perhaps", 400, "There is no vote “perhaps”")]
    [InlineData("field1=signed&id1=declaration:paris-call&did1=x", 400, "“x” is neither “yes” nor “no”.")]
    [InlineData("field1=signed&id1=declaration:paris-call&when=date&date=2020-02-31", 200, "“2020-02-31” is not a day")]
    [InlineData("field1=signed&id1=declaration:paris-call&when=x", 400, "There is no time “x”")]
    [InlineData("field1=signed&id1=declaration:paris-call&column=x", 400, "There is no column “x”")]
    [InlineData("field1=signed&id1=declaration:paris-call&order=x", 400, "There is no order “x”")]
    [InlineData("do=x", 400, "The form has no such button.")]
    public async Task WhatIsWrongIsToldInTheForm(string parameters, int status, string sentence)
    {
        var (answered, page) = await PageAsync($"ask?{parameters}");

        Assert.Equal((HttpStatusCode)status, answered);
        Assert.Contains(
            page.QuerySelectorAll("form.ask .problem"),
            problem => problem.TextContent.Contains(sentence, StringComparison.Ordinal)
        );
        Assert.Null(page.QuerySelector("#result"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("x\" } } } }) { totalCount } evil: states { totalCount } #")]
    [InlineData("\u202Egnorw\nline\0")]
    [InlineData("state:\"\\\n}")]
    public async Task HostileInputIsShownAndNeverRun(string text)
    {
        var value = Uri.EscapeDataString(text);
        foreach (var name in new[] { "entity1", "id1", "pick1", "field1", "kind", "vote1", "did1", "date", "column" })
        {
            var (status, page) = await PageAsync($"ask?field1=signed&when=date&{name}={value}");

            Assert.True(status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{name}: {status}");
            Assert.Empty(page.QuerySelectorAll("main script, main img, #result"));
        }
    }

    [Theory]
    [InlineData("declaration/paris-call", "Ask who signed it")]
    [InlineData("group/un-gge-2019-2021", "Ask who is a member")]
    public async Task ATextAndAGroupLeadToAQuestionAboutThem(string address, string text)
    {
        var (_, entity) = await PageAsync(address);
        var link = entity
            .QuerySelectorAll("main a")
            .First(a => a.TextContent.StartsWith(text, StringComparison.Ordinal));
        var (_, page) = await PageAsync(link.GetAttribute("href")!);

        Assert.NotNull(page.QuerySelector("#result"));
    }

    async Task<(HttpStatusCode Status, IDocument Page)> PageAsync(string address)
    {
        var target = new Uri(server.Address, "/" + address);
        using var answer = await server.Client.GetAsync(target, TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = await BrowsingContext
            .New()
            .OpenAsync(
                request => request.Content(html).Address(target.AbsoluteUri),
                TestContext.Current.CancellationToken
            );
        return (answer.StatusCode, page);
    }
}
