using GovernanceGraph.Api.Limits;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;
using Xunit;

namespace GovernanceGraph.Api.Tests.Resolving;

public sealed class GraphResolverTests
{
    [Fact]
    public async Task AllRootFieldsOfAnOperationAreOneCallOfTheStore()
    {
        var store = new StoreDouble((query, sink) => sink.Text(query.Root.Name.Text));
        var body = await Requests.SendAsync(
            store,
            """{ a: state(id: "state:FR") { id } b: source(id: "x") { id } dataset { revision { number """
                + """} claims { totalCount } __typename } c: nodes(ids: ["state:FR", "x"]) { id } }"""
        );
        Assert.Equal(
            """{"data":{"a":"a","b":"b","dataset":{"revision":"revision","claims":"claims","__typename":"Dataset"}"""
                + ""","c":["c","c"]}}""",
            body
        );
        Assert.Equal(6, Assert.Single(store.Asked).Count);
    }

    [Fact]
    public async Task APlanWithoutVariablesIsMadeOnce()
    {
        var asked = await AskEachAsync("""{ state(id: "state:FR") { id } }""", [null, null]);
        Assert.Same(asked[0], asked[1]);
    }

    [Fact]
    public async Task APlanOfVariablesIsKeptWhenItsValuesComeASecondTime()
    {
        var asked = await AskEachAsync(
            """query ($id: ID = "state:FR") { state(id: $id) { id } }""",
            [null, null, null, Values("id", "state:US"), null, Values("id", "state:FR")]
        );
        Assert.NotSame(asked[0], asked[1]);
        Assert.Same(asked[1], asked[2]);
        Assert.NotSame(asked[2], asked[3]);
        Assert.Same(asked[1], asked[4]);
        Assert.Same(asked[1], asked[5]);
    }

    [Fact]
    public async Task PlansOfDifferentValuesAreNeverTakenForEachOther()
    {
        object?[] filters =
        [
            null,
            Values(),
            Values("name", Values("eq", "a")),
            Values("name", Values("neq", "a")),
            Values("name", Values("eq", null)),
            Values("id", Values("eq", "a")),
            Values("id", Values("in", new object?[] { "a" })),
            Values("id", Values("in", new object?[] { "a", "b" })),
            Values("id", Values("in", new object?[] { "b", "a" })),
            Values("m49", Values("eq", "1")),
            Values("foundedOn", Values("eq", "2018")),
            Values("foundedOn", Values("eq", "2018-01")),
            Values("signed", Values("any", true)),
            Values("signed", Values("any", false)),
        ];
        Dictionary<string, object?>?[] variables = [null, .. filters.Select(filter => Values("where", filter))];
        var store = new StoreDouble();
        var executor = new GraphQL.GraphQLExecutor(GovernanceSchema.Create(store, ApiLimits.Standard));
        const string query =
            "query ($where: StateFilterInput = { name: { eq: \"z\" } }) { states(where: $where) { totalCount } }";
        var texts = new HashSet<string>();
        foreach (var values in variables)
        {
            store.Asked.Clear();
            for (var i = 0; i < 4; i++)
            {
                using var result = await executor.ExecuteAsync(
                    new() { Query = query, Variables = values },
                    null,
                    CancellationToken.None
                );
                Assert.Empty(result.Errors);
            }

            texts.Add(Assert.Single(store.Asked.Select(asked => asked[0].ToString()).Distinct()));
            Assert.Same(store.Asked[2][0], store.Asked[3][0]);
        }

        // A null and an empty filter ask for the same; all others differ.
        Assert.Equal(variables.Length - 1, texts.Count);
    }

    [Fact]
    public async Task ValuesThatTakeMuchRoomAreNotKept()
    {
        var values = Values(
            "ids",
            Enumerable.Range(0, 100).Select(object? (i) => $"state:{i}{new string('x', 50)}").ToArray()
        );
        var asked = await AskEachAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", [values, values, values]);
        Assert.NotSame(asked[1], asked[2]);
    }

    [Theory]
    [InlineData(StoreErrorCode.Unavailable, "STORE_UNAVAILABLE", "The store cannot be reached; try again in a minute.")]
    [InlineData(StoreErrorCode.InUse, "STORE_UNAVAILABLE", "The store cannot be reached; try again in a minute.")]
    [InlineData(StoreErrorCode.Timeout, "HC0045", "The query timed out; request fewer fields or smaller pages.")]
    [InlineData(StoreErrorCode.RevisionNotFound, "REVISION_NOT_FOUND", "inside")]
    [InlineData(
        StoreErrorCode.Corrupt,
        "STORE_CORRUPT",
        "The store cannot be read; the operator will find the cause in the log."
    )]
    [InlineData(
        StoreErrorCode.Inconsistent,
        "STORE_CORRUPT",
        "The store cannot be read; the operator will find the cause in the log."
    )]
    public async Task AFailureOfTheStoreIsACodeAndASentence(StoreErrorCode failure, string code, string message)
    {
        var body = await Requests.SendAsync(
            new StoreDouble((_, _) => throw new StoreException(failure, "inside")),
            "{ states { totalCount } }"
        );
        Assert.Equal(
            $$$"""{"errors":[{"message":"{{{message}}}","locations":[{"line":1,"column":3}]"""
                + $$$""","path":["states"],"extensions":{"code":"{{{code}}}"}}],"data":{"states":null}}""",
            body
        );
    }

