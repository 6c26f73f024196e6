using GovernanceGraph.GraphQL.Validation.Rules;

namespace GovernanceGraph.GraphQL.Validation;

/// <summary>The rules of the specification, section 5, by the names of the reference implementation.</summary>
static class SpecifiedRules
{
    /// <summary>
    /// In the reference implementation's order, because it decides which errors remain where their number is limited.
    /// </summary>
    public static IReadOnlyList<ValidationRule> All { get; } =
    [
        ExecutableDefinitionsRule.AddTo,
        KnownOperationTypesRule.AddTo,
        UniqueOperationNamesRule.AddTo,
        LoneAnonymousOperationRule.AddTo,
        SingleFieldSubscriptionsRule.AddTo,
        KnownTypeNamesRule.AddTo,
        FragmentsOnCompositeTypesRule.AddTo,
        VariablesAreInputTypesRule.AddTo,
        ScalarLeafsRule.AddTo,
        FieldsOnCorrectTypeRule.AddTo,
        UniqueFragmentNamesRule.AddTo,
        KnownFragmentNamesRule.AddTo,
        NoUnusedFragmentsRule.AddTo,
        PossibleFragmentSpreadsRule.AddTo,
        NoFragmentCyclesRule.AddTo,
        UniqueVariableNamesRule.AddTo,
        NoUndefinedVariablesRule.AddTo,
        NoUnusedVariablesRule.AddTo,
        KnownDirectivesRule.AddTo,
        UniqueDirectivesPerLocationRule.AddTo,
        DeferStreamDirectiveOnRootFieldRule.AddTo,
        DeferStreamDirectiveOnValidOperationsRule.AddTo,
        DeferStreamDirectiveLabelRule.AddTo,
        StreamDirectiveOnListFieldRule.AddTo,
        KnownArgumentNamesRule.AddTo,
        UniqueArgumentNamesRule.AddTo,
        ValuesOfCorrectTypeRule.AddTo,
        ProvidedRequiredArgumentsRule.AddTo,
        VariablesInAllowedPositionRule.AddTo,
        OverlappingFieldsCanBeMergedRule.AddTo,
        UniqueInputFieldNamesRule.AddTo,
        MaxIntrospectionDepthRule.AddTo,
    ];
}
