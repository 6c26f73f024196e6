using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>The values of an enum have different names (specification, "Enums").</summary>
static class UniqueEnumValueNamesRule
{
    public static void AddTo(SyntaxVisitor visitor, SdlValidationContext context)
    {
        var known = new KnownNames();
        visitor.Enter<IEnumNode>(node =>
        {
            foreach (var value in node.Values)
            {
                if (known.Add(node.Name.Value, value.Name) is { } first)
                {
                    context.Report(
                        $"Enum value \"{node.Name}.{value.Name}\" can only be defined once.",
                        first,
                        value.Name
                    );
                }
            }
        });
    }
}
