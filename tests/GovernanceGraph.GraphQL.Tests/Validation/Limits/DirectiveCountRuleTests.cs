using GovernanceGraph.GraphQL.Validation.Limits;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Limits;

public class DirectiveCountRuleTests
{
    const string Message = "There are more than 1 directives at one place (limit MaxDirectivesPerPlace); use fewer.";

    static readonly ValidationLimits OneDirective = ValidationLimits.SpecifiedRulesOnly with
    {
        MaxDirectivesPerPlace = 1,
    };
    static readonly LimitHarness One = new(OneDirective);

    [Fact]
    public void AsManyDirectivesAsTheLimitAreAllowedAtEachPlace() =>
        One.Accepts("query Q($a: Int @a) @a { a @a { ...F @a ... @a { b } } } fragment F on A @a { b }");

    [Fact]
    public void TheFirstDirectiveTooManyIsReportedAtEachPlace() =>
        One.Reports(
            "query Q($a: Int @a @b) @a @b @c { a @a @b { ...F @a @b ... @a @b { b } } } fragment F on A @a @b { b }",
            $"{Message} (1:27)",
            $"{Message} (1:20)",
            $"{Message} (1:40)",
            $"{Message} (1:53)",
            $"{Message} (1:63)",
            $"{Message} (1:95)"
        );

    [Fact]
    public void NoMoreErrorsAreListedThanTheLimit() =>
        new LimitHarness(OneDirective with { MaxErrors = 2 }).Reports(
            "{ a @a @b b @a @b c @a @b }",
            $"{Message} (1:8)",
            $"{Message} (1:16)"
        );
}
