using System.Text;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

public class SelectionResolverTests
{
    readonly HarbourResolver harbour = new();
    readonly ExecutionHarness ships;

    public SelectionResolverTests()
    {
        var ship = new ObjectType("Ship", () => [new("name", BuiltInScalars.String), new("decks", BuiltInScalars.Int)]);
        IReadOnlyList<FieldDefinition> Fields() =>
            [
                new ExecutableField("ship", ship)
                {
                    Arguments = [new("id", BuiltInScalars.Id)],
                    SelectionResolver = harbour,
                },
                new ExecutableField("flagship", new NonNullType(ship))
                {
                    Arguments = [new("id", BuiltInScalars.Id)],
                    SelectionResolver = harbour,
                },
                new ExecutableField("plain", BuiltInScalars.Int) { Resolver = _ => new(1) },
                new ExecutableField("rumour", BuiltInScalars.Int)
                {
                    Resolver = context =>
                    {
                        context.Warn(new("HEARSAY", "Nobody has seen it.", ["below"], "look again"));
                        return new(2);
                    },
                },
            ];
        ships = new ExecutionHarness(new Schema(new ObjectType("Query", Fields), new ObjectType("Mutation", Fields)));
    }

    [Fact]
    public async Task AllFieldsOfAnOperationAreOneRequestToTheirResolver()
    {
        await ships.Answers(
            """{ a: ship(id: 1) { name } plain b: ship(id: 2) { n: name decks } }""",
            """{"data":{"a":"ship 1: name","plain":1,"b":"ship 2: n decks"}}"""
        );
        Assert.Equal(["ship 1: name | ship 2: n decks"], harbour.Requests);
    }

    [Fact]
    public async Task AFieldWithoutVariablesIsPlannedOnce()
    {
        const string Document = "{ ship(id: 1) { ... on Ship { name } } }";
        await ships.ExecuteAsync(Document);
        await ships.Answers(Document, """{"data":{"ship":"ship 1: name"}}""");
        Assert.Equal(1, harbour.Plans);
        Assert.Equal(2, harbour.Requests.Count);
    }

    [Fact]
    public async Task AFieldWithVariablesIsPlannedForEachRequest()
    {
        const string Document =
            "query ($id: ID, $n: Boolean!) { ship(id: $id) { name @include(if: $n) decks } again: "
            + "ship(id: 3) { name } }";
        await ships.Answers(
            Document,
            """{"data":{"ship":"ship 1: name decks","again":"ship 3: name"}}""",
            null,
            """{"id": 1, "n": true}"""
        );
        await ships.Answers(
            Document,
            """{"data":{"ship":"ship 2: decks","again":"ship 3: name"}}""",
            null,
            """{"id": 2, "n": false}"""
        );
        Assert.Equal(3, harbour.Plans);
    }

    [Fact]
    public async Task AMutationExecutesItsFieldsOneAfterAnother()
    {
        await ships.ExecuteAsync("mutation { a: ship(id: 1) { name } b: ship(id: 2) { name } }");
        Assert.Equal(["ship 1: name", "ship 2: name"], harbour.Requests);
    }

    [Fact]
    public Task AFaultOfOnePlanFailsOneField() =>
        ships.Answers(
            "{ a: ship(id: \"unplannable\") { name } b: ship(id: 2) { name } }",
            """{"errors":[{"message":"No ship is named so.","locations":[{"line":1,"column":3}]"""
                + ""","path":["a"],"extensions":{"code":"BAD_ID"}}],"data":{"a":null,"b":"ship 2: name"}}"""
        );

    [Fact]
    public Task AFaultOfTheRequestFailsAllItsFields() =>
        ships.Answers(
            "{ a: ship(id: \"storm\") { name } plain b: ship(id: 2) { name } }",
            """{"errors":[{"message":"The harbour is closed.","locations":[{"line":1,"column":3}]"""
                + ""","path":["a"]},{"message":"The harbour is closed.","locations":[{"line":1,"column":39}]"""
                + ""","path":["b"]}],"data":{"a":null,"plain":1,"b":null}}"""
        );

    [Fact]
    public Task WhatAFailingAnswerHasWrittenIsTakenBack() =>
        ships.Answers(
            "{ a: ship(id: \"sinks\") { name } b: ship(id: 2) { name } }",
            """{"errors":[{"message":"She went down.","locations":[{"line":1,"column":3}]"""
                + ""","path":["a"]}],"data":{"a":null,"b":"ship 2: name"}}"""
        );

    [Fact]
    public Task AFailingAnswerThatMustNotBeNullFailsAllData() =>
        ships.Answers(
            "{ a: ship(id: 1) { name } flagship(id: \"sinks\") { name } }",
            """{"errors":[{"message":"She went down.","locations":[{"line":1,"column":27}]"""
                + ""","path":["flagship"]}],"data":null}"""
        );

    [Fact]
    public Task AFieldBelowFailsByItself() =>
        ships.Answers(
            "{ a: ship(id: \"leaks\") { name } b: ship(id: 2) { name } }",
            """{"errors":[{"message":"She leaks.","locations":[{"line":1,"column":3}]"""
                + ""","path":["a","hold",1]}],"data":{"a":"ship leaks: name","b":"ship 2: name"}}"""
        );

