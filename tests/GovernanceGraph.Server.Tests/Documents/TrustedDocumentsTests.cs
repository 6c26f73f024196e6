using System.Text;
using GovernanceGraph.Api;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Server.Documents;
using Xunit;

namespace GovernanceGraph.Server.Tests.Documents;

public sealed class TrustedDocumentsTests : IDisposable
{
    const string Document = "query Known { __typename }";

    static readonly Schema Schema = GovernanceSchema.Create(ApiLimits.Standard);

    readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Fact]
    public void ADocumentIsFoundByTheHashOfItsFile()
    {
        File.WriteAllText(directory["known.graphql"], Document);
        Directory.CreateDirectory(directory["below"]);
        File.WriteAllText(directory["below/other.graphql"], "{ __typename }\n");
        File.WriteAllText(directory["readme.md"], "{");

        var documents = Load();

        Assert.Equal(2, documents.Count);
        Assert.Equal(Document, documents.Find(DocumentHash.Of(Document)));
        Assert.Equal("{ __typename }\n", documents.Find(DocumentHash.Of("{ __typename }\n")));
        Assert.Null(documents.Find("known"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void AFileNamedByItsHashMayEndWithALineBreakMore(string end)
    {
        var id = DocumentHash.Of(Document);
        File.WriteAllText(directory[$"{id}.graphql"], Document + end);

        Assert.Equal(Document + end, Load().Find(id));
    }

    [Fact]
    public void AllFilesThatCannotBeExecutedAreToldAtOnce()
    {
        var wrong = new string('a', 64);
        File.WriteAllText(directory["a-syntax.graphql"], "{");
        File.WriteAllText(directory["b-field.graphql"], "{\n  zzzzzzzz { id } }");
        File.WriteAllText(directory["c-empty.graphql"], "fragment F on State { id }");
        File.WriteAllBytes(directory["d-bytes.graphql"], [0xC3, 0x28]);
        File.WriteAllBytes(directory["e-long.graphql"], new byte[TrustedDocuments.MaxFileBytes + 1]);
        File.WriteAllText(directory[$"{wrong}.graphql"], Document);

        var exception = Assert.Throws<SettingsException>(Load);

        Assert.Equal(
            [
                "The document \"a-syntax.graphql\" cannot be executed: line 1, column 2: Syntax Error: Expected Name, found <EOF>. Correct or remove it.",
                $"The document \"{wrong}.graphql\" is named like a hash, and the hash of its text is \"{DocumentHash.Of(Document)}\"; name it so, or by a word.",
                "The document \"b-field.graphql\" cannot be executed: line 2, column 3: Cannot query field \"zzzzzzzz\" on type \"Query\". Correct or remove it.",
                "The document \"c-empty.graphql\" cannot be executed: it has no operation. Correct or remove it.",
                "The document \"d-bytes.graphql\" is not UTF-8; save it as UTF-8.",
                "The document \"e-long.graphql\" is longer than 1048576 bytes; split it.",
            ],
            exception.Sentences);
    }

    [Fact]
    public void AFolderThatIsNotThereIsTold() => Assert.Equal(
        $"There is no folder \"{directory["x"]}\"; set \"Documents\" to the folder of the documents, or remove the setting.",
        Assert.Throws<SettingsException>(() => TrustedDocuments.Load(directory["x"], Schema, new())).Message);

    [Fact]
    public void TheHashIsTheOneThatProgramsPrint() => Assert.Equal(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", DocumentHash.Of(Encoding.UTF8.GetBytes("")));

    TrustedDocuments Load() => TrustedDocuments.Load(directory.FullName, Schema, new ExecutionLimits());
}
