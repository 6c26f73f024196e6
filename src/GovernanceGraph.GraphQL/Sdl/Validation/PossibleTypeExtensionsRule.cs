using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>
/// An extension extends a type that is defined, and of its own kind (specification, "Type Extensions").
/// </summary>
static class PossibleTypeExtensionsRule
{
    public static void AddTo(SyntaxVisitor visitor, SdlValidationContext context) =>
        visitor.Enter<TypeExtensionNode>(node =>
        {
            if (!context.TypeDefinitions.TryGetValue(node.Name.Value, out var definition))
            {
                context.Report(
                    $"Cannot extend type \"{node.Name}\" because it is not defined."
                        + DidYouMean.SentenceFor(node.Name.Value, context.TypeDefinitions.Keys),
                    node.Name
                );
            }
            else if (KindOf(definition) != KindOf(node))
            {
                context.Report($"Cannot extend non-{KindOf(node)} type \"{node.Name}\".", definition, node);
            }
        });

    static string KindOf(TypeSystemTypeNode node) =>
        node switch
        {
            ObjectTypeDefinitionNode or ObjectTypeExtensionNode => "object",
            InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => "interface",
            IUnionNode => "union",
            IEnumNode => "enum",
            IInputFieldsNode => "input object",
            _ => "scalar",
        };
}