    [Fact]
    public Task AFailureBelowThatReachesTheFieldMakesItNull() =>
        ships.Answers(
            "{ a: ship(id: \"leaks badly\") { name } b: ship(id: 2) { name } }",
            """{"errors":[{"message":"She leaks.","locations":[{"line":1,"column":3}]"""
                + ""","path":["a","hold",1]}],"data":{"a":null,"b":"ship 2: name"}}"""
        );

    [Fact]
    public Task AFailureBelowThatReachesAFieldWhichMustNotBeNullFailsAllData() =>
        ships.Answers(
            "{ a: ship(id: 1) { name } flagship(id: \"leaks badly\") { name } }",
            """{"errors":[{"message":"She leaks.","locations":[{"line":1,"column":3}]"""
                + ""","path":["flagship","hold",1]}],"data":null}"""
        );

    [Fact]
    public Task WarningsStandBesideTheData() =>
        ships.Answers(
            "{ a: ship(id: \"old\") { name } rumour }",
            """{"data":{"a":"ship old: name","rumour":2},"extensions":{"warnings":[{"message":"She is """
                + """old.","code":"OLD","path":["a"]},{"message":"Nobody has seen """
                + """it.","code":"HEARSAY","path":["rumour","below"],"suggestion":"look again"}]}}"""
        );

    [Fact]
    public async Task WarningsBeyondTheirLimitAreCounted()
    {
        var fields = string.Join(' ', Enumerable.Range(0, MessageText.MaxWarnings + 3).Select(i => $"r{i}: rumour"));
        var text = await ships.ExecuteAsync($"{{ {fields} }}");
        Assert.Equal(MessageText.MaxWarnings, text.Split("HEARSAY").Length - 1);
        Assert.EndsWith(
            """{"message":"3 more warnings are not shown (limit MaxWarnings).","code":"MORE_WARNINGS"}]}}""",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AnUnexpectedExceptionIsNotShown()
    {
        await ships.Answers(
            "{ ship(id: \"monster\") { name } }",
            """{"errors":[{"message":"Internal error.","locations":[{"line":1,"column":3}]"""
                + ""","path":["ship"]}],"data":{"ship":null}}"""
        );
        Assert.Equal("secret", Assert.Single(ships.Unexpected).Message);
    }

    [Fact]
    public async Task ACancelledRequestIsNoResponse()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ships
                .Executor.ExecuteAsync(new GraphQLRequest { Query = "{ ship(id: 1) { name } }" }, null, cancelled.Token)
                .AsTask()
        );
    }

    /// <summary>Answers a field with a text of its plan; some ids stand for faults.</summary>
    sealed class HarbourResolver : ISelectionResolver
    {
        public int Plans { get; private set; }

        public List<string> Requests { get; } = [];

        public PlanningResult Plan(
            FieldSelection selection,
            CoercedVariables variables,
            DateOnly today,
            CancellationToken cancellationToken
        )
        {
            Plans++;
            var id = (string)selection.CoerceArguments(variables)["id"]!;
            var type = (ObjectType)selection.Field.Type.NamedType;
            return id == "unplannable"
                ? GraphQLFieldException.WithCode("BAD_ID", "No ship is named so.").Error
                : new Voyage(id, [.. selection.SelectionsFor(type, variables).Select(field => field.ResponseName)]);
        }

        public ValueTask<IReadOnlyList<ISelectionAnswer>> ExecuteAsync(
            IReadOnlyList<SelectionPlan> plans,
            object? requestContext,
            CancellationToken cancellationToken
        )
        {
            cancellationToken.ThrowIfCancellationRequested();
            var request = string.Join(" | ", plans);
            Requests.Add(request);
            return request switch
            {
                _ when request.Contains("storm", StringComparison.Ordinal) => throw new GraphQLFieldException(
                    "The harbour is closed."
                ),
                _ when request.Contains("monster", StringComparison.Ordinal) => throw new InvalidOperationException(
                    "secret"
                ),
                _ => new(plans.Select(plan => new Answer(plan.ToString())).ToArray<ISelectionAnswer>()),
            };
        }

        sealed record Voyage(string Id, IReadOnlyList<string> Names) : SelectionPlan
        {
            public override string ToString() => $"ship {Id}: {string.Join(' ', Names)}";
        }

        sealed class Answer(string plan) : ISelectionAnswer
        {
            public bool Write(ResponseWriter writer, IAnswerReport report)
            {
                if (plan.Contains("sinks", StringComparison.Ordinal))
                {
                    writer.BeginObject();
                    writer.WritePropertyName("half"u8);
                    throw new GraphQLFieldException("She went down.");
                }

                if (plan.Contains("old", StringComparison.Ordinal))
                {
                    report.Warn(new("OLD", "She is old.", []));
                }

                if (plan.Contains("leaks", StringComparison.Ordinal))
                {
                    report.Fail(["hold", 1], new FieldError("She leaks.", [new(1, 3)]));
                }

                writer.WriteUtf8String(Encoding.UTF8.GetBytes(plan), needsEscaping: false);
                return !plan.Contains("badly", StringComparison.Ordinal);
            }
        }
    }
}
