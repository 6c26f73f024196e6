using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>
/// What is wrong with a document of type definitions, as far as it shows without building the schema.
/// </summary>
static class SdlValidator
{
    // In the order of the reference implementation: rules about definitions before rules about what they contain.
    static readonly Action<SyntaxVisitor, SdlValidationContext>[] Rules =
    [
        LoneSchemaDefinitionRule.AddTo,
        UniqueOperationTypesRule.AddTo,
        UniqueTypeNamesRule.AddTo,
        UniqueEnumValueNamesRule.AddTo,
        UniqueFieldDefinitionNamesRule.AddTo,
        UniqueArgumentDefinitionNamesRule.AddTo,
        UniqueDirectiveNamesRule.AddTo,
        KnownTypeNamesRule.AddTo,
        KnownDirectivesRule.AddTo,
        UniqueDirectivesPerLocationRule.AddTo,
        PossibleTypeExtensionsRule.AddTo,
        KnownArgumentNamesOnDirectivesRule.AddTo,
        UniqueArgumentNamesRule.AddTo,
        UniqueInputFieldNamesRule.AddTo,
        ProvidedRequiredArgumentsOnDirectivesRule.AddTo,
    ];

    /// <summary>All errors, in document order; none where a schema can be built.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Document document)
    {
        var context = new SdlValidationContext(document);
        foreach (var addTo in Rules)
        {
            addTo(context.Walk.AddVisitor(), context);
        }

        context.Walk.Run(document);
        return context.Errors;
    }
}
