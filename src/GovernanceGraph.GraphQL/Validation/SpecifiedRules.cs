using GovernanceGraph.GraphQL.Validation.Rules;

namespace GovernanceGraph.GraphQL.Validation;

/// <summary>The rules of the specification, section 5, by the names of the reference implementation.</summary>
static class SpecifiedRules
{
    const DocumentFeatures Always = DocumentFeatures.None;

    /// <summary>
    /// In the reference implementation's order, because it decides which errors remain where their number is limited;
    /// each with what a document must have, at least one of it, for the rule to find anything or to count its steps.
    /// </summary>
    static readonly (ValidationRule Rule, DocumentFeatures Concerns)[] All =
    [
        (ExecutableDefinitionsRule.AddTo, Always),
        (KnownOperationTypesRule.AddTo, Always),
        (UniqueOperationNamesRule.AddTo, Always),
        (LoneAnonymousOperationRule.AddTo, Always),
        (SingleFieldSubscriptionsRule.AddTo, Always),
        (KnownTypeNamesRule.AddTo, DocumentFeatures.Variables | DocumentFeatures.Fragments),
        (FragmentsOnCompositeTypesRule.AddTo, DocumentFeatures.Fragments),
        (VariablesAreInputTypesRule.AddTo, DocumentFeatures.Variables),
        (ScalarLeafsRule.AddTo, Always),
        (FieldsOnCorrectTypeRule.AddTo, Always),
        (UniqueFragmentNamesRule.AddTo, DocumentFeatures.Fragments),
        (KnownFragmentNamesRule.AddTo, DocumentFeatures.Fragments),
        (NoUnusedFragmentsRule.AddTo, DocumentFeatures.Fragments),
        (PossibleFragmentSpreadsRule.AddTo, DocumentFeatures.Fragments),
        (NoFragmentCyclesRule.AddTo, DocumentFeatures.Fragments),
        (UniqueVariableNamesRule.AddTo, DocumentFeatures.Variables),
        (NoUndefinedVariablesRule.AddTo, DocumentFeatures.Variables | DocumentFeatures.Fragments),
        (NoUnusedVariablesRule.AddTo, DocumentFeatures.Variables | DocumentFeatures.Fragments),
        (KnownDirectivesRule.AddTo, DocumentFeatures.Directives),
        (UniqueDirectivesPerLocationRule.AddTo, DocumentFeatures.Directives),
        (DeferStreamDirectiveOnRootFieldRule.AddTo, DocumentFeatures.Directives),
        (DeferStreamDirectiveOnValidOperationsRule.AddTo, DocumentFeatures.Directives),
        (DeferStreamDirectiveLabelRule.AddTo, DocumentFeatures.Directives),
        (StreamDirectiveOnListFieldRule.AddTo, DocumentFeatures.Directives),
        (KnownArgumentNamesRule.AddTo, Always),
        (UniqueArgumentNamesRule.AddTo, Always),
        (ValuesOfCorrectTypeRule.AddTo, Always),
        (ProvidedRequiredArgumentsRule.AddTo, Always),
        (VariablesInAllowedPositionRule.AddTo, DocumentFeatures.Variables | DocumentFeatures.Fragments),
        (OverlappingFieldsCanBeMergedRule.AddTo, Always),
        (UniqueInputFieldNamesRule.AddTo, Always),
        (MaxIntrospectionDepthRule.AddTo, Always),
    ];

    static readonly IReadOnlyList<ValidationRule>[] ByFeatures =
    [
        .. Enumerable.Range(0, (int)DocumentFeatures.All + 1).Select(features => RulesFor((DocumentFeatures)features)),
    ];

    /// <summary>The rules that concern a document.</summary>
    /// <param name="features">What the document makes use of.</param>
    public static IReadOnlyList<ValidationRule> For(DocumentFeatures features) => ByFeatures[(int)features];

    static ValidationRule[] RulesFor(DocumentFeatures features) =>
        [
            .. All.Where(rule => rule.Concerns == Always || (rule.Concerns & features) != DocumentFeatures.None)
                .Select(rule => rule.Rule),
        ];
}
