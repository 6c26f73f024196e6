namespace GovernanceGraph.GraphQL.Language;

/// <summary>How a walk goes on for the visitor that answers.</summary>
public enum WalkAction
{
    /// <summary>Goes on.</summary>
    Continue,

    /// <summary>This visitor hears nothing from below the node, nor of leaving it. Others do.</summary>
    SkipChildren,
}

/// <summary>
/// One listener of a <see cref="SyntaxWalk"/>: the handlers of one rule. A handler for an abstract class or an
/// interface hears of every node that is one.
/// </summary>
public sealed class SyntaxVisitor
{
    // arrays of just their size: most visitors have one handler or two, and there are many visitors
    INodeHandler[] enterHandlers = [];
    INodeHandler[] leaveHandlers = [];

    internal SyntaxVisitor() { }

    /// <summary>The node below which the visitor hears nothing.</summary>
    internal SyntaxNode? Skipping { get; private set; }

    internal bool IsListening => Skipping is null;

    internal ReadOnlySpan<INodeHandler> EnterHandlers => enterHandlers;

    internal ReadOnlySpan<INodeHandler> LeaveHandlers => leaveHandlers;

    /// <summary>Calls the handler for each such node, before the nodes below it.</summary>
    /// <param name="handler">What to do with the node.</param>
    public SyntaxVisitor Enter<TNode>(Action<TNode> handler)
        where TNode : class
    {
        enterHandlers = [.. enterHandlers, new NodeAction<TNode>(handler)];
        return this;
    }

    /// <summary>Calls the handler for each such node, before the nodes below it.</summary>
    /// <param name="handler">What to do with the node; says how the walk goes on for this visitor.</param>
    public SyntaxVisitor Enter<TNode>(Func<TNode, WalkAction> handler)
        where TNode : class
    {
        enterHandlers = [.. enterHandlers, new NodeDecision<TNode>(handler)];
        return this;
    }

    /// <summary>Calls the handler for each such node, after the nodes below it.</summary>
    /// <param name="handler">What to do with the node.</param>
    public SyntaxVisitor Leave<TNode>(Action<TNode> handler)
        where TNode : class
    {
        leaveHandlers = [.. leaveHandlers, new NodeAction<TNode>(handler)];
        return this;
    }

    internal void Skip(SyntaxNode node) => Skipping = node;

    internal void Resume() => Skipping = null;
}
