using GovernanceGraph.GraphQL.Errors;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Errors;

public sealed class GraphQLErrorTests
{
    [Fact]
    public void ACodeIsAddedToWhatTheErrorCarries()
    {
        var error = new GraphQLError(
            "Wrong.",
            [new SourceLocation(1, 2)],
            ["a", 0],
            new Dictionary<string, object?> { ["limit"] = 5 }
        );
        var coded = error.WithCode("TOO_MANY");
        Assert.Equal("TOO_MANY", coded.Code);
        Assert.Equal(5, coded.Extensions!["limit"]);
        Assert.Equal(("Wrong.", error.Locations, error.Path), (coded.Message, coded.Locations, coded.Path));
        Assert.Null(error.Code);
    }

    [Fact]
    public void TheTextNamesThePlaces() =>
        Assert.Equal(
            "Wrong. (1:2, 3:4)",
            new GraphQLError("Wrong.", [new SourceLocation(1, 2), new SourceLocation(3, 4)]).ToString()
        );
}
