using Xunit;

namespace GovernanceGraph.Server.Tests.PublishedClients;

/// <summary>
/// What developers run on a schema and on documents, tried with the server's schema and the documents of the
/// repository.
/// </summary>
[Collection(TwoRevisionTests.Name)]
public sealed class ToolTests(TwoRevisionServer server)
{
    static readonly string[] Documents =
    [
        .. Directory
            .GetFiles(Path.Combine(Repository.Root, "docs", "questions"), "*.graphql")
            .Order(StringComparer.Ordinal),
        Path.Combine(Repository.Root, "src", "GovernanceGraph.Server", "wwwroot", "flagship.graphql"),
    ];

    [Fact]
    public async Task GeneratedTypesPassTheStrictTypeScriptCompiler()
    {
        NodeScript.Require("@graphql-codegen/core");
        NodeScript.Require("typescript");
        var lines = await NodeScript.RunAsync(["codegen/codegen.mjs", server.Address.AbsoluteUri, .. Documents]);

        Assert.Equal("44 documents", Assert.Single(ClientCheck.AllHeld(lines)).Name);
    }

    [Fact]
    public async Task TheLinterFindsNothingInSchemaAndDocuments()
    {
        NodeScript.Require("@graphql-eslint/eslint-plugin");
        var lines = await NodeScript.RunAsync(["lint/lint.mjs", server.Address.AbsoluteUri, .. Documents]);

        Assert.Equal(["schema", "operations"], ClientCheck.AllHeld(lines).Select(check => check.Name.Split(':')[0]));
    }

    [Fact]
    public async Task TheReferenceImplementationOfTheLastYearsReadsTheSchema()
    {
        NodeScript.Require("graphql-15");
        var lines = await NodeScript.RunAsync(["introspection/introspection.mjs", server.Address.AbsoluteUri]);

        Assert.Equal(6, ClientCheck.AllHeld(lines).Count);
    }
}
