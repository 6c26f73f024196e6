namespace GovernanceGraph.GraphQL.Language;

/// <summary>
/// One walk through a syntax tree for many visitors at once, in document order. Each visitor may skip for itself.
/// Visitors are called in the order in which they were added. Used once, by one thread.
/// </summary>
/// <param name="tracker">Hears of every node, around the visitors.</param>
public sealed partial class SyntaxWalk(ISyntaxTracker? tracker = null)
{
    // what most documents need
    const int UsualSteps = 32;

    readonly List<SyntaxVisitor> visitors = [];
    readonly List<SyntaxNode> ancestors = [];

    // what is still to be done, the next on top: a list and not recursion, so that no depth exhausts the stack
    readonly List<Step> pending = new(UsualSteps);

    // used again for each kind of node
    readonly List<Listener> enterFound = [];
    readonly List<Listener> leaveFound = [];
    readonly Listeners?[] listenersByKind = new Listeners?[(int)SyntaxKind.DirectiveExtension + 1];
    int skipping;

    /// <summary>The nodes above the current one, the root first.</summary>
    public IReadOnlyList<SyntaxNode> Ancestors => ancestors;

    /// <summary>The node above the current one; absent at the root.</summary>
    public SyntaxNode? Parent => ancestors.Count == 0 ? null : ancestors[^1];

    /// <summary>Adds a visitor. All handlers are given to it before the walk runs.</summary>
    public SyntaxVisitor AddVisitor()
    {
        var visitor = new SyntaxVisitor();
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Walks through a node and all below it.</summary>
    /// <param name="root">A document, or a part of one.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Run(SyntaxNode root, CancellationToken cancellationToken = default)
    {
        pending.Add(new Step(root, IsLeaving: false));
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (node, isLeaving) = pending[^1];
            pending.RemoveAt(pending.Count - 1);
            var listeners = listenersByKind[(int)node.Kind] ??= ListenersFor(node);
            if (isLeaving)
            {
                Leave(node, listeners);
            }
            else
            {
                Enter(node, listeners);
            }
        }
    }

    void Enter(SyntaxNode node, Listeners listeners)
    {
        tracker?.Enter(node);
        CallEnter(listeners.Enter, node);
        ancestors.Add(node);
        pending.Add(new Step(node, IsLeaving: true));
        var firstChild = pending.Count;
        AddChildren(node);
        pending.Reverse(firstChild, pending.Count - firstChild);
    }

    void Leave(SyntaxNode node, Listeners listeners)
    {
        ancestors.RemoveAt(ancestors.Count - 1);
        CallLeave(listeners.Leave, node);
        tracker?.Leave(node);
    }

    void CallEnter(Listener[] listeners, SyntaxNode node)
    {
        foreach (var (visitor, handler) in listeners)
        {
            if (visitor.IsListening && handler.Handle(node) == WalkAction.SkipChildren)
            {
                visitor.Skip(node);
                skipping++;
            }
        }
    }

    void CallLeave(Listener[] listeners, SyntaxNode node)
    {
        foreach (var (visitor, handler) in listeners)
        {
            if (visitor.IsListening)
            {
                handler.Handle(node);
            }
        }

        if (skipping > 0)
        {
            ResumeAfter(node);
        }
    }

    void ResumeAfter(SyntaxNode node)
    {
        foreach (var visitor in visitors)
        {
            if (ReferenceEquals(visitor.Skipping, node))
            {
                visitor.Resume();
                skipping--;
            }
        }
    }

    /// <summary>Found once for each kind of node in a walk: which handlers care.</summary>
    Listeners ListenersFor(SyntaxNode node)
    {
        enterFound.Clear();
        leaveFound.Clear();
        foreach (var visitor in visitors)
        {
            foreach (var handler in visitor.EnterHandlers)
            {
                if (handler.IsFor(node))
                {
                    enterFound.Add(new Listener(visitor, handler));
                }
            }

            foreach (var handler in visitor.LeaveHandlers)
            {
                if (handler.IsFor(node))
                {
                    leaveFound.Add(new Listener(visitor, handler));
                }
            }
        }

        return new Listeners([.. enterFound], [.. leaveFound]);
    }

    readonly record struct Step(SyntaxNode Node, bool IsLeaving);

    readonly record struct Listener(SyntaxVisitor Visitor, INodeHandler Handler);

    sealed record Listeners(Listener[] Enter, Listener[] Leave);
}
