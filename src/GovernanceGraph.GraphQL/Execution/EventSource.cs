using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Creating a source stream (specification, section 6.2.3.1).</summary>
sealed class EventSource(
    PreparedOperation operation, CoercedVariables variables, ResolverScope scope, Action<Exception>? onUnexpectedError)
{
    /// <summary>Why there is no stream, after <see cref="OpenAsync"/> returned none.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The events of the only root field, or null.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<IAsyncEnumerable<object?>?> OpenAsync(object? rootValue)
    {
        FieldSelection? field = null;
        try
        {
            field = operation.RootFields(variables)[0];
            scope.Path.Enter(field.ResponseName);
            var context = new ResolverContext(scope, field, rootValue, field.CoerceArguments(variables));
            return field.Field.Subscriber is { } subscribe
                ? await subscribe(context)
                : throw new GraphQLFieldException(
                    $"The subscription field \"{field.Field.Name}\" has no source of events.");
        }
        catch (GraphQLFieldException fault)
        {
            Refuse(field, fault.Message, fault.Locations, fault.Extensions);
        }
        catch (Exception fault) when (!scope.CancellationToken.IsCancellationRequested)
        {
            onUnexpectedError?.Invoke(fault);
            Refuse(field, OperationExecution.UnexpectedError, [], null);
        }

        return null;
    }

    void Refuse(
        FieldSelection? field, string message, IReadOnlyList<SourceLocation> locations,
        IReadOnlyDictionary<string, object?>? extensions)
    {
        var places = locations.Count > 0 || field is null
            ? locations
            : [.. field.Nodes.Select(node => node.Span.Location)];
        var path = field is null ? null : scope.Path.ToList();
        Refusal = new Refusal(ExecutionStage.EventSource, [new GraphQLError(message, places, path, extensions)]);
    }
}
