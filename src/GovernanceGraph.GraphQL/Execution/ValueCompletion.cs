using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Execution;

// Value completion (specification, section 6.4.3). Each method writes the value, or records an error and returns false.
sealed partial class OperationExecution
{
    /// <summary>"CompleteValue"</summary>
    ValueTask<bool> CompleteAsync(GraphQLType type, FieldSelection field, object? value)
    {
        if (value is Exception exception)
        {
            return new(Fail(field, exception));
        }

        if (value is null)
        {
            return new(CompleteNull(type, field));
        }

        return type.NullableType switch
        {
            ListType list => CompleteListAsync(list, field, value),
            ObjectType objectType => CompleteObjectAsync(objectType, field, value),
            InterfaceType abstractType => CompleteAbstractAsync(abstractType, abstractType.ResolveType, field, value),
            UnionType abstractType => CompleteAbstractAsync(abstractType, abstractType.ResolveType, field, value),
            ScalarType scalar => new(CompleteLeaf(scalar, field, scalar.Serialize(value), value)),
            EnumType enumType => new(CompleteLeaf(enumType, field, enumType.Serialize(value), value)),
            var other => throw new UnreachableException($"Type \"{other}\" is not an output type."),
        };
    }

    bool CompleteNull(GraphQLType type, FieldSelection field)
    {
        if (type is NonNullType)
        {
            return Fail(field, $"Cannot return null for non-nullable field {Name(field)}.");
        }

        writer.WriteNull();
        return true;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    async ValueTask<bool> CompleteListAsync(ListType type, FieldSelection field, object value)
    {
        if (!ValueText.IsList(value))
        {
            return Fail(field, $"Expected Iterable, but did not find one for field \"{Name(field)}\".");
        }

        writer.BeginArray();
        var position = 0;
        foreach (var item in (IEnumerable)value)
        {
            scope.CancellationToken.ThrowIfCancellationRequested();
            scope.Path.Enter(position++);
            var isWritten = await CompleteItemAsync(type.OfType, field, item);
            scope.Path.Leave();
            if (!isWritten)
            {
                return false;
            }
        }

        writer.EndArray();
        return true;
    }

    /// <summary>An item fails by itself: it is null where it may be, else the list fails.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    async ValueTask<bool> CompleteItemAsync(GraphQLType type, FieldSelection field, object? item)
    {
        var start = writer.Position;
        var depth = scope.Path.Depth;
        bool isWritten;
        try
        {
            isWritten = await CompleteAsync(type, field, item);
        }
        catch (Exception exception) when (IsFieldError(exception))
        {
            scope.Path.LeaveTo(depth);
            isWritten = Fail(field, exception);
        }

        return Recover(type, start, isWritten);
    }

    bool CompleteLeaf(NamedType type, FieldSelection field, CoercionResult result, object value)
    {
        if (result.IsError)
        {
            return Fail(field, result.Message!);
        }

        if (result.Value is null)
        {
            return Fail(
                field,
                $"Expected `{type}.coerceOutputValue({ValueText.Inspect(value)})` to return non-nullable value, "
                    + "returned: null"
            );
        }

        writer.WriteValue(result.Value);
        return true;
    }

    /// <summary>"ResolveAbstractType"</summary>
    ValueTask<bool> CompleteAbstractAsync(
        NamedType type,
        Func<object, string?>? resolveType,
        FieldSelection field,
        object value
    )
    {
        var name = resolveType is null ? TypeNameOf(type, value) : resolveType(value);
        if (name is null)
        {
            return new(
                Fail(
                    field,
                    $"Abstract type \"{type}\" must resolve to an Object type at runtime for field \""
                        + $"{Name(field)}\". Either the \"{type}\" type should provide a \"resolveType\" "
                        + "function or each possible type should provide an \"isTypeOf\" function."
                )
            );
        }

        return scope.Schema.FindType(name) switch
        {
            null => new(
                Fail(
                    field,
                    $"Abstract type \"{type}\" was resolved to a type \"{name}\" that does not exist inside the schema."
                )
            ),
            ObjectType concrete when scope.Schema.IsSubType(type, concrete) => CompleteObjectAsync(
                concrete,
                field,
                value
            ),
            ObjectType concrete => new(
                Fail(field, $"Runtime Object type \"{concrete}\" is not a possible type for \"{type}\".")
            ),
            _ => new(Fail(field, $"Abstract type \"{type}\" was resolved to a non-object type \"{name}\".")),
        };
    }

    /// <summary>
    /// Where an abstract type does not say: the value's own "__typename", else the first type that knows it.
    /// </summary>
    string? TypeNameOf(NamedType type, object value)
    {
        if (PropertyOf(value, "__typename") is string name)
        {
            return name;
        }

        foreach (var possible in scope.Schema.PossibleTypes(type))
        {
            if (possible.IsTypeOf?.Invoke(value) == true)
            {
                return possible.Name;
            }
        }

        return null;
    }

    ValueTask<bool> CompleteObjectAsync(ObjectType type, FieldSelection field, object value)
    {
        if (type.IsTypeOf?.Invoke(value) == false)
        {
            return new(Fail(field, $"Expected value of type \"{type}\" but got: {ValueText.Inspect(value)}."));
        }

        return ExecuteFieldsAsync(field.SelectionsFor(type, variables), value);
    }

    static string Name(FieldSelection field) => $"{field.ParentType}.{field.Field.Name}";
}
