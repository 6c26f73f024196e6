using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.Server.Http;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>One response of an operation that is executed as a stream.</summary>
/// <param name="Body">The response as JSON; valid until the next is asked for.</param>
/// <param name="IsRefusal">
/// Whether the operation could not begin or go on: nothing follows. A error of one event is none.
/// </param>
/// <param name="EventId">
/// What the client names the event by to go on after it; null where that would leave something out.
/// </param>
readonly record struct OperationResponse(ReadOnlyMemory<byte> Body, bool IsRefusal, string? EventId = null)
{
    internal static OperationResponse Of(ExecutionResult result, string? eventId = null) =>
        new(result.Body, IsRefusal: !result.HasData, eventId);

    internal static OperationResponse Refusal(HttpError error) => new(ErrorResponse.Body(error), IsRefusal: true);

    /// <summary>An event has no answer; the next may have one.</summary>
    internal static OperationResponse OfEvent(HttpError error) => new(ErrorResponse.Body(error), IsRefusal: false);
}
