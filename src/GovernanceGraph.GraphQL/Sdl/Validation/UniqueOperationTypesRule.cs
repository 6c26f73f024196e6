using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>Each kind of operation has one root type (specification, "Root Operation Types").</summary>
static class UniqueOperationTypesRule
{
    public static void AddTo(SyntaxVisitor visitor, SdlValidationContext context)
    {
        var known = new Dictionary<OperationType, OperationTypeDefinitionNode>();
        visitor.Enter<OperationTypeDefinitionNode>(node =>
        {
            if (!known.TryAdd(node.Operation, node))
            {
                var operation = node.Operation.ToString().ToLowerInvariant();
                context.Report($"There can be only one {operation} type in schema.", known[node.Operation], node);
            }
        });
    }
}
