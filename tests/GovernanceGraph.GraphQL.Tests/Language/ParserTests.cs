using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Fact]
    public void ASelectionSetAloneIsAQueryWithoutAName()
    {
        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(Parse("{ a }").Definitions));
        Assert.Equal(OperationType.Query, operation.Operation);
        Assert.Null(operation.Name);
    }

    [Theory]
    [InlineData("query A { a }", OperationType.Query)]
    [InlineData("mutation A { a }", OperationType.Mutation)]
    [InlineData("subscription A { a }", OperationType.Subscription)]
    public void AnOperationSaysItsKindAndName(string text, OperationType kind)
    {
        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(Parse(text).Definitions));
        Assert.Equal(kind, operation.Operation);
        Assert.Equal("A", operation.Name?.Value);
    }

    [Fact]
    public void AFieldIsKnownByItsAliasInTheResponse()
    {
        var fields = Fields("{ first: name second }");
        Assert.Equal(["first", "second"], fields.Select(field => field.ResponseName));
        Assert.Equal(["name", "second"], fields.Select(field => field.Name.Value));
    }

    [Fact]
    public void KeywordsAreNamesWhereTheGrammarAllowsThem()
    {
        string[] keywords =
        [
            "on",
            "fragment",
            "query",
            "mutation",
            "subscription",
            "true",
            "false",
            "null",
            "type",
            "implements",
        ];
        foreach (var keyword in keywords)
        {
            var text = $"query {keyword}({"$" + keyword}: {keyword}) {{ {keyword}: {keyword}({keyword}: ${keyword}) }}";
            var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(Parse(text).Definitions));
            Assert.Equal(keyword, operation.Name?.Value);
            Assert.Equal(keyword, Assert.Single(Fields(text)).ResponseName);
        }
    }

    [Fact]
    public void ANodeSpansFromItsFirstTokenToItsLast()
    {
        const string text = "# first\r\n{\r  a(b: 1) # last\n  c\n}\n";
        var fields = Fields(text);
        Assert.Equal(new SourceSpan(13, 20, 3, 3), fields[0].Span);
        Assert.Equal(new SourceSpan(30, 31, 4, 3), fields[1].Span);
        Assert.Equal("a(b: 1)", text[fields[0].Span.Start..fields[0].Span.End]);
        Assert.Equal(new SourceSpan(0, text.Length, 1, 1), Parse(text).Span);
    }

    [Fact]
    public void LinesWithinABlockStringCount()
    {
        var fields = Fields("{ a(b: \"\"\"\r\n one\n two\r three\"\"\") c }");
        Assert.Equal((4, 12), (fields[1].Span.Line, fields[1].Span.Column));
    }

    [Fact]
    public void ADescriptionBelongsToTheDefinitionThatFollows()
    {
        var document = Parse(
            """"
            "of the operation" query ("of the variable" $a: Int) { a }
            """of the fragment""" fragment F on A { a }
            "of the type" type A { "of the field" a("of the argument" b: Int): Int }
            "of the directive" directive @d on FIELD
            """"
        );
        var operation = (OperationDefinitionNode)document.Definitions[0];
        var type = (ObjectTypeDefinitionNode)document.Definitions[2];
        IEnumerable<string?> descriptions =
        [
            operation.Description?.Value,
            operation.Variables[0].Description?.Value,
            ((FragmentDefinitionNode)document.Definitions[1]).Description?.Value,
            type.Description?.Value,
            type.Fields[0].Description?.Value,
            type.Fields[0].Arguments[0].Description?.Value,
            ((DirectiveDefinitionNode)document.Definitions[3]).Description?.Value,
        ];
        Assert.Equal(
            [
                "of the operation",
                "of the variable",
                "of the fragment",
                "of the type",
                "of the field",
                "of the argument",
                "of the directive",
            ],
            descriptions
        );
    }

    [Fact]
    public void ValuesKeepTheirTextAndKind()
    {
        var list = Assert.IsType<ListValueNode>(
            Parser.ParseValue(
                """[-0, 1.50e+3, "s", true, false, null, NAME, $v, { a: 1 }]""",
                ParserLimits.ForTrustedText
            )
        );
        Assert.Collection(
            list.Values,
            value => Assert.Equal("-0", Assert.IsType<IntValueNode>(value).Value),
            value => Assert.Equal("1.50e+3", Assert.IsType<FloatValueNode>(value).Value),
            value => Assert.Equal("s", Assert.IsType<StringValueNode>(value).Value),
            value => Assert.True(Assert.IsType<BooleanValueNode>(value).Value),
            value => Assert.False(Assert.IsType<BooleanValueNode>(value).Value),
            value => Assert.IsType<NullValueNode>(value),
            value => Assert.Equal("NAME", Assert.IsType<EnumValueNode>(value).Value),
            value => Assert.Equal("v", Assert.IsType<VariableNode>(value).Name.Value),
            value => Assert.Equal("a", Assert.Single(Assert.IsType<ObjectValueNode>(value).Fields).Name.Value)
        );
    }

    [Theory]
    [InlineData("Int")]
    [InlineData("Int!")]
    [InlineData("[Int]")]
    [InlineData("[[Int!]!]!")]
    public void ATypeReferencePrintsAsItIsWritten(string text) =>
        Assert.Equal(text, Parser.ParseType(text, ParserLimits.ForTrustedText).ToString());

    [Fact]
    public void AnEmptySelectionSetIsLeftToValidation() =>
        Assert.Empty(Assert.Single(Fields("{ a {} }")).SelectionSet!.Selections);

    [Fact]
    public void WhatIsAbsentIsEmptyOrNothing()
    {
        var type = Assert.IsType<ObjectTypeDefinitionNode>(Assert.Single(Parse("type A").Definitions));
        Assert.Null(type.Description);
        Assert.Empty(type.Interfaces);
        Assert.Empty(type.Directives);
        Assert.Empty(type.Fields);
    }

    static Document Parse(string text) => Parser.ParseDocument(text, ParserLimits.ForTrustedText);

    static List<FieldNode> Fields(string text) =>
        [.. ((OperationDefinitionNode)Parse(text).Definitions[0]).SelectionSet.Selections.Cast<FieldNode>()];
}
