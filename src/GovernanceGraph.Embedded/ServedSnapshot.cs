using GovernanceGraph.Embedded.Evaluation;
using GovernanceGraph.Embedded.Snapshots;

namespace GovernanceGraph.Embedded;

/// <summary>A snapshot that readers ask, with the plans that are bound to it.</summary>
sealed class ServedSnapshot(GraphSnapshot graph)
{
    public GraphSnapshot Graph => graph;

    public PreparedPlans Plans { get; } = new(graph);
}
