using System.Diagnostics;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>Literals on one line.</summary>
static class LiteralText
{
    public static string Print(ValueNode literal) => literal switch
    {
        NullValueNode => "null",
        IntValueNode node => node.Value,
        FloatValueNode node => node.Value,
        StringValueNode node => ValueText.Quote(node.Value),
        EnumValueNode node => node.Value,
        BooleanValueNode node => node.Value ? "true" : "false",
        VariableNode node => $"${node.Name.Value}",
        ListValueNode node => $"[{string.Join(", ", node.Values.Select(Print))}]",
        ObjectValueNode { Fields.Count: 0 } => "{}",
        ObjectValueNode node =>
            $"{{ {string.Join(", ", node.Fields.Select(field => $"{field.Name}: {Print(field.Value)}"))} }}",
        _ => throw new UnreachableException($"No literal is a {literal.Kind}."),
    };
}
