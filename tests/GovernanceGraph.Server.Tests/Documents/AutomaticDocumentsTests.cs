using GovernanceGraph.Server.Documents;
using Xunit;

namespace GovernanceGraph.Server.Tests.Documents;

public sealed class AutomaticDocumentsTests
{
    [Fact]
    public void ADocumentIsFoundUntilTheRoomIsNeeded()
    {
        var documents = new AutomaticDocuments(8 * AutomaticDocuments.EntryBytes);
        documents.Keep("a", "{ a }");
        for (var i = 0; i < 100; i++)
        {
            documents.Keep($"b{i}", "{ b }");
            Assert.Equal("{ b }", documents.Find($"b{i}"));
        }

        Assert.Null(documents.Find("a"));
        Assert.InRange(Enumerable.Range(0, 100).Count(i => documents.Find($"b{i}") is not null), 1, 8);
    }

    [Fact]
    public void ADocumentThatIsAskedForStays()
    {
        var documents = new AutomaticDocuments(8 * AutomaticDocuments.EntryBytes);
        documents.Keep("a", "{ a }");
        for (var i = 0; i < 100; i++)
        {
            documents.Keep($"b{i}", "{ b }");
            Assert.Equal("{ a }", documents.Find("a"));
        }
    }

    [Fact]
    public void ADocumentLongerThanTheRoomIsNotKept()
    {
        var documents = new AutomaticDocuments(1_000);
        documents.Keep("long", new string(' ', 500));

        Assert.Null(documents.Find("long"));
    }

    [Fact]
    public void WithoutRoomNothingIsKept()
    {
        var documents = new AutomaticDocuments(0);
        documents.Keep("a", "");

        Assert.False(documents.IsOn);
        Assert.Null(documents.Find("a"));
    }
}
