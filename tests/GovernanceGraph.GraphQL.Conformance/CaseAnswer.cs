using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.SchemaValidation;
using GovernanceGraph.GraphQL.Sdl;
using GovernanceGraph.GraphQL.Validation;
using GovernanceGraph.GraphQL.Validation.Limits;

namespace GovernanceGraph.GraphQL.Conformance;

/// <summary>Answers one case with one line of JSON.</summary>
sealed class CaseAnswer
{
    // deeper than the reference reads
    static readonly ParserLimits parsing = new(MaxTokens: int.MaxValue, MaxDepth: 3_000);

    readonly ResponseWriter writer = new();

    /// <summary>The answer with its line feed. A case that cannot be answered is answered with a fault.</summary>
    public static async Task<ReadOnlyMemory<byte>> ForAsync(byte[] line)
    {
        object? id = null;
        try
        {
            var input = ConformanceCase.Read(line);
            id = input.Id;
            var answer = new CaseAnswer();
            answer.Begin(id);
            await answer.WriteAsync(input);
            return answer.End();
        }
        catch (Exception fault)
        {
            var answer = new CaseAnswer();
            answer.Begin(id);
            answer.writer.WritePropertyName("fault"u8);
            answer.writer.WriteString(fault is InvalidCaseException ? fault.Message : fault.ToString());
            return answer.End();
        }
    }

    void Begin(object? id)
    {
        writer.BeginObject();
        writer.WritePropertyName("id"u8);
        writer.WriteValue(id);
    }

    ReadOnlyMemory<byte> End()
    {
        writer.EndObject();
        writer.WriteRaw("\n"u8);
        return writer.Written;
    }

    async Task WriteAsync(ConformanceCase input)
    {
        switch (input.Operation)
        {
            case "parse":
                Parse(input);
                break;
            case "schema":
                ReadSchema(input);
                break;
            case "validate":
                Validate(input);
                break;
            case "execute":
                await ExecuteAsync(input);
                break;
            default:
                throw new InvalidCaseException($"No operation is named \"{input.Operation}\".");
        }
    }

    void Parse(ConformanceCase input)
    {
        try
        {
            WritePrinted(SyntaxPrinter.Print(Parser.ParseDocument(input.Text("document"), parsing)));
        }
        catch (SyntaxException fault)
        {
            WriteErrors([fault.Error]);
        }
    }

    void ReadSchema(ConformanceCase input)
    {
        if (FindSchema(input.Text("sdl"), out var errors) is { } schema)
        {
            WritePrinted(SchemaPrinter.Print(schema));
        }
        else
        {
            WriteErrors(errors);
        }
    }

    void Validate(ConformanceCase input)
    {
        var schema = FindSchema(input.Text("schema"), out var errors);
        try
        {
            WriteErrors(
                schema is null
                    ? errors
                    : DocumentValidator.Validate(
                        schema,
                        Parser.ParseDocument(input.Text("document"), parsing),
                        ValidationLimits.SpecifiedRulesOnly
                    )
            );
        }
        catch (SyntaxException fault)
        {
            WriteErrors([fault.Error]);
        }
    }

    async Task ExecuteAsync(ConformanceCase input)
    {
        writer.WritePropertyName("result"u8);
        if (FindSchema(input.Text("schema"), out var errors) is not { } schema)
        {
            writer.BeginObject();
            WriteErrors(errors);
            writer.EndObject();
            return;
        }

        var limits = new ExecutionLimits { Parsing = parsing, Validation = ValidationLimits.SpecifiedRulesOnly };
        Exception? unexpected = null;
        var executor = new GraphQLExecutor(schema, limits, fault => unexpected = fault)
        {
            FallbackResolver = CaseResolver.Resolve,
        };
        var request = new GraphQLRequest
        {
            Query = input.Text("document"),
            OperationName = input.FindText("operationName"),
            Variables = input.Variables,
            AllowedOperations = AllowedOperations.All,
        };
        using var result = await executor.ExecuteAsync(request, null, CancellationToken.None, input.RootValue);
        if (unexpected is not null)
        {
            throw new InvalidOperationException("A resolver failed unexpectedly.", unexpected);
        }

        writer.WriteRaw(result.Body.Span);
    }

    /// <summary>The schema, or null and what is wrong with it.</summary>
    static Schema? FindSchema(string sdl, out IReadOnlyList<GraphQLError> errors)
    {
        try
        {
            var reading = SchemaReader.Read(sdl, parsing);
            errors = reading.Schema is null ? reading.Errors : SchemaValidator.Validate(reading.Schema);
            return errors.Count == 0 ? reading.Schema : null;
        }
        catch (SyntaxException fault)
        {
            errors = [fault.Error];
            return null;
        }
    }

    void WritePrinted(string text)
    {
        writer.WritePropertyName("printed"u8);
        writer.WriteString(text);
    }

    /// <summary>What the protocol compares: messages and places.</summary>
    void WriteErrors(IReadOnlyList<GraphQLError> errors)
    {
        writer.WritePropertyName("errors"u8);
        writer.WriteErrors(errors);
    }
}
