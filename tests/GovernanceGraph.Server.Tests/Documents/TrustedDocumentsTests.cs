using System.Text;
using GovernanceGraph.Api;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.Server.Configuration;
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
        File.WriteAllBytes(directory["e-long.graphql"], new byte[TrustedDocumentLoading.MaxDocumentBytes + 1]);
        File.WriteAllText(directory[$"{wrong}.graphql"], Document);

        var exception = Assert.Throws<SettingsException>(Load);

        Assert.Equal(
            [
                "The document \"a-syntax.graphql\" cannot be executed: line 1, column 2: Syntax Error: "
                    + "Expected Name, found <EOF>. Correct or remove it.",
                $"The document \"{wrong}.graphql\" is named like a hash, but the hash of its text is \""
                    + $"{DocumentHash.Of(Document)}\"; use that as its name, or a word.",
                "The document \"b-field.graphql\" cannot be executed: line 2, column 3: Cannot query field "
                    + "\"zzzzzzzz\" on type \"Query\". Correct or remove it.",
                "The document \"c-empty.graphql\" cannot be executed: it has no operation. Correct or remove it.",
                "The document \"d-bytes.graphql\" is not UTF-8; save it as UTF-8.",
                "The document \"e-long.graphql\" is longer than 1048576 bytes; split it.",
            ],
            exception.Sentences
        );
    }

    [Fact]
    public void AFolderThatIsNotThereIsTold() =>
        Assert.Equal(
            $"There is no folder \"{directory["x"]}\"; set \"Documents\" to the folder of the documents, "
                + "or remove the setting.",
            Assert.Throws<SettingsException>(() => TrustedDocuments.Load(directory["x"], Schema, new())).Message
        );

    [Fact]
    public void TheHashIsTheOneThatProgramsPrint() =>
        Assert.Equal(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            DocumentHash.Of(Encoding.UTF8.GetBytes(""))
        );

    [Theory]
    [InlineData(
        """{"Relay's or graphql-codegen's":"query Known { __typename }","2":"{ __typename }"}""",
        "Relay's or graphql-codegen's"
    )]
    [InlineData(
        """{"format":"apollo-persisted-query-manifest","version":1"""
            + ""","operations":[{"id":"apollo","name":"Known","type":"query","body":"query Known { """
            + """__typename }"}]}""",
        "apollo"
    )]
    [InlineData(
        """{"operations":[{"body":"query Known { __typename }","id":"turned"}]"""
            + ""","format":"apollo-persisted-query-manifest"}""",
        "turned"
    )]
    [InlineData("\uFEFF{\"mark\":\"query Known { __typename }\"}", "mark")]
    [InlineData("""{"format":"query Known { __typename }"}""", "format")]
    [InlineData(
        """{"sha256:ABCDEF7890123456789012345678901234567890123456789012345678901234":"query Known { __typename }"}""",
        "abcdef7890123456789012345678901234567890123456789012345678901234"
    )]
    public void AManifestNamesItsDocuments(string manifest, string id)
    {
        File.WriteAllText(directory["manifest.json"], manifest);
        var documents = Load();

        Assert.Equal(Document, documents.Find(id));
        Assert.Equal(Document, documents.Find(DocumentHash.Of(Document)));
    }

    [Theory]
    [InlineData(
        "[]",
        "is not a manifest of documents: it is neither Apollo's (\"format\": "
            + "\"apollo-persisted-query-manifest\") nor one JSON object from ids to documents; keep other "
            + "files elsewhere."
    )]
    [InlineData(
        """{"name":"client","dependencies":{}}""",
        "is not a manifest of documents: it is neither Apollo's (\"format\": "
            + "\"apollo-persisted-query-manifest\") nor one JSON object from ids to documents; keep other "
            + "files elsewhere."
    )]
    [InlineData(
        """{"format":"another","operations":[]}""",
        "is not a manifest of documents: it is neither Apollo's (\"format\": "
            + "\"apollo-persisted-query-manifest\") nor one JSON object from ids to documents; keep other "
            + "files elsewhere."
    )]
    [InlineData("{\n\"a\":", "is not JSON (line 2); build it again.")]
    [InlineData("""{"a":"\ud800"}""", "contains a string that is not well-formed Unicode; build it again.")]
    [InlineData(
        """{"format":"apollo-persisted-query-manifest","operations":[{"id":"a","body":"{ __typename }"},{"id":"b"}]}""",
        "has no \"id\" or no \"body\" in operation 2; build it again."
    )]
    public void AFileThatIsNoManifestIsTold(string content, string fault)
    {
        File.WriteAllText(directory["manifest.json"], content);

        Assert.Equal([$"The file \"manifest.json\" {fault}"], Assert.Throws<SettingsException>(Load).Sentences);
    }

    [Fact]
    public void ADocumentOfAManifestThatCannotBeExecutedIsTold()
    {
        File.WriteAllText(directory["a.json"], """{"one":"{ nothing }","two":"{ __typename }"}""");
        File.WriteAllText(directory["b.json"], """{"two":"{ other: __typename }"}""");

        Assert.Equal(
            [
                "The document \"one\" of \"a.json\" cannot be executed: line 1, column 3: Cannot query field "
                    + "\"nothing\" on type \"Query\". Correct or remove it.",
                "The id \"two\" of \"b.json\" belongs to a different document elsewhere; an id must "
                    + "belong to one document.",
            ],
            Assert.Throws<SettingsException>(Load).Sentences
        );
    }

    TrustedDocuments Load() => TrustedDocuments.Load(directory.FullName, Schema, new ExecutionLimits());
}
