using GovernanceGraph.GraphQL.Requests;

namespace GovernanceGraph.Server.Requests;

/// <summary>What a client sent (GraphQL over HTTP, "Request Parameters"), by whatever way it came.</summary>
sealed record RequestParameters
{
    /// <summary>The document.</summary>
    internal string? Query { get; init; }

    /// <summary>The id of a document that the server holds: "documentId" or "id".</summary>
    internal string? DocumentId { get; init; }

    internal string? OperationName { get; init; }

    internal IReadOnlyDictionary<string, object?>? Variables { get; init; }

    internal IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    internal AllowedOperations AllowedOperations { get; init; } = AllowedOperations.QueryAndMutation;

    /// <summary>The request to execute.</summary>
    /// <param name="document">The text of the document.</param>
    /// <param name="costReporting">Whether the response tells what the operation may cost.</param>
    /// <param name="lastEventId">The last event that the client of an event stream knows.</param>
    internal GraphQLRequest ToRequest(string document, CostReporting costReporting, string? lastEventId = null) =>
        new()
        {
            Query = document,
            OperationName = OperationName,
            AllowedOperations = AllowedOperations,
            Variables = Variables,
            Extensions = Extensions,
            CostReporting = costReporting,
            LastEventId = lastEventId,
        };
}
