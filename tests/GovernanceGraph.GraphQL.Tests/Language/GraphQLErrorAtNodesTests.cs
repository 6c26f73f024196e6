using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

public sealed class GraphQLErrorAtNodesTests
{
    [Fact]
    public void AnErrorNamesThePlacesOfItsNodesInTheirOrder()
    {
        var definitions = Parser
            .ParseDocument("{ a }\n  { b }", ParserLimits.ForTrustedText, TestContext.Current.CancellationToken)
            .Definitions;
        var error = GraphQLError.At("Two.", definitions[1], definitions[0]);
        Assert.Equal([new SourceLocation(2, 3), new SourceLocation(1, 1)], error.Locations);
        Assert.Equal(error.Locations, GraphQLError.At("Two.", definitions.Reverse()).Locations);
    }

    [Fact]
    public void NodesWithoutATextNameNoPlace()
    {
        var made = new NameNode("made", default);
        Assert.Empty(GraphQLError.At("None.", made, null).Locations);
    }
}
