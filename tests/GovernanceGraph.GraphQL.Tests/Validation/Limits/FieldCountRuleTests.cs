using GovernanceGraph.GraphQL.Validation.Limits;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Limits;

public class FieldCountRuleTests
{
    static readonly LimitHarness FourFields = new(ValidationLimits.SpecifiedRulesOnly with { MaxFields = 4 });

    [Fact]
    public void AsManyFieldsAsTheLimitAreAllowed() => FourFields.Accepts("{ a { b c } d } ");

    [Fact]
    public void EachOperationIsCountedByItself() => FourFields.Accepts("query A { a { b c } } query B { a { b c } }");

    [Fact]
    public void FieldsOfAFragmentCountEachTimeThatItIsSpread() =>
        FourFields.Reports(
            "{ a { ...F } ...F } fragment F on A { b c }",
            "The operation selects more than 4 fields, those of fragments counted wherever they are spread "
                + "(limit MaxFields); request fewer fields at once. (1:1)"
        );

    [Fact]
    public void ACountPastAllNumbersStopsAtACeiling() =>
        FourFields.Reports(
            "{ ...F0 } "
                + string.Concat(
                    Enumerable.Range(0, 99).Select(n => $"fragment F{n} on A {{ a {{ ...F{n + 1} }} ...F{n + 1} }} ")
                ),
            "The operation selects more than 4 fields, those of fragments counted wherever they are spread "
                + "(limit MaxFields); request fewer fields at once. (1:1)"
        );
}
