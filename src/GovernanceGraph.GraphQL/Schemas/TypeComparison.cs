using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Schemas;

/// <summary>How the types of a schema relate.</summary>
static class TypeComparison
{
    /// <summary>Whether both are the same named type inside the same lists and non-null types.</summary>
    public static bool AreEqual(GraphQLType left, GraphQLType right) =>
        (left, right) switch
        {
            (NonNullType one, NonNullType other) => AreEqual(one.OfType, other.OfType),
            (ListType one, ListType other) => AreEqual(one.OfType, other.OfType),
            _ => left == right,
        };

    /// <summary>Whether each value of the first type is a value of the second.</summary>
    public static bool IsSubType(Schema schema, GraphQLType type, GraphQLType superType) =>
        (superType, type) switch
        {
            (NonNullType outer, NonNullType inner) => IsSubType(schema, inner.OfType, outer.OfType),
            (NonNullType, _) => false,
            (_, NonNullType inner) => IsSubType(schema, inner.OfType, superType),
            (ListType outer, ListType inner) => IsSubType(schema, inner.OfType, outer.OfType),
            (NamedType outer, NamedType inner) => outer == inner || schema.IsSubType(outer, inner),
            _ => false,
        };

    /// <summary>Whether some object can be of both composite types.</summary>
    public static bool Overlap(Schema schema, NamedType left, NamedType right) =>
        left == right
        || (left.IsAbstractType, right.IsAbstractType) switch
        {
            (true, true) => HaveCommonObject(schema, left, right),
            (true, false) => schema.IsSubType(left, right),
            (false, true) => schema.IsSubType(right, left),
            _ => false,
        };

    static bool HaveCommonObject(Schema schema, NamedType left, NamedType right)
    {
        foreach (var possible in schema.PossibleTypes(left))
        {
            if (schema.IsSubType(right, possible))
            {
                return true;
            }
        }

        return false;
    }
}
