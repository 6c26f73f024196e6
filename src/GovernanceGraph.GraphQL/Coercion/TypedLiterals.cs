using System.Collections;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Coercion;

/// <summary>Values as variables give them, to literals of a type.</summary>
static class TypedLiterals
{
    /// <summary>The literal that stands for a value of the type, or null where the value does not fit.</summary>
    public static ValueNode? Of(object? value, GraphQLType type) =>
        type switch
        {
            NonNullType nonNull => value is null ? null : Of(value, nonNull.OfType),
            _ when value is null => new NullValueNode(default),
            ListType list => OfList(value, list),
            InputObjectType input => OfObject(value, input),
            EnumType enumType => value is string name && enumType.FindValue(name) is not null
                ? new EnumValueNode(name, default)
                : null,
            ScalarType { ToLiteral: { } toLiteral } => toLiteral(value),
            _ => ValueLiterals.OfPlainValue(value),
        };

    static ValueNode? OfList(object value, ListType list)
    {
        if (!ValueText.IsList(value))
        {
            return Of(value, list.OfType);
        }

        var literals = new List<ValueNode>();
        foreach (var item in (IEnumerable)value)
        {
            if (Of(item, list.OfType) is not { } literal)
            {
                return null;
            }

            literals.Add(literal);
        }

        return new ListValueNode(literals, default);
    }

    static ObjectValueNode? OfObject(object value, InputObjectType type)
    {
        if (
            value is not IReadOnlyDictionary<string, object?> given
            || given.Keys.Any(name => type.FindField(name) is null)
        )
        {
            return null;
        }

        var fields = new List<ObjectFieldNode>();
        foreach (var field in type.Fields)
        {
            if (!given.TryGetValue(field.Name, out var fieldValue))
            {
                if (field.IsRequired)
                {
                    return null;
                }

                continue;
            }

            if (Of(fieldValue, field.Type) is not { } literal)
            {
                return null;
            }

            fields.Add(ValueLiterals.Field(field.Name, literal));
        }

        return new ObjectValueNode(fields, default);
    }
}
