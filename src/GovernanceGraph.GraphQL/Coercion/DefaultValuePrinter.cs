using System.Diagnostics;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Coercion;

/// <summary>Defaults as literals, for introspection and SDL.</summary>
static class DefaultValuePrinter
{
    /// <summary>The default's literal; null where there is no default.</summary>
    /// <exception cref="UnreachableException">
    /// The default does not fit its type, which the schema validator reports.
    /// </exception>
    public static string? Print(InputValueDefinition definition) =>
        definition.Default is { } input
            ? SyntaxPrinter.Print(
                input.Literal
                    ?? TypedLiterals.Of(input.Value, definition.Type)
                    ?? throw new UnreachableException(
                        $"The default of \"{definition}\" is not a value of type \"{definition.Type}\"; "
                            + "validate the schema."
                    )
            )
            : null;
}
