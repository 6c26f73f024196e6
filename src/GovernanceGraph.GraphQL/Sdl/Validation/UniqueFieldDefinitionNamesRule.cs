using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>
/// The fields of a type have different names (specification, "Objects", "Interfaces", "Input Objects").
/// </summary>
static class UniqueFieldDefinitionNamesRule
{
    public static void AddTo(SyntaxVisitor visitor, SdlValidationContext context)
    {
        var known = new KnownNames();
        visitor
            .Enter<IFieldsNode>(node => Check(node.Name, node.Fields.Select(field => field.Name)))
            .Enter<IInputFieldsNode>(node => Check(node.Name, node.Fields.Select(field => field.Name)));

        void Check(NameNode owner, IEnumerable<NameNode> names)
        {
            foreach (var name in names)
            {
                if (known.Add(owner.Value, name) is { } first)
                {
                    context.Report($"Field \"{owner}.{name}\" can only be defined once.", first, name);
                }
            }
        }
    }
}
