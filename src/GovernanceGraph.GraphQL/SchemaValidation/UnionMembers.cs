using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.SchemaValidation;

/// <summary>
/// A union has members, each once, and all of them object types (specification, "Unions", "Type Validation").
/// </summary>
static class UnionMembers
{
    public static void Validate(SchemaValidationContext context, UnionType union)
    {
        if (union.DeclaredTypes.Count == 0)
        {
            context.Report($"Union type {union} must define one or more member types.", union.Nodes);
        }

        var known = new HashSet<NamedType>();
        foreach (var member in union.DeclaredTypes)
        {
            if (!known.Add(member))
            {
                context.Report($"Union type {union} can only include type {member} once.", NodesOf(union, member));
            }
            else if (member is not ObjectType)
            {
                context.Report(
                    $"Union type {union} can only include Object types, it cannot include {member}.",
                    NodesOf(union, member)
                );
            }
        }
    }

    static IEnumerable<SyntaxNode> NodesOf(UnionType union, NamedType member) =>
        union.Nodes.Cast<IUnionNode>().SelectMany(node => node.Types).Where(node => node.Name.Value == member.Name);
}
