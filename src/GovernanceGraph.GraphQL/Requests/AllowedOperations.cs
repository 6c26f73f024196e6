using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Requests;

/// <summary>Which kinds of operation a request may execute; a GET request, for example, no mutation.</summary>
[Flags]
public enum AllowedOperations
{
    None = 0,

    Query = 1 << OperationType.Query,

    Mutation = 1 << OperationType.Mutation,

    Subscription = 1 << OperationType.Subscription,

    /// <summary>What one response can answer.</summary>
    QueryAndMutation = Query | Mutation,

    /// <summary>All kinds; executing a subscription without a stream answers it once, on the root value.</summary>
    All = QueryAndMutation | Subscription,
}
