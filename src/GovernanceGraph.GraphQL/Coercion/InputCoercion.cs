using System.Collections;
using System.Diagnostics;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Coercion;

/// <summary>
/// Values of variables and literals to what resolvers get (specification, "Input Coercion"): null, bool, int, double,
/// string, a scalar's or enum value's own value, <c>object?[]</c>, or an ordered dictionary for an input object.
/// Says only whether a value fits; <see cref="InputValidation"/> says why not.
/// </summary>
public static class InputCoercion
{
    /// <summary>Coerces a value of the variables: null, bool, number, string, list or dictionary.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static bool TryCoerceValue(
        object? value,
        GraphQLType type,
        out object? coerced,
        CancellationToken cancellationToken = default
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        coerced = null;
        if (value is null)
        {
            return type is not NonNullType;
        }

        switch (type.NullableType)
        {
            case ListType list:
                return TryCoerceList(value, list, out coerced, cancellationToken);
            case InputObjectType input:
                return TryCoerceObject(value, input, out coerced, cancellationToken);
            case var leaf:
                var result = LeafCoercion.OfValue(value, leaf);
                coerced = result.Value;
                return !result.IsError;
        }
    }

    /// <summary>Coerces a literal, with the values of variables inside it.</summary>
    public static bool TryCoerceLiteral(
        ValueNode literal,
        GraphQLType type,
        VariableValues variables,
        out object? coerced
    )
    {
        coerced = null;
        switch (literal)
        {
            case VariableNode variable:
                return variables.TryGetValue(variable.Name.Value, out coerced)
                    && (coerced is not null || type is not NonNullType);
            case NullValueNode:
                return type is not NonNullType;
        }

        switch (type.NullableType)
        {
            case ListType list:
                return TryCoerceListLiteral(literal, list, variables, out coerced);
            case InputObjectType input:
                return TryCoerceObjectLiteral(literal, input, variables, out coerced);
            case var leaf:
                var result = LeafCoercion.OfLiteral(literal, leaf, variables);
                coerced = result.Value;
                return !result.IsError;
        }
    }

    /// <summary>The coerced default of an argument or input field; false where it has none.</summary>
    /// <exception cref="UnreachableException">The default does not fit, which the schema validator reports.</exception>
    public static bool TryCoerceDefault(InputValueDefinition definition, out object? coerced)
    {
        coerced = definition.Default is null ? null : definition.CoercedDefault(CoerceDefault);
        return definition.Default is not null;
    }

    static object? CoerceDefault(InputValueDefinition definition) =>
        TryCoerceDefault(definition.Default!, definition.Type, out var coerced)
            ? coerced
            : throw new UnreachableException(
                $"The default of \"{definition}\" is not a value of type \"{definition.Type}\"; validate the schema."
            );

    static bool TryCoerceDefault(DefaultInput input, GraphQLType type, out object? coerced) =>
        input.Literal is { } literal
            ? TryCoerceLiteral(literal, type, VariableValues.None, out coerced)
            : TryCoerceValue(input.Value, type, out coerced);

    static bool TryCoerceList(object value, ListType list, out object? coerced, CancellationToken cancellationToken)
    {
        coerced = null;
        object?[] items = ValueText.IsList(value) ? [.. ((IEnumerable)value).Cast<object?>()] : [value];
        for (var index = 0; index < items.Length; index++)
        {
            if (!TryCoerceValue(items[index], list.OfType, out items[index], cancellationToken))
            {
                return false;
            }
        }

        coerced = items;
        return true;
    }

    static bool TryCoerceObject(
        object value,
        InputObjectType type,
        out object? coerced,
        CancellationToken cancellationToken
    )
    {
        coerced = null;
        if (value is not IReadOnlyDictionary<string, object?> given)
        {
            return false;
        }

        foreach (var (name, _) in given)
        {
            if (type.FindField(name) is null)
            {
                return false;
            }
        }

        // Room for what is given: a type may have many more fields.
        var fields = new OrderedDictionary<string, object?>(given.Count);
        foreach (var field in type.Fields)
        {
            if (!given.TryGetValue(field.Name, out var fieldValue))
            {
                if (!TryUseDefault(field, fields))
                {
                    return false;
                }
            }
            else if (TryCoerceValue(fieldValue, field.Type, out var coercedField, cancellationToken))
            {
                fields[field.Name] = coercedField;
            }
            else
            {
                return false;
            }
        }

        coerced = fields;
        return !type.IsOneOf || (given.Count == 1 && HasOneValue(fields));
    }

    static bool TryCoerceListLiteral(ValueNode literal, ListType list, VariableValues variables, out object? coerced)
    {
        coerced = null;
        var literals = literal is ListValueNode node ? node.Values : [literal];
        var items = new object?[literals.Count];
        for (var index = 0; index < items.Length; index++)
        {
            // A variable without a value is null in a list.
            if (
                !TryCoerceLiteral(literals[index], list.OfType, variables, out items[index])
                && (list.OfType is NonNullType || literals[index] is not VariableNode)
            )
            {
                return false;
            }
        }

        coerced = items;
        return true;
    }

    static bool TryCoerceObjectLiteral(
        ValueNode literal,
        InputObjectType type,
        VariableValues variables,
        out object? coerced
    )
    {
        coerced = null;
        if (literal is not ObjectValueNode node)
        {
            return false;
        }

        for (var index = 0; index < node.Fields.Count; index++)
        {
            if (type.FindField(node.Fields[index].Name.Value) is null)
            {
                return false;
            }
        }

        var fields = new OrderedDictionary<string, object?>(node.Fields.Count);
        var known = type.Fields;
        for (var index = 0; index < known.Count; index++)
        {
            var field = known[index];
            var given = Find(node, field.Name);
            if (given is null || (given is VariableNode variable && !variables.TryGetValue(variable.Name.Value, out _)))
            {
                if (!TryUseDefault(field, fields))
                {
                    return false;
                }
            }
            else if (TryCoerceLiteral(given, field.Type, variables, out var coercedField))
            {
                fields[field.Name] = coercedField;
            }
            else
            {
                return false;
            }
        }

        coerced = fields;
        return !type.IsOneOf
            || (node.Fields.Select(field => field.Name.Value).Distinct().Count() == 1 && HasOneValue(fields));
    }

    /// <summary>The value of a field; the last one where a document that was not validated repeats it.</summary>
    internal static ValueNode? Find(ObjectValueNode node, string name)
    {
        for (var index = node.Fields.Count - 1; index >= 0; index--)
        {
            if (node.Fields[index].Name.Value == name)
            {
                return node.Fields[index].Value;
            }
        }

        return null;
    }

    static bool TryUseDefault(InputValueDefinition field, OrderedDictionary<string, object?> fields)
    {
        if (TryCoerceDefault(field, out var coerced))
        {
            fields[field.Name] = coerced;
        }

        return !field.IsRequired;
    }

    static bool HasOneValue(OrderedDictionary<string, object?> fields) =>
        fields.Count == 1 && fields.GetAt(0).Value is not null;
}
