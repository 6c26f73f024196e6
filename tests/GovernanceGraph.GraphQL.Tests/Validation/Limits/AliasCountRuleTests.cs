using GovernanceGraph.GraphQL.Validation.Limits;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Limits;

public class AliasCountRuleTests
{
    static readonly LimitHarness TwoAliases = new(ValidationLimits.SpecifiedRulesOnly with { MaxAliases = 2 });

    [Fact]
    public void AsManyAliasesAsTheLimitAreAllowed() => TwoAliases.Accepts("{ x: a { y: b c c c } }");

    [Fact]
    public void AliasesOfAFragmentCountEachTimeThatItIsSpread() =>
        TwoAliases.Reports(
            "{ x: a { ...F } b { ... { ...F } } } fragment F on A { y: b }",
            "The operation has more than 2 aliases, those of fragments counted wherever they are spread "
                + "(limit MaxAliases); split it into several requests. (1:1)"
        );
}
