using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Validation;

namespace GovernanceGraph.GraphQL;

/// <summary>
/// From a request's text to an operation that may be executed; prepared operations are kept for later requests.
/// </summary>
sealed class OperationPreparation(Schema schema, ExecutionLimits limits)
{
    readonly OperationCache cache = new(limits.MaxCachedCharacters, limits.MaxCachedDocumentCharacters);

    /// <summary>Gives the operation, or says why there is none; with both, the operation is not allowed.</summary>
    /// <param name="request">What the client asks.</param>
    /// <param name="allowed">Which kinds of operation may be executed.</param>
    /// <param name="operation">The operation, where there is one.</param>
    /// <param name="isNew">Whether it was not among those kept.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public RequestError? Prepare(
        GraphQLRequest request,
        AllowedOperations allowed,
        out PreparedOperation? operation,
        out bool isNew,
        CancellationToken cancellationToken
    )
    {
        var text = request.Query ?? "";
        operation = cache.Find(text, request.OperationName);
        isNew = operation is null;
        if (operation is null)
        {
            var error = Prepare(text, request.OperationName, out operation, cancellationToken);
            if (operation is null)
            {
                return error;
            }

            cache.Keep(text, request.OperationName, operation);
        }

        return Permit(operation, allowed);
    }

    /// <summary>Whether the operation is among those kept.</summary>
    public bool IsKept(GraphQLRequest request) => cache.Find(request.Query ?? "", request.OperationName) is not null;

    RequestError? Prepare(
        string text,
        string? operationName,
        out PreparedOperation? operation,
        CancellationToken cancellationToken
    )
    {
        operation = null;
        Document document;
        try
        {
            document = Parser.ParseDocument(text, limits.Parsing, cancellationToken);
        }
        catch (SyntaxException exception)
        {
            return new RequestError(ExecutionStage.Syntax, [exception.Error]);
        }

        var errors = DocumentValidator.Validate(schema, document, limits.Validation, cancellationToken);
        return errors.Count > 0
            ? new RequestError(ExecutionStage.Validation, errors)
            : Select(document, operationName, out operation);
    }

    /// <summary>"GetOperation" (specification, section 6.1)</summary>
    RequestError? Select(Document document, string? operationName, out PreparedOperation? operation)
    {
        operation = null;
        var operations = document
            .Definitions.OfType<OperationDefinitionNode>()
            .Where(candidate => operationName is null || candidate.Name?.Value == operationName)
            .ToList();
        var error = operations.Count switch
        {
            0 when operationName is null => new GraphQLError("Must provide an operation."),
            0 => new GraphQLError($"Unknown operation named \"{MessageText.Cut(operationName)}\"."),
            > 1 => new GraphQLError("Must provide operation name if query contains multiple operations."),
            _ when schema.RootType(operations[0].Operation) is null => GraphQLError.At(
                $"Schema is not configured to execute {Word(operations[0].Operation)} operation.",
                operations[0]
            ),
            _ => null,
        };
        if (error is not null)
        {
            return new RequestError(ExecutionStage.OperationSelection, [error]);
        }

        operation = new PreparedOperation(schema, document, operations[0], schema.RootType(operations[0].Operation)!);
        return null;
    }

    static RequestError? Permit(PreparedOperation operation, AllowedOperations allowed)
    {
        var kind = operation.Definition.Operation;
        return ((int)allowed & (1 << (int)kind)) != 0
            ? null
            : new RequestError(
                ExecutionStage.OperationPermission,
                [GraphQLError.At($"A {Word(kind)} cannot be executed by this request.", operation.Definition)]
            );
    }

    static string Word(OperationType operation) =>
        operation switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            _ => "subscription",
        };
}
