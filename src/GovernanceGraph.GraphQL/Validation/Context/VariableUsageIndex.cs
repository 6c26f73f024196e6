using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Validation.Context;

/// <summary>A place where a variable is used.</summary>
/// <param name="Node">The variable as written.</param>
/// <param name="Type">The type that a value must have there; null where the document names what does not exist.</param>
/// <param name="ParentType">The type of the list or input object around it.</param>
/// <param name="HasDefault">Whether the schema gives that place a value where the document gives none.</param>
readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, GraphQLType? ParentType, bool HasDefault);

/// <summary>Where the operations and fragments of a document use variables; found once for all rules.</summary>
sealed class VariableUsageIndex(Schema schema, FragmentIndex fragments, CancellationToken cancellationToken)
{
    readonly Dictionary<ExecutableDefinitionNode, IReadOnlyList<VariableUsage>> own = [];
    readonly Dictionary<OperationDefinitionNode, IReadOnlyList<VariableUsage>> all = [];
    readonly Dictionary<IReadOnlyList<FragmentDefinitionNode>, IReadOnlyList<VariableUsage>> inFragments = [];

    /// <summary>The usages in an operation and in all fragments that it leads to.</summary>
    public IReadOnlyList<VariableUsage> ReachedFrom(OperationDefinitionNode operation)
    {
        if (!all.TryGetValue(operation, out var usages))
        {
            var inner = InFragments(fragments.ReachedFrom(operation));
            fragments.Spend(inner.Count);
            var outer = In(operation);
            all[operation] = usages = inner.Count == 0 ? outer : [.. outer, .. inner];
        }

        return usages;
    }

    // Operations that spread the same fragments are given the same list of them, so the list is the key.
    IReadOnlyList<VariableUsage> InFragments(IReadOnlyList<FragmentDefinitionNode> reached)
    {
        if (!inFragments.TryGetValue(reached, out var usages))
        {
            fragments.Spend(reached.Count);
            var collected = new List<VariableUsage>();
            foreach (var fragment in reached)
            {
                var local = In(fragment);
                fragments.Spend(local.Count);
                collected.AddRange(local);
            }

            inFragments[reached] = usages = collected;
        }

        return usages;
    }

    IReadOnlyList<VariableUsage> In(ExecutableDefinitionNode definition)
    {
        if (!own.TryGetValue(definition, out var usages))
        {
            own[definition] = usages = Collect(definition);
        }

        return usages;
    }

    List<VariableUsage> Collect(ExecutableDefinitionNode definition)
    {
        var usages = new List<VariableUsage>();
        var types = new TypeTracker(schema);
        var walk = new SyntaxWalk(types);
        walk.AddVisitor()
            .Enter<VariableDefinitionNode>(_ => WalkAction.SkipChildren)
            .Enter<VariableNode>(node =>
                usages.Add(new(node, types.InputType, types.ParentInputType, types.HasDefault))
            );
        walk.Run(definition, cancellationToken);
        return usages;
    }
}
