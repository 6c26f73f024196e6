using GovernanceGraph.Pages.Ask;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace GovernanceGraph.Pages.Tests.Ask;

/// <summary>Reading the form from its address.</summary>
public sealed class AskFormTests
{
    [Fact]
    public void AnAddressWithoutParametersIsAnEmptyConditionOnStates()
    {
        var form = Read("");

        Assert.Equal("state", form.Kind.Prefix);
        Assert.Same(AskRow.Empty, Assert.Single(form.Rows));
        Assert.Null(form.AsOf);
        Assert.Equal(AskColumn.Usual, form.Columns);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void EveryPartIsRead()
    {
        var form = Read(
            "?kind=company&field1=signed&did1=no&entity1=+Paris+&id1=a&pick1=b&when=date&date=2020-01-01"
                + "&column=name&column=code&order=founded"
        );
        var row = Assert.Single(form.Rows);

        Assert.Equal("company", form.Kind.Prefix);
        Assert.Equal(("signed", false, "Paris", "a", "b"), (row.Field, row.Holds, row.Text, row.Id, row.Pick));
        Assert.Equal("2020-01-01", form.AsOf);
        Assert.Equal([AskColumn.Code], form.Columns);
        Assert.Equal(AskOrder.Founded, form.Order);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void TheAddressOfAFormIsReadAsTheSameForm()
    {
        var form = Read("?kind=org&field1=memberOf&did1=no&entity1=x&field2=signed&entity2=y&when=today&column=name");
        var again = Read(form.Address[form.Address.IndexOf('?', StringComparison.Ordinal)..]);

        Assert.Equal(form.Address, again.Address);
        Assert.Equal(form.Rows, again.Rows);
        Assert.Equal("today", again.AsOf);
        Assert.Empty(again.Columns);
    }

    [Fact]
    public void ConditionsAreNumberedAnewWhereOneIsRemoved()
    {
        const string Two = "?field2=a&field7=b";

        Assert.Equal(["a", "b"], Read(Two).Rows.Select(row => row.Field));
        Assert.Equal(["a"], Read($"{Two}&do=remove7").Rows.Select(row => row.Field));
        Assert.Equal(["a", "b", ""], Read($"{Two}&do=add").Rows.Select(row => row.Field));
    }

    [Theory]
    [InlineData("?kind=x", "kind")]
    [InlineData("?kind=state&kind=org", "kind")]
    [InlineData("?field1=&field2=&field3=&field4=&field5=&field99=", "conditions")]
    [InlineData("?field1=&field2=&field3=&field4=&field5=&do=add", "conditions")]
    [InlineData("?do=remove3", "conditions")]
    [InlineData("?when=date", "when")]
    [InlineData("?when=date&date=yesterday", "when")]
    [InlineData("?when=never", "when")]
    [InlineData("?column=x", "column")]
    [InlineData("?order=x", "order")]
    public void WhatIsWrongIsTold(string query, string part)
    {
        var form = Read(query);

        Assert.Equal(part, Assert.Single(form.Problems).Key);
        Assert.True(form.Rows.Count <= AskQuestion.MaxConditions);
    }

    static AskForm Read(string query) => AskForm.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
