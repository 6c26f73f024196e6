using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Model;

namespace GovernanceGraph.Api.Types;

/// <summary>What to write instead of a field that a type has not: the mistakes that beginners make most.</summary>
static class FieldHints
{
    /// <summary>On a connection: what is on its records or edges.</summary>
    /// <param name="node">The type of the records.</param>
    /// <param name="edge">The type of the edges.</param>
    /// <param name="name">The field that was asked for.</param>
    public static string? OfConnection(GraphQLType node, ObjectType edge, string name) =>
        Has(node, name) ? Within("nodes", node, name)
        : edge.FindField(name) is not null ? Within("edges", edge, name)
        : null;

    /// <summary>On an edge: what is on its record.</summary>
    public static string? OfEdge(GraphQLType node, string name) => Has(node, name) ? Within("node", node, name) : null;

    /// <summary>On an entity: the name of a relation as seen from its other end.</summary>
    /// <param name="type">The type of the entity.</param>
    /// <param name="name">The field that was asked for.</param>
    public static string? OfEntity(FieldsType type, string name)
    {
        foreach (var relation in GovernanceModel.Relations)
        {
            var other =
                relation.Forward.Name == name ? relation.Backward.Name
                : relation.Backward.Name == name ? relation.Forward.Name
                : null;
            if (other is not null && type.FindField(other) is not null)
            {
                return other;
            }
        }

        return null;
    }

    static bool Has(GraphQLType type, string name) => (type as FieldsType)?.FindField(name) is not null;

    static string Within(string part, GraphQLType type, string name) =>
        ((FieldsType)type).FindField(name)!.Type.NamedType is FieldsType
            ? $"{part} {{ {name} {{ … }} }}"
            : $"{part} {{ {name} }}";
}
