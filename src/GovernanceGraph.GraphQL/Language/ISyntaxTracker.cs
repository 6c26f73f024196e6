namespace GovernanceGraph.GraphQL.Language;

/// <summary>
/// Hears of every node of a <see cref="SyntaxWalk"/>: of entering before all visitors, of leaving after them.
/// </summary>
public interface ISyntaxTracker
{
    /// <summary>The walk comes to a node.</summary>
    /// <param name="node">The node.</param>
    void Enter(SyntaxNode node);

    /// <summary>The walk has been below the node and leaves it.</summary>
    /// <param name="node">The node.</param>
    void Leave(SyntaxNode node);
}
