using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.Server.Http;

namespace GovernanceGraph.Server.Endpoints;

/// <summary>
/// The one table from what happened to the HTTP status (GraphQL over HTTP, "Status Codes"). A client that accepts
/// application/json alone gets 200 for whatever the engine answered, as such clients expect.
/// </summary>
static class ResponseStatuses
{
    internal static int Of(ExecutionStage stage, ResponseFormat format) =>
        (stage, format) switch
        {
            (_, ResponseFormat.Json) => StatusCodes.Status200OK,
            (ExecutionStage.Executed or ExecutionStage.CostReport, _) => StatusCodes.Status200OK,
            _ => StatusCodes.Status400BadRequest,
        };
}
