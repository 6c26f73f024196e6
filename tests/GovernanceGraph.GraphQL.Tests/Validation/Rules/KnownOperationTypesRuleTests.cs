using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class KnownOperationTypesRuleTests
{
    static readonly RuleHarness Rule = new(KnownOperationTypesRule.AddTo);

    [Fact]
    public void OperationsWithARootTypeAreKnown() =>
        Rule.Accepts(
            "query A { ferry { decks } } mutation B { castOff(id: 1) { decks } } subscription C { arrivals { name } }"
        );

    [Fact]
    public void OperationsWithoutARootTypeAreUnknown() =>
        Rule.Against("type Query { a: Int }")
            .Reports(
                "query A { a } mutation B { a } subscription C { a }",
                "The mutation operation is not supported by the schema. (1:15)",
                "The subscription operation is not supported by the schema. (1:32)"
            );
}
