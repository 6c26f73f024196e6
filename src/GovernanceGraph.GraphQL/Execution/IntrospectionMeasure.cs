using System.Collections;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// How many fields an operation's introspection answers: counted over the schema itself, before anything is written.
/// Counting ends at a limit, so that it never takes much longer than what is allowed.
/// </summary>
/// <param name="schema">The schema of the operation.</param>
/// <param name="variables">The request's variables.</param>
/// <param name="limit">Fields after which counting ends.</param>
/// <param name="cancellationToken">Stops the counting.</param>
sealed class IntrospectionMeasure(
    Schema schema,
    CoercedVariables variables,
    long limit,
    CancellationToken cancellationToken
)
{
    readonly ResolverScope scope = new(schema, null, cancellationToken);

    // Many fields have the same type, and below the same selection it answers alike.
    readonly Dictionary<(FieldSelection, object), long> known = [];
    long counted;

    /// <summary>Whether a root field asks for introspection; "__typename" is a mere name.</summary>
    public static bool IsMeasured(FieldSelection root) =>
        root.Field == Introspection.SchemaField || root.Field == Introspection.TypeField;

    /// <summary>Fields that a root field answers, itself included; above the limit, some number above it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public long Of(FieldSelection root) => Of(root, null);

    long Of(FieldSelection field, object? parent)
    {
        counted++;
        if (field.Field.Type.NamedType is not ObjectType type)
        {
            return 1;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return 1 + BelowValue(field, type, Resolve(field, parent));
    }

    long BelowValue(FieldSelection field, ObjectType type, object? value)
    {
        if (value is not IEnumerable items)
        {
            return value is null ? 0 : BelowObject(field, type, value);
        }

        var sum = 0L;
        foreach (var item in items)
        {
            sum += BelowObject(field, type, item);
            if (sum > limit)
            {
                break;
            }
        }

        return sum;
    }

    long BelowObject(FieldSelection field, ObjectType type, object value)
    {
        if (known.TryGetValue((field, value), out var sum))
        {
            return sum;
        }

        foreach (var child in field.SelectionsFor(type, variables))
        {
            if (sum > limit || counted > limit)
            {
                break;
            }

            sum += Of(child, value);
        }

        if (value is GraphQLType)
        {
            known[(field, value)] = sum;
        }

        return sum;
    }

    // What introspection resolves to is there at once. An error is reported by the execution.
    object? Resolve(FieldSelection field, object? parent)
    {
        try
        {
            return IntrospectionResolvers
                .Find(field.Field)!(new ResolverContext(scope, field, parent, field.CoerceArguments(variables)))
                .GetAwaiter()
                .GetResult();
        }
        catch (GraphQLFieldException)
        {
            return null;
        }
    }
}
