using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class ProvidedRequiredArgumentsRuleTests
{
    static readonly RuleHarness Rule = new(ProvidedRequiredArgumentsRule.AddTo);

    [Fact]
    public void OptionalArgumentsMayBeLeftOut() =>
        Rule.Accepts("{ ferry { name } arguments { withDefault required(value: 1) } }");

    [Fact]
    public void AMissingRequiredArgumentOfAFieldIsReported() =>
        Rule.Reports(
            "{ arguments { required requiredTwice(second: 1) requiredTwice } }",
            """Argument "Arguments.required(value:)" of type "Int!" is required, but it was not provided. (1:15)""",
            """Argument "Arguments.requiredTwice(first:)" of type "Int!" is required, but it was not """
                + """provided. (1:24)""",
            """Argument "Arguments.requiredTwice(first:)" of type "Int!" is required, but it was not """
                + """provided. (1:49)""",
            """Argument "Arguments.requiredTwice(second:)" of type "Int!" is required, but it was not provided. """
                + "(1:49)"
        );

    [Fact]
    public void AMissingRequiredArgumentOfADirectiveIsReported() =>
        Rule.Reports(
            "{ ferry @include @pilot @log { decks @skip } }",
            """Argument "@include(if:)" of type "Boolean!" is required, but it was not provided. (1:9)""",
            """Argument "@pilot(name:)" of type "String!" is required, but it was not provided. (1:18)""",
            """Argument "@skip(if:)" of type "Boolean!" is required, but it was not provided. (1:38)"""
        );

    [Fact]
    public void ADirectiveThatTheDocumentDefinesHasItsRequirements() =>
        Rule.Reports(
            "{ ferry @fast { decks } } directive @fast(by: Int!, of: [Int!]!, to: Int! = 3) on FIELD",
            """Argument "@fast(by:)" of type "Int!" is required, but it was not provided. (1:9)""",
            """Argument "@fast(of:)" of type "[Int!]!" is required, but it was not provided. (1:9)"""
        );
}
