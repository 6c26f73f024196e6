using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Only lists can be streamed.</summary>
static class StreamDirectiveOnListFieldRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<DirectiveNode>(node =>
        {
            if (
                node.Name.Value == IncrementalDelivery.Stream
                && context.Types is { Field: { } field, ParentType: { } parent }
                && field.Type is not ListType
                && field.Type.NullableType is not ListType
            )
            {
                context.Report(
                    $"Directive \"@stream\" cannot be used on non-list field \"{parent}.{field.Name}\".",
                    node
                );
            }
        });
}
