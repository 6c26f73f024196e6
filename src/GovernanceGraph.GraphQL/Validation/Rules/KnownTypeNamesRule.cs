using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Fragment Spread Type Existence" and the types of variables: the schema has them.</summary>
sealed class KnownTypeNamesRule
{
    readonly ValidationContext context;
    HashSet<string>? definedNames;

    KnownTypeNamesRule(ValidationContext context) => this.context = context;

    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<NamedTypeNode>(new KnownTypeNamesRule(context).Check);

    void Check(NamedTypeNode node)
    {
        var name = node.Name.Value;
        if (context.Schema.FindType(name) is not null || (definedNames ??= CollectDefinedNames()).Contains(name))
        {
            return;
        }

        // Definitions of types may name what every schema has, whether or not this one uses it.
        var isInExecutable = context.Walk.Ancestors is [_, ExecutableDefinitionNode, ..];
        if (isInExecutable || !IsStandard(name))
        {
            context.Report(
                $"Unknown type \"{node.Name}\".{DidYouMean.SentenceFor(name, NamesToSuggest(isInExecutable))}",
                node
            );
        }
    }

    IEnumerable<string> NamesToSuggest(bool isInExecutable)
    {
        var names = context.Schema.Types.Select(type => type.Name).Concat(definedNames!);
        return isInExecutable ? names : StandardTypes.Select(type => type.Name).Concat(names);
    }

    HashSet<string> CollectDefinedNames()
    {
        var names = new HashSet<string>();
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is TypeDefinitionNode type)
            {
                names.Add(type.Name.Value);
            }
        }

        return names;
    }

    static IEnumerable<NamedType> StandardTypes => BuiltInScalars.All.Concat<NamedType>(Introspection.Types);

    static bool IsStandard(string name) => StandardTypes.Any(type => type.Name == name);
}
