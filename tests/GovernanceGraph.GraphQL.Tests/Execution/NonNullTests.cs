using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

public class NonNullTests
{
    static readonly ExecutionHarness Ships = ExecutionHarness.For(
        """
        directive @experimental_disableErrorPropagation on QUERY
        type Query { ship: Ship, fleet: [Ship], convoy: [Ship!], flagship: Ship! }
        type Ship { name: String!, captain: Captain, mate: Captain! }
        type Captain { rank: Int! }
        """
    );

    [Fact]
    public Task ANullThatMustNotBeMakesTheNearestNullableParentNull() =>
        Ships.Answers(
            "{ ship { captain { rank } name } }",
            """{"errors":[{"message":"Cannot return null for non-nullable field """
                + """Captain.rank.","locations":[{"line":1,"column":20}],"path":["ship","captain","rank"]}]"""
                + ""","data":{"ship":{"captain":null,"name":"Aurora"}}}""",
            """{"ship": {"name": "Aurora", "captain": {}}}"""
        );

    [Fact]
    public Task ItPassesThroughParentsThatMustNotBeNullEither() =>
        Ships.Answers(
            "{ ship { name mate { rank } } }",
            """{"errors":[{"message":"Cannot return null for non-nullable field """
                + """Captain.rank.","locations":[{"line":1,"column":22}],"path":["ship","mate","rank"]}]"""
                + ""","data":{"ship":null}}""",
            """{"ship": {"name": "Aurora", "mate": {"rank": null}}}"""
        );

    [Fact]
    public Task AtTheRootItMakesAllDataNull() =>
        Ships.Answers(
            "{ ship { name } flagship { name } }",
            """{"errors":[{"message":"Cannot return null for non-nullable field """
                + """Query.flagship.","locations":[{"line":1,"column":17}],"path":["flagship"]}],"data":null}""",
            """{"ship": {"name": "Aurora"}}"""
        );

    [Fact]
    public Task AnItemThatMayBeNullFailsAlone() =>
        Ships.Answers(
            "{ fleet { name } }",
            """{"errors":[{"message":"Cannot return null for non-nullable field """
                + """Ship.name.","locations":[{"line":1,"column":11}],"path":["fleet",1,"name"]}]"""
                + ""","data":{"fleet":[{"name":"Aurora"},null,{"name":"Borea"}]}}""",
            """{"fleet": [{"name": "Aurora"}, {}, {"name": "Borea"}]}"""
        );

    [Fact]
    public Task AnItemThatMustNotBeNullFailsTheList() =>
        Ships.Answers(
            "{ convoy { name } ship { name } }",
            """{"errors":[{"message":"Cannot return null for non-nullable field """
                + """Query.convoy.","locations":[{"line":1,"column":3}],"path":["convoy",1]}]"""
                + ""","data":{"convoy":null,"ship":{"name":"Aurora"}}}""",
            """{"convoy": [{"name": "Aurora"}, null], "ship": {"name": "Aurora"}}"""
        );

    [Fact]
    public Task AllOccurrencesOfAMergedFieldAreNamed() =>
        Ships.Answers(
            "{ ship { name } ... { ship { name } } }",
            """{"errors":[{"message":"Cannot return null for non-nullable field """
                + """Ship.name.","locations":[{"line":1,"column":10},{"line":1,"column":30}]"""
                + ""","path":["ship","name"]}],"data":{"ship":null}}""",
            """{"ship": {}}"""
        );

    [Fact]
    public Task AnOperationMayAskForNullInThePlaceItself() =>
        Ships.Answers(
            "query @experimental_disableErrorPropagation { ship { mate { rank } } }",
            """{"errors":[{"message":"Cannot return null for non-nullable field """
                + """Captain.rank.","locations":[{"line":1,"column":61}],"path":["ship","mate","rank"]}]"""
                + ""","data":{"ship":{"mate":{"rank":null}}}}""",
            """{"ship": {"mate": {}}}"""
        );
}
