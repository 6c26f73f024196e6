using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Input Object Field Uniqueness".</summary>
sealed class UniqueInputFieldNamesRule
{
    // Up to here, looking through the fields before is cheaper than a table.
    const int FewFields = 8;

    readonly ValidationContext context;
    readonly Stack<Dictionary<string, NameNode>> tables = []; // of the large objects around

    UniqueInputFieldNamesRule(ValidationContext context) => this.context = context;

    public static void AddTo(SyntaxVisitor visitor, ValidationContext context)
    {
        var rule = new UniqueInputFieldNamesRule(context);
        visitor
            .Enter<ObjectValueNode>(rule.Enter)
            .Enter<ObjectFieldNode>(rule.Check)
            .Leave<ObjectValueNode>(rule.Leave);
    }

    void Enter(ObjectValueNode node)
    {
        if (node.Fields.Count > FewFields)
        {
            tables.Push([]);
        }
    }

    void Leave(ObjectValueNode node)
    {
        if (node.Fields.Count > FewFields)
        {
            tables.Pop();
        }
    }

    void Check(ObjectFieldNode node)
    {
        if (context.Walk.Parent is ObjectValueNode parent && First(parent, node) is var first && first != node.Name)
        {
            context.Report($"There can be only one input field named \"{node.Name}\".", first, node.Name);
        }
    }

    NameNode First(ObjectValueNode parent, ObjectFieldNode node)
    {
        if (parent.Fields.Count > FewFields)
        {
            var table = tables.Peek();
            table.TryAdd(node.Name.Value, node.Name);
            return table[node.Name.Value];
        }

        var index = 0;
        while (parent.Fields[index].Name.Value != node.Name.Value)
        {
            index++;
        }

        return parent.Fields[index].Name;
    }
}
