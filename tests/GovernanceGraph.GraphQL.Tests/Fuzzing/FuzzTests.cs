using System.Text.Json;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.SchemaValidation;
using GovernanceGraph.GraphQL.Sdl;
using GovernanceGraph.GraphQL.Tests.Language;
using GovernanceGraph.GraphQL.Tests.Validation;
using GovernanceGraph.GraphQL.Validation;
using GovernanceGraph.GraphQL.Validation.Limits;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Fuzzing;

/// <summary>Nothing that is sent makes the engine throw, but for the one exception that a request causes.</summary>
public class FuzzTests(ITestOutputHelper output)
{
    static readonly string[] Documents =
    [
        KitchenSink.Executable,
        KitchenSink.TypeSystem,
        """
            query Q($id: ID = "a", $v: Boolean! = true, $voyage: Voyage) {
              ferry(id: $id) { ...F decks @skip(if: $v) sister { decks @include(if: true) name(short: true) } }
              moored { __typename ... on Barge { cargo length(unit: FOOT) } }
              arguments { voyage(value: $voyage) cargo(value: { weight: 1.5 }) texts(value: ["a", null]) unit(value: METRE) }
            }
            fragment F on Vessel { name length(unit: METRE) berth { number neighbour { number } } }
            """,
        "mutation M($id: ID!) { castOff(id: $id) { decks captain { name friends { name } } } }",
        "subscription { arrivals { name } }",
        "{ __schema { types { name fields(includeDeprecated: true) { name args { name defaultValue } "
            + "type { ...T } } } } } "
            + "fragment T on __Type { kind name ofType { kind name ofType { name } } }",
    ];

    public static TheoryData<string> Kinds => ["characters", "bytes", "pieces", "mutated"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void NoDocumentCausesAnotherExceptionThanTheParsers(string kind)
    {
        output.WriteLine($"FUZZ_SEED={FuzzSettings.Seed}");
        var documents = new RandomDocuments(new Random(FuzzSettings.Seed));
        for (var round = 0; round < FuzzSettings.Rounds; round++)
        {
            var text = kind switch
            {
                "characters" => documents.Characters(),
                "bytes" => documents.Bytes(),
                "pieces" => documents.Pieces(),
                _ => documents.Mutated(Documents),
            };
            var fault = Record.Exception(() => Guard.Run("A document", cancellation => Send(text, cancellation)));
            Assert.True(
                fault is null,
                $"FUZZ_SEED={FuzzSettings.Seed}, round {round}, {JsonSerializer.Serialize(text)}: {fault}"
            );
        }
    }

    [Fact]
    public void NoTextOfASchemaCausesAnotherExceptionThanTheParsers()
    {
        output.WriteLine($"FUZZ_SEED={FuzzSettings.Seed}");
        var documents = new RandomDocuments(new Random(FuzzSettings.Seed));
        for (var round = 0; round < FuzzSettings.Rounds; round++)
        {
            var text = documents.Mutated([HarbourSchema.Sdl]);
            var fault = Record.Exception(() => Guard.Run("A schema", _ => ReadSchema(text)));
            Assert.True(
                fault is null,
                $"FUZZ_SEED={FuzzSettings.Seed}, round {round}, {JsonSerializer.Serialize(text)}: {fault}"
            );
        }
    }

    static void Send(string text, CancellationToken cancellation)
    {
        ParseAndPrint(text);
        var variables = new Dictionary<string, object?>
        {
            ["id"] = 7,
            ["v"] = null,
            ["voyage"] = new List<object?> { "x", 1.5 },
        };
        foreach (var sent in new[] { null, variables })
        {
            var executor = new GraphQLExecutor(
                HarbourSchema.Instance,
                null,
                fault => throw new InvalidOperationException("unexpected", fault)
            );
            var request = new GraphQLRequest
            {
                Query = text,
                Variables = sent,
                AllowedOperations = AllowedOperations.All,
            };
            using var result = executor.ExecuteAsync(request, null, cancellation).AsTask().GetAwaiter().GetResult();
            using var response = JsonDocument.Parse(result.Body);
            Assert.NotEqual(result.Errors.Count == 0, response.RootElement.TryGetProperty("errors", out _));
        }
    }

    /// <summary>What is read is printed as something that reads the same.</summary>
    static void ParseAndPrint(string text)
    {
        try
        {
            var printed = SyntaxPrinter.Print(Parser.ParseDocument(text, ParserLimits.ForRequests));
            Assert.Equal(printed, SyntaxPrinter.Print(Parser.ParseDocument(printed, ParserLimits.ForTrustedText)));
        }
        catch (SyntaxException fault)
        {
            Assert.StartsWith("Syntax Error: ", fault.Error.Message, StringComparison.Ordinal);
        }
    }

    static void ReadSchema(string text)
    {
        try
        {
            var reading = SchemaReader.Read(text, ParserLimits.ForTrustedText);
            if (reading.Schema is { } schema && SchemaValidator.Validate(schema).Count == 0)
            {
                Assert.NotEmpty(SchemaPrinter.Print(schema));
                DocumentValidator.Validate(
                    schema,
                    Parser.ParseDocument(Documents[2], ParserLimits.ForRequests),
                    new ValidationLimits()
                );
            }
        }
        catch (SyntaxException fault)
        {
            Assert.StartsWith("Syntax Error: ", fault.Error.Message, StringComparison.Ordinal);
        }
    }
}
