using GovernanceGraph.GraphQL.Errors;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Errors;

public sealed class ResponsePathTests
{
    [Fact]
    public void APathListsItsStepsFromTheRoot()
    {
        var list = ResponsePath.Field(null, "states");
        var name = ResponsePath.Field(ResponsePath.Item(list, 2), "name");
        Assert.Equal(["states", 2, "name"], name.ToList());
        Assert.Equal(["states"], list.ToList());
        Assert.Same(list, name.Parent?.Parent);
    }
}
