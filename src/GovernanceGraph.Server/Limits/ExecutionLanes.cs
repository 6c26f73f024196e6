using GovernanceGraph.Server.Configuration;

namespace GovernanceGraph.Server.Limits;

/// <summary>
/// Two gates: a wide one for what is done in a moment, and a narrow one for what takes the processor for longer, so
/// that the many who ask little do not wait for the few who ask much.
/// </summary>
/// <param name="Wide">For operations that cost little.</param>
/// <param name="Narrow">
/// For operations that cost much, and for long documents that have to be read or planned first.
/// </param>
sealed record ExecutionLanes(ExecutionGate Wide, ExecutionGate Narrow)
{
    /// <summary>Points from which on an operation is expensive: about a millisecond of one core.</summary>
    internal const long ExpensivePoints = 100_000;

    /// <summary>
    /// Characters from which on a document is expensive to read where it is not known yet, and to plan where it has
    /// variables.
    /// </summary>
    internal const int LongDocument = 4_096;

    internal ExecutionLanes(Settings settings)
        : this(
            new("ordinary", settings.MaxExecutions, settings.MaxWaiting),
            new("expensive", settings.MaxExpensiveExecutions, settings.MaxWaiting)
        ) { }
}
