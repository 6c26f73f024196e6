using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Fragments Must Be Used".</summary>
static class NoUnusedFragmentsRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Leave<Document>(document => Check(context, document));

    static void Check(ValidationContext context, Document document)
    {
        var operations = new List<OperationDefinitionNode>();
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
            {
                operations.Add(operation);
            }
        }

        HashSet<string> used = [.. context.Fragments.ReachedFrom(operations).Select(each => each.Name.Value)];
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment && !used.Contains(fragment.Name.Value))
            {
                context.Report($"Fragment \"{fragment.Name}\" is never used.", fragment);
            }
        }
    }
}
