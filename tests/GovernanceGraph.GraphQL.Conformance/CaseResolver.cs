using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;

namespace GovernanceGraph.GraphQL.Conformance;

/// <summary>How fields resolve in a case: to the case's JSON, or to the text of their arguments.</summary>
static class CaseResolver
{
    const string ErrorKey = "$error";

    public static ValueTask<object?> Resolve(ResolverContext context)
    {
        var field = context.Selection.Field;
        if (field.Arguments.Count > 0 && field.Type.NamedType == BuiltInScalars.String)
        {
            return new(ArgumentsText.Print(context.Arguments));
        }

        var properties = context.Parent as IReadOnlyDictionary<string, object?>;
        return new(WithErrors(properties?.GetValueOrDefault(field.Name), field.Type));
    }

    /// <summary>
    /// The value with its error objects as exceptions, which fail the field or the list item that they stand for.
    /// </summary>
    static object? WithErrors(object? value, GraphQLType type) =>
        (value, type.NullableType) switch
        {
            (IReadOnlyDictionary<string, object?> { Count: 1 } properties, _)
                when properties.TryGetValue(ErrorKey, out var message) => new GraphQLFieldException(
                message as string ?? ArgumentsText.Print(message)
            ),
            (IReadOnlyList<object?> items, ListType list) => items
                .Select(item => WithErrors(item, list.OfType))
                .ToList(),
            _ => value,
        };
}
