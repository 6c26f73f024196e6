using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>Coercing argument values of fields and directives (specification, section 6.4.1).</summary>
static class ArgumentCoercion
{
    /// <summary>The values by argument name. An argument that was not given and has no default is absent.</summary>
    /// <param name="definitions">The arguments that there are.</param>
    /// <param name="owner">The field or directive; an error about a missing argument names its place.</param>
    /// <param name="nodes">The arguments that are given.</param>
    /// <param name="variables">The request's variables.</param>
    /// <exception cref="GraphQLFieldException">A value does not fit its type.</exception>
    public static IReadOnlyDictionary<string, object?> Coerce(
        IReadOnlyList<InputValueDefinition> definitions, SyntaxNode owner, IReadOnlyList<ArgumentNode> nodes,
        CoercedVariables variables)
    {
        throw new NotSupportedException($"Input coercion is not there yet: {definitions}, {owner}, {nodes}, {variables.GetType()}.");
    }
}
