using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Labels of "@defer" and "@stream" are written out, and each only once.</summary>
static class DeferStreamDirectiveLabelRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context)
    {
        var known = new Dictionary<string, DirectiveNode>();
        visitor.Enter<DirectiveNode>(node => Check(node, known, context));
    }

    static void Check(DirectiveNode node, Dictionary<string, DirectiveNode> known, ValidationContext context)
    {
        if (node.Name.Value is not (IncrementalDelivery.Defer or IncrementalDelivery.Stream))
        {
            return;
        }

        switch (node.Arguments.Find("label")?.Value)
        {
            case null or NullValueNode:
                break;
            case StringValueNode label when known.TryAdd(label.Value, node):
                break;
            case StringValueNode label:
                context.Report(
                    "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all "
                        + "Defer/Stream directive usages.",
                    known[label.Value],
                    node
                );
                break;
            default:
                context.Report($"Argument \"@{node.Name}(label:)\" must be a static string.", node);
                break;
        }
    }
}
