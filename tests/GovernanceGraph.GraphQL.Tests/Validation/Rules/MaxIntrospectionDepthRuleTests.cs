using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class MaxIntrospectionDepthRuleTests
{
    static readonly RuleHarness Rule = new(MaxIntrospectionDepthRule.AddTo);

    [Fact]
    public void TheUsualIntrospectionIsAllowed() =>
        Rule.Accepts(
            "{ __schema { types { name fields { name type { name fields { name type { ofType { ofType { name } } "
                + "} } } } } } }"
        );

    [Fact]
    public void ListsInListsInListsAreReported() =>
        Rule.Reports(
            "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
            "Maximum introspection depth exceeded (1:3)"
        );

    [Fact]
    public void AllListsOfTypesCount() =>
        Rule.Reports(
            """{ __type(name: "Ferry") { interfaces { possibleTypes { inputFields { name } } } } }""",
            "Maximum introspection depth exceeded (1:3)"
        );

    [Fact]
    public void FragmentsAreFollowed() =>
        Rule.Reports(
            "{ __schema { types { ...A } } } fragment A on __Type { fields { type { ...B } } } fragment B on "
                + "__Type { fields { type { ... { interfaces { name } } } } }",
            "Maximum introspection depth exceeded (1:3)"
        );

    [Fact]
    public void AFragmentWithinItselfEnds() =>
        Rule.Accepts("{ __schema { types { ...A } } } fragment A on __Type { ofType { ...A } }");

    [Fact]
    public void FieldsOfTheSameNamesElsewhereDoNotCount() =>
        Rule.Against("type Query { fields: Query a: Int }")
            .Accepts("{ fields { fields { fields { fields { fields { a } } } } } }");
}
