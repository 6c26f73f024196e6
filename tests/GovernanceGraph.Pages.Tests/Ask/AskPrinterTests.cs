using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.Pages.Ask;
using GovernanceGraph.Pages.Words;
using Xunit;

namespace GovernanceGraph.Pages.Tests.Ask;

/// <summary>Questions as sentences and as documents.</summary>
public sealed class AskPrinterTests
{
    static readonly AskRelation Signed = Relation("signed", "DECLARATION");
    static readonly AskRelation MemberOf = Relation("memberOf", "ORGANIZATION");
    static readonly AskRelation Voted = Relation("voted", "RESOLUTION");

    static readonly AskKind States = new(EntityKind.Of("STATE"), "states", "isoAlpha2", [Signed, MemberOf, Voted]);

    [Fact]
    public void ADocumentIsWrittenAsAPersonWouldWriteIt()
    {
        var question = Question(
            [
                new(Signed, true, "declaration:paris-call", "Paris Call", null),
                new(MemberOf, false, "org:nato", "NATO", null),
            ],
            "today"
        );

        Assert.Equal(
            """
            # Which states signed the Paris Call and are not members of NATO, today?
            query Ask {
              states(
                asOf: "today"
                where: {
                  signed: { some: { node: { id: { eq: "declaration:paris-call" } } } }
                  memberOf: { none: { node: { id: { eq: "org:nato" } } } }
                }
                order: [{ name: ASC }]
                first: 1000
              ) {
                totalCount
                nodes {
                  plainId
                  name
                  isoAlpha2
                  signed(first: 1, where: { node: { id: { eq: "declaration:paris-call" } } }) {
                    edges { since until role claims { polarity locator source { title url published } } }
                  }
                }
              }
            }

            """.ReplaceLineEndings("\n"),
            AskPrinter.Print(question)
        );
    }

    [Fact]
    public void ConditionsOnTheSameRelationAreJoinedByAndWithAliasesForTheirColumns()
    {
        var text = AskPrinter.Print(
            Question([new(Voted, true, "resolution:a", "A", "yes"), new(Voted, true, "resolution:b", "B", "no")], null)
        );

        Assert.Contains("\n      and: [\n        { voted: { some: {", text, StringComparison.Ordinal);
        Assert.Contains("value: { eq: \"no\" }", text, StringComparison.Ordinal);
        Assert.Contains("\n      voted2: voted(first: 1", text, StringComparison.Ordinal);
        Assert.StartsWith("# Which states voted “yes” on A and voted “no” on B?\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x\" } } } }) { name } #")]
    [InlineData("a\nb\r\0\u2028c\\")]
    [InlineData("{0} {1} \"\"\"")]
    public void NoTextLeavesItsLiteralOrTheComment(string hostile)
    {
        var text = AskPrinter.Print(Question([new(Signed, true, hostile, hostile, null)], hostile));
        var document = Parser.ParseDocument(text, ParserLimits.ForRequests, TestContext.Current.CancellationToken);

        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(document.Definitions));
        var root = Assert.IsType<FieldNode>(Assert.Single(operation.SelectionSet.Selections));
        Assert.Equal("states", root.Name.Value);
        Assert.Equal(hostile, Assert.IsType<StringValueNode>(root.Arguments[0].Value).Value);
        Assert.Equal("query Ask {", text.Split('\n')[1]);
    }

    [Theory]
    [InlineData(true, null, "are or were members of NATO")]
    [InlineData(false, null, "never were members of NATO")]
    [InlineData(true, "today", "are members of NATO")]
    [InlineData(false, "2020-01-01", "were not members of NATO")]
    public void AVerbHasTheTenseOfTheDay(bool holds, string? asOf, string phrase) =>
        Assert.Equal(phrase, RelationPhrase.Of(MemberOf.Field).Write(holds, "NATO", null, asOf));

    [Fact]
    public void EveryListOfRelationsHasAPhrase() =>
        Assert.All(
            RelationField.All,
            field =>
            {
                var phrase = RelationPhrase.Of(field);
                Assert.DoesNotContain("{", phrase.Label, StringComparison.Ordinal);
                Assert.Single(phrase.Write(true, "NAME", null, null).Split("NAME")[1..]);
                Assert.DoesNotContain("{", phrase.Write(false, "NAME", null, "today"), StringComparison.Ordinal);
            }
        );

    static AskRelation Relation(string field, string other) =>
        new(RelationField.OfName(field)!, [EntityKind.Of(other)]);

    static AskQuestion Question(IReadOnlyList<AskCondition> conditions, string? asOf) =>
        new(States, conditions, asOf, AskColumn.Usual, AskOrder.Name);
}
