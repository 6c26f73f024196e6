using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// The one table from what happened to the HTTP status (GraphQL over HTTP, "Status Codes"). A client that accepts
/// application/json alone gets 200 for whatever the engine answered, as such clients expect.
/// </summary>
static class ResponseStatuses
{
    internal static int Of(ExecutionStage stage, OperationType? operation, ResponseFormat format) => (stage, operation, format) switch
    {
        (ExecutionStage.OperationPermission, OperationType.Mutation, _) => StatusCodes.Status405MethodNotAllowed,
        (ExecutionStage.OperationPermission, _, _) => StatusCodes.Status400BadRequest,
        (_, _, ResponseFormat.Json) => StatusCodes.Status200OK,
        (ExecutionStage.Executed or ExecutionStage.CostReport, _, _) => StatusCodes.Status200OK,
        _ => StatusCodes.Status400BadRequest,
    };
}
