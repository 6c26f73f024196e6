namespace GovernanceGraph.Server.Http;

/// <summary>The media types of answers.</summary>
enum ResponseFormat
{
    /// <summary>application/json: the status is 200 for every well-formed request.</summary>
    Json,

    /// <summary>application/graphql-response+json: the status tells whether the operation was executed.</summary>
    GraphQLResponse,
}
