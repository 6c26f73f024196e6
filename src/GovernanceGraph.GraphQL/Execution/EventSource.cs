using System.Runtime.CompilerServices;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Selections;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>A source stream: creating it (specification, section 6.2.3.1) and reading it (section 6.2.3.2).</summary>
sealed class EventSource(
    PreparedOperation operation,
    CoercedVariables variables,
    ResolverScope scope,
    Action<Exception>? onUnexpectedError
)
{
    FieldSelection? field;
    IAsyncEnumerable<object?>? events;

    /// <summary>Why there is no stream, or why it ended before its end; null where neither is so.</summary>
    public RequestError? Error { get; private set; }

    /// <summary>Asks the only root field for its events; false where there are none.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<bool> OpenAsync(object? rootValue)
    {
        try
        {
            field = operation.RootFields(variables).Fields[0];
            scope.Path.Enter(field.ResponseName);
            var context = new ResolverContext(scope, field, rootValue, field.CoerceArguments(variables));
            events = field.Field is ExecutableField { Subscriber: { } subscribe }
                ? await subscribe(context)
                : throw new GraphQLFieldException(
                    $"The subscription field \"{field.Field.Name}\" has no source of events."
                );
            return true;
        }
        catch (Exception exception) when (IsFieldError(exception))
        {
            Refuse(exception);
            return false;
        }
    }

    /// <summary>The events of an open source. Where it fails, its last one is the failure.</summary>
    public async IAsyncEnumerable<SubscriptionEvent> ReadAsync(
        Func<object?, CancellationToken, ValueTask<ExecutionResult>> respond,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var reader = events!.GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(reader))
        {
            var known = reader.Current as IdentifiedEvent;
            var eventValue = known is null ? reader.Current : known.Value;
            yield return new SubscriptionEvent(known?.Id, token => respond(eventValue, token));
        }

        if (Error is { } error)
        {
            yield return new SubscriptionEvent(id: null, _ => new(ResponseBody.Refuse(error, operation)));
        }
    }

    async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<object?> reader)
    {
        try
        {
            return await reader.MoveNextAsync();
        }
        catch (Exception exception) when (IsFieldError(exception))
        {
            Refuse(exception);
            return false;
        }
    }

    bool IsFieldError(Exception exception) =>
        exception is GraphQLFieldException || !scope.CancellationToken.IsCancellationRequested;

    void Refuse(Exception exception)
    {
        var error = FieldError.Of(exception);
        if (error.Cause is { } cause)
        {
            onUnexpectedError?.Invoke(cause);
        }

        var places = error.Locations.Count > 0 || field is null ? error.Locations : field.Locations;
        var path = field is null ? null : scope.Path.ToList();
        Error = new RequestError(
            ExecutionStage.EventSource,
            [new GraphQLError(error.Message, places, path, error.Extensions)]
        );
    }
}
