using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;

namespace GovernanceGraph.GraphQL.Schemas;

/// <summary>All types that the parts of a schema lead to, in the order in which introspection lists them.</summary>
sealed class ReferencedTypes
{
    readonly List<NamedType> found = [];
    readonly Dictionary<string, NamedType> seen = [];
    readonly HashSet<NamedType> awaitingTheirTurn;

    ReferencedTypes(IReadOnlyList<NamedType> given) => awaitingTheirTurn = [.. given];

    public static IReadOnlyList<NamedType> Collect(SchemaParts parts)
    {
        var types = new ReferencedTypes(parts.Types);
        foreach (var type in parts.Types)
        {
            types.awaitingTheirTurn.Remove(type);
            types.Visit(type);
        }

        types.Visit(parts.Query);
        types.Visit(parts.Mutation);
        types.Visit(parts.Subscription);
        foreach (var argument in parts.Directives.SelectMany(directive => directive.Arguments))
        {
            types.Visit(argument.Type.NamedType);
        }

        types.Visit(Introspection.SchemaType);
        return types.found;
    }

    // The stack is ours, so that a long chain of types cannot exhaust the thread's.
    void Visit(NamedType? first)
    {
        var pending = new Stack<NamedType>();
        Push(first);
        while (pending.TryPop(out var type))
        {
            if (awaitingTheirTurn.Contains(type) || !Add(type))
            {
                continue;
            }

            foreach (var reference in References(type).Reverse())
            {
                Push(reference);
            }
        }

        void Push(NamedType? type)
        {
            if (type is not null)
            {
                pending.Push(type);
            }
        }
    }

    bool Add(NamedType type)
    {
        if (seen.TryGetValue(type.Name, out var same))
        {
            return same == type
                ? false
                : throw new ArgumentException(
                    $"Schema must contain uniquely named types but contains multiple types named \"{type}\".",
                    nameof(type)
                );
        }

        type.Complete();
        seen.Add(type.Name, type);
        found.Add(type);
        return true;
    }

    static IEnumerable<NamedType> References(NamedType type) =>
        type switch
        {
            UnionType union => union.DeclaredTypes,
            FieldsType fields => fields.DeclaredInterfaces.Concat(
                fields.Fields.SelectMany(field =>
                    field.Arguments.Select(argument => argument.Type.NamedType).Prepend(field.Type.NamedType)
                )
            ),
            InputObjectType input => input.Fields.Select(field => field.Type.NamedType),
            _ => [],
        };
}
