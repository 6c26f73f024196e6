using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class ExecutableDefinitionsRuleTests
{
    static readonly RuleHarness Rule = new(ExecutableDefinitionsRule.AddTo);

    [Fact]
    public void OperationsAndFragmentsAreExecutable() =>
        Rule.Accepts("{ ferry { ...F } } fragment F on Ferry { decks }");

    [Fact]
    public void TypeDefinitionsAreNotExecutable() =>
        Rule.Reports(
            "{ ferry { decks } } type Tug { name: String } extend type Ferry { speed: Int }",
            """The "Tug" definition is not executable. (1:21)""",
            """The "Ferry" definition is not executable. (1:47)"""
        );

    [Fact]
    public void SchemaDefinitionsAndExtensionsAreNotExecutable() =>
        Rule.Reports(
            "schema { query: Query } extend schema @onQuery",
            "The schema definition is not executable. (1:1)",
            "The schema definition is not executable. (1:25)"
        );

    [Fact]
    public void DirectiveDefinitionsAreNotExecutable() =>
        Rule.Reports(
            "directive @fast on FIELD { ferry { decks } }",
            """The "fast" definition is not executable. (1:1)"""
        );
}
