using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Operation Type Existence": the schema has a root type for each operation.</summary>
static class KnownOperationTypesRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<OperationDefinitionNode>(node =>
        {
            if (context.Schema.RootType(node.Operation) is null)
            {
                context.Report($"The {NameOf(node.Operation)} operation is not supported by the schema.", node);
            }
        });

    static string NameOf(OperationType operation) =>
        operation switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            _ => "subscription",
        };
}
