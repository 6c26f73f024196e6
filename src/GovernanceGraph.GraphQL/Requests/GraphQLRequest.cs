namespace GovernanceGraph.GraphQL.Requests;

/// <summary>What a client asks.</summary>
public sealed class GraphQLRequest
{
    /// <summary>The document. Absent or empty: a syntax error.</summary>
    public string? Query { get; init; }

    /// <summary>Which of the document's operations to execute; absent: the only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>Which kinds of operation may be executed. Subscriptions are started by another method.</summary>
    public AllowedOperations AllowedOperations { get; init; } = AllowedOperations.QueryAndMutation;

    /// <summary>
    /// The values of variables by name, without "$", as JSON gives them: null, bool, int, long, double, string,
    /// <c>IReadOnlyList&lt;object?&gt;</c> or <c>IReadOnlyDictionary&lt;string, object?&gt;</c> in the order of the
    /// text.
    /// <see cref="JsonInput"/> reads them.
    /// </summary>
    public IReadOnlyDictionary<string, object?>? Variables { get; init; }

    /// <summary>Whether the response tells what the operation may cost.</summary>
    public CostReporting CostReporting { get; init; }

    /// <summary>
    /// The id of the last event that the client of a subscription got, where it goes on with a stream that it lost. A
    /// source of events that does not know it begins as without it.
    /// </summary>
    public string? LastEventId { get; init; }

    /// <summary>What the client sent under "extensions"; the engine does not look at it.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }
}
