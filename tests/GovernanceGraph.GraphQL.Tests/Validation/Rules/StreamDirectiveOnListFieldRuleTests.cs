using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class StreamDirectiveOnListFieldRuleTests
{
    static readonly RuleHarness Rule = new(StreamDirectiveOnListFieldRule.AddTo);

    [Fact]
    public void ListsMayBeStreamed() => Rule.Accepts("{ sailor { ships @stream { name } friends @stream { name } } }");

    [Fact]
    public void NonNullListsMayBeStreamed() => Rule.Against("type Query { a: [Int]! }").Accepts("{ a @stream }");

    [Fact]
    public void OtherFieldsAreReported() =>
        Rule.Reports(
            "{ ferry @stream { decks @stream } unknown @stream }",
            """Directive "@stream" cannot be used on non-list field "Query.ferry". (1:9)""",
            """Directive "@stream" cannot be used on non-list field "Ferry.decks". (1:25)"""
        );
}