    [Fact]
    public async Task AFieldThatFailsHalfWrittenLeavesNothingBehind()
    {
        var store = new StoreDouble(
            (query, sink) =>
            {
                sink.BeginRecord();
                sink.Name(query.Root.Name);
                if (query.Root.Name.Text == "bad")
                {
                    throw new StoreException(StoreErrorCode.Timeout, "slow");
                }

                sink.Integer(1);
                sink.EndRecord();
            }
        );
        var body = await Requests.SendAsync(store, "{ good: states { totalCount } bad: states { totalCount } }");
        Assert.EndsWith("""],"data":{"good":{"good":1},"bad":null}}""", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NestedInterfacesDoNotMultiplyThePlan()
    {
        var query = "{ actors { nodes { id " + Nested(4) + " } } }";
        var store = new StoreDouble();
        Assert.Equal("""{"data":{"actors":null}}""", await Requests.SendAsync(store, query));
        var text = store.Asked[0][0].ToString();
        Assert.True(text.Length < 2_000, text);

        static string Nested(int depth) =>
            depth == 0
                ? ""
                : $"__typename memberOf {{ nodes {{ __typename members {{ nodes {{ id {Nested(depth - 1)} }} }} }} }}";
    }

    [Fact]
    public async Task APlanThatGrowsWithTheKindsHasALimit()
    {
        var query = "{ actors { nodes { " + Nested(4) + " } } }";
        var body = await Requests.SendAsync(new StoreDouble(), query);
        Assert.Contains("A root field may select at most 50000 fields", body, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"actors\"]", body, StringComparison.Ordinal);

        static string Nested(int depth) =>
            depth == 0
                ? "id"
                : $"... on State {{ m49 }} memberOf {{ nodes {{ ... on Alliance {{ note }} members {{ "
                    + $"nodes {{ {Nested(depth - 1)} }} }} }} }}";
    }

    [Theory]
    [InlineData(
        "{ states(where: { name: { contains: \"xxxxxxxxxxx\" } }) { totalCount } }",
        "A text in \\\"where\\\" may have at most 10 characters."
    )]
    [InlineData(
        "{ states(where: { id: { in: [\"1\", \"2\", \"3\"] } }) { totalCount } }",
        "A list in \\\"where\\\" may have at most 2 values."
    )]
    [InlineData(
        "{ states(where: { not: { not: { not: { name: { eq: \"x\" } } } } }) { totalCount } }",
        "\\\"where\\\" may be nested at most 3 levels deep."
    )]
    [InlineData(
        "{ states(where: { name: { or: [{ or: [{ or: [{ eq: \"x\" }] }] }] } }) { totalCount } }",
        "\\\"where\\\" may be nested at most 3 levels deep."
    )]
    [InlineData(
        "{ states(where: { or: [{ name: { eq: \"x\" } }, { name: { eq: \"y\" } }, { note: { eq: \"z\" } "
            + "}] }) { totalCount } }",
        "The filters of a root field may have at most 5 conditions in total."
    )]
    [InlineData(
        "{ states(order: [{ name: ASC }, { id: ASC }, { note: ASC }]) { totalCount } }",
        "\\\"order\\\" takes at most 2 keys."
    )]
    [InlineData(
        "{ claims(order: [{ relation: { from: { country: { country: { name: ASC } } } } }]) { totalCount } }",
        "\\\"order\\\" may be nested at most 3 levels deep."
    )]
    [InlineData("{ nodes(ids: [\"a\", \"b\", \"c\"]) { id } }", "\\\"ids\\\" takes at most 2 identifiers.")]
    [InlineData("{ search(text: \"xxxxxxxxxxx\") { totalCount } }", "\\\"text\\\" may have at most 10 characters.")]
    [InlineData(
        "{ states { nodes { id name note } } }",
        "A root field may select at most 2 fields, counted separately for each kind of entity; select "
            + "fewer fields, or fewer lists whose entries are of several kinds."
    )]
    public async Task EachLimitNamesItself(string query, string message)
    {
        var limits = new ApiLimits
        {
            MaxTextLength = 10,
            MaxListValues = 2,
            MaxInputDepth = 3,
            MaxConditions = 5,
            MaxOrderKeys = 2,
            MaxIds = 2,
            MaxOutputs = 2,
        };
        var body = await Requests.SendAsync(new StoreDouble(), query, limits: limits);
        Assert.Contains($"\"message\":\"{message}\"", body, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"LIMIT_EXCEEDED\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PagesFollowTheConfiguredSizes()
    {
        var store = new StoreDouble();
        var limits = new ApiLimits { DefaultPageSize = 7, MaxPageSize = 5 };
        Assert.Contains(
            "\"maxAllowedItems\":5",
            await Requests.SendAsync(store, "{ states(first: 6) { totalCount } }", limits: limits),
            StringComparison.Ordinal
        );
        await Requests.SendAsync(store, "{ states { totalCount } }", limits: limits);
        var connection = Assert.IsType<ConnectionOutput>(store.Asked[^1][0].Root);
        Assert.Equal(5, connection.Records.Page.First);
    }

    static Dictionary<string, object?> Values() => [];

    static Dictionary<string, object?> Values(string name, object? value) =>
        new(StringComparer.Ordinal) { [name] = value };

    static async Task<List<GraphQuery>> AskEachAsync(string query, IEnumerable<Dictionary<string, object?>?> variables)
    {
        var store = new StoreDouble();
        var executor = new GraphQL.GraphQLExecutor(GovernanceSchema.Create(store, ApiLimits.Standard));
        foreach (var values in variables)
        {
            using var result = await executor.ExecuteAsync(
                new() { Query = query, Variables = values },
                null,
                CancellationToken.None
            );
            Assert.Empty(result.Errors);
        }

        return [.. store.Asked.Select(asked => asked[0])];
    }
}
