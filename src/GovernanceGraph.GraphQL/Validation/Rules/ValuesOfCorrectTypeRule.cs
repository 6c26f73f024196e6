using GovernanceGraph.GraphQL.Coercion;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Values of Correct Type": each literal can be coerced to the type of its place.</summary>
static class ValuesOfCorrectTypeRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context)
    {
        InputErrorHandler report = (error, _) => context.Report(error);
        visitor.Enter<ValueNode>(node => Check(context, node, report));
    }

    static WalkAction Check(ValidationContext context, ValueNode node, InputErrorHandler report)
    {
        if (node is VariableNode)
        {
            return WalkAction.Continue;
        }

        // Inside a list the tracker is at the type of the items already.
        var type = node is ListValueNode ? context.Types.ParentInputType : context.Types.InputType;
        if (type is not null && !IsDescription(node, context.Walk.Parent))
        {
            InputValidation.ValidateLiteral(node, type, report);
        }

        return WalkAction.SkipChildren;
    }

    static bool IsDescription(ValueNode node, SyntaxNode? parent) =>
        parent is VariableDefinitionNode definition && definition.Description == node;
}
