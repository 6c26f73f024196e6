using GovernanceGraph.GraphQL.Validation.Limits;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Limits;

public class QueryDepthRuleTests
{
    static readonly LimitHarness ThreeLevels = new(ValidationLimits.SpecifiedRulesOnly with { MaxDepth = 3 });

    [Fact]
    public void AsManyLevelsAsTheLimitAreAllowed() => ThreeLevels.Accepts("{ a { b { c } } d { e { f } } }");

    [Fact]
    public void OneMoreIsReportedAtItsOperation() =>
        ThreeLevels.Reports(
            "query A { a { b { c } } } query B { a { b { c { d } } } }",
            "The operation selects more than 3 levels of fields (limit MaxDepth); request fewer levels at once. (1:27)"
        );

    [Fact]
    public void InlineFragmentsAreNoLevel() => ThreeLevels.Accepts("{ a { ... { b { ... on B { c } } } } }");

    [Fact]
    public void FieldsOfFragmentsCountWhereTheyAreSpread() =>
        ThreeLevels.Reports(
            "{ a { ...F } } fragment F on A { b { ...G } } fragment G on B { c { d } }",
            "The operation selects more than 3 levels of fields (limit MaxDepth); request fewer levels at once. (1:1)"
        );

    [Fact]
    public void AFragmentWithinItselfIsLeftToAnotherRule() =>
        ThreeLevels.Accepts("{ a { ...F ...Missing } } fragment F on A { b { ...F } }");

    [Fact]
    public void WithoutALimitAnyDepthIsAllowed() =>
        new LimitHarness(ValidationLimits.SpecifiedRulesOnly).Accepts(
            $"{string.Concat(Enumerable.Repeat("{ a ", 300))}{new string('}', 300)}"
        );
}
