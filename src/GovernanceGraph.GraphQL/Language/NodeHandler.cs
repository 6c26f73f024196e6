namespace GovernanceGraph.GraphQL.Language;

/// <summary>What a visitor does with nodes of one class.</summary>
interface INodeHandler
{
    bool IsFor(SyntaxNode node);

    WalkAction Handle(SyntaxNode node);
}

sealed class NodeAction<TNode>(Action<TNode> handler) : INodeHandler
    where TNode : class
{
    public bool IsFor(SyntaxNode node) => node is TNode;

    public WalkAction Handle(SyntaxNode node)
    {
        handler((TNode)(object)node);
        return WalkAction.Continue;
    }
}

sealed class NodeDecision<TNode>(Func<TNode, WalkAction> handler) : INodeHandler
    where TNode : class
{
    public bool IsFor(SyntaxNode node) => node is TNode;

    public WalkAction Handle(SyntaxNode node) => handler((TNode)(object)node);
}
