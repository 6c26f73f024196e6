using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>There is one schema definition at most (specification, "Schema").</summary>
static class LoneSchemaDefinitionRule
{
    public static void AddTo(SyntaxVisitor visitor, SdlValidationContext context)
    {
        var count = 0;
        visitor.Enter<SchemaDefinitionNode>(node =>
        {
            if (count++ > 0)
            {
                context.Report("Must provide only one schema definition.", node);
            }
        });
    }
}
