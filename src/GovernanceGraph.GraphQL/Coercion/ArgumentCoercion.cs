using System.Diagnostics;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Coercion;

/// <summary>Coercing argument values of fields and directives (specification, section 6.4.1).</summary>
static class ArgumentCoercion
{
    static readonly Dictionary<string, object?> NoArguments = [];

    /// <summary>The values by argument name. An argument that was not given and has no default is absent.</summary>
    /// <param name="definitions">The arguments that there are.</param>
    /// <param name="owner">The field or directive; an error about a missing argument names its place.</param>
    /// <param name="nodes">The arguments that are given.</param>
    /// <param name="variables">The request's variables.</param>
    /// <exception cref="GraphQLFieldException">A value does not fit its type.</exception>
    public static Dictionary<string, object?> Coerce(
        IReadOnlyList<InputValueDefinition> definitions,
        SyntaxNode owner,
        IReadOnlyList<ArgumentNode> nodes,
        VariableValues variables
    )
    {
        if (definitions.Count == 0)
        {
            return NoArguments;
        }

        var coerced = new Dictionary<string, object?>(nodes.Count); // few have defaults beside
        for (var index = 0; index < definitions.Count; index++)
        {
            var definition = definitions[index];
            var given = Find(nodes, definition.Name);
            if (IsGiven(given, definition, variables))
            {
                coerced.Add(definition.Name, Coerce(definition, given!, variables));
            }
            else if (definition.IsRequired)
            {
                throw new GraphQLFieldException(
                    $"Argument \"{definition}\" of required type \"{definition.Type}\" was not provided.",
                    [owner.Span.Location]
                );
            }
            else if (InputCoercion.TryCoerceDefault(definition, out var value))
            {
                coerced.Add(definition.Name, value);
            }
        }

        return coerced;
    }

    static ValueNode? Find(IReadOnlyList<ArgumentNode> nodes, string name)
    {
        for (var index = 0; index < nodes.Count; index++)
        {
            if (nodes[index].Name.Value == name)
            {
                return nodes[index].Value;
            }
        }

        return null;
    }

    /// <summary>
    /// An absent variable counts as no argument, except where one is required: then it is a wrong value.
    /// </summary>
    static bool IsGiven(ValueNode? given, InputValueDefinition definition, VariableValues variables) =>
        given is not null
        && (
            given is not VariableNode variable
            || definition.IsRequired
            || variables.TryGetValue(variable.Name.Value, out _)
        );

    static object? Coerce(InputValueDefinition definition, ValueNode given, VariableValues variables)
    {
        if (InputCoercion.TryCoerceLiteral(given, definition.Type, variables, out var value))
        {
            return value;
        }

        InputValidation.ValidateLiteral(
            given,
            definition.Type,
            variables,
            (error, path) =>
                throw new GraphQLFieldException(
                    $"Argument \"{definition}\" has invalid value{InputValidation.Describe(path)}: {error.Message}",
                    error.Locations
                )
        );
        throw new UnreachableException($"Argument \"{definition}\" was not coerced, yet its value is valid.");
    }
}
