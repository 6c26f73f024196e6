using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Context;

/// <summary>Nodes by name; the lists are short, so no table is kept.</summary>
static class NamedNodes
{
    /// <summary>The first directive with the name, or null.</summary>
    public static DirectiveNode? Find(this IReadOnlyList<DirectiveNode> directives, string name)
    {
        for (var index = 0; index < directives.Count; index++)
        {
            if (directives[index].Name.Value == name)
            {
                return directives[index];
            }
        }

        return null;
    }

    /// <summary>The first argument with the name, or null.</summary>
    public static ArgumentNode? Find(this IReadOnlyList<ArgumentNode> arguments, string name)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments[index].Name.Value == name)
            {
                return arguments[index];
            }
        }

        return null;
    }
}
