using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

public class OperationCacheTests
{
    static readonly Schema Schema = new(new ObjectType("Query", () => [new("name", BuiltInScalars.String)]));

    [Fact]
    public void AnOperationIsFoundByDocumentAndName()
    {
        var cache = new OperationCache(10_000, 1_000);
        var operation = Prepare("query A { name }");
        cache.Keep("query A { name }", "A", operation);
        Assert.Same(operation, cache.Find("query A { name }", "A"));
        Assert.Null(cache.Find("query A { name }", null));
        Assert.Null(cache.Find("query A { name  }", "A"));
    }

    [Fact]
    public void AFloodOfDocumentsStaysWithinTheBoundAndKeepsWhatIsAskedFor()
    {
        var cache = new OperationCache(10_000, 1_000);
        cache.Keep("{ name }", null, Prepare("{ name }"));
        for (var number = 0; number < 1_000; number++)
        {
            var document = $"{{ a{number}: name }}";
            cache.Keep(document, null, Prepare(document));
            Assert.InRange(cache.Characters, 0, 10_000);
            Assert.NotNull(cache.Find("{ name }", null));
        }

        Assert.Null(cache.Find("{ a0: name }", null));
        Assert.NotNull(cache.Find("{ a999: name }", null));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void ALongDocumentIsNotKept(int length, bool isKept)
    {
        var cache = new OperationCache(10_000, 100);
        var document = "{ name }".PadRight(length);
        cache.Keep(document, null, Prepare(document));
        Assert.Equal(isKept, cache.Find(document, null) is not null);
    }

    static PreparedOperation Prepare(string text)
    {
        var document = Parser.ParseDocument(text, ParserLimits.ForRequests);
        return new PreparedOperation(
            Schema,
            document,
            Assert.IsType<OperationDefinitionNode>(document.Definitions[0]),
            Schema.Query!
        );
    }
}
