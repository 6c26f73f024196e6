using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

/// <summary>
/// The 61 audits of the npm package graphql-http, by their ids: what must, should and may hold of a server of GraphQL
/// over HTTP. All hold here.
/// </summary>
[Collection(ServerTests.Name)]
public sealed class GraphQLOverHttpTests(ServerFixture server)
{
    const string Json = "application/json";
    const string GraphQLResponse = "application/graphql-response+json";
    const string TypeByName = "query Type($name: String!) { __type(name: $name) { name } }";

    static readonly Dictionary<string, Audit> Audits = MediaTypes()
        .Concat(Requests())
        .Concat(WrongTypes())
        .Concat(RightTypes())
        .Concat(Failures())
        .ToDictionary(audit => audit.Id);

    /// <summary>The ids.</summary>
    public static TheoryData<string> Ids => [.. Audits.Keys];

    internal static IReadOnlyCollection<string> AuditIds => Audits.Keys;

    [Theory]
    [MemberData(nameof(Ids))]
    public Task TheAuditHolds(string id) => Audits[id].CheckAsync(server.Client);

    [Fact]
    public void EveryAuditOfTheSuiteIsHere() => Assert.Equal(61, Audits.Count);

    static IEnumerable<Audit> MediaTypes() =>
        [
            new("22EB", "accepts the specification's type and answers in it")
            {
                Accept = GraphQLResponse,
                AnswerType = GraphQLResponse,
            },
            new("4655", "accepts JSON and answers in it") { Accept = Json, AnswerType = Json },
            new("47DE", "answers in JSON where anything is accepted") { Accept = "*/*", AnswerType = Json },
            new("80D8", "answers in JSON where nothing is said") { AnswerType = Json },
            new("82A3", "answers in UTF-8"),
            new("BF61", "reads UTF-8")
            {
                ContentType = "application/json; charset=utf-8",
                Body = """{"query":"{ __type(name: \"Run🏃Swim🏊\") { name } }"}""",
            },
            new("78D5", "reads UTF-8 where no encoding is said"),
        ];

    static IEnumerable<Audit> Requests() =>
        [
            new("2C94", "accepts POST"),
            new("5A70", "accepts GET") { Method = HttpMethod.Get, QueryString = "?query=%7B+__typename+%7D" },
            new("9C48", "executes no mutation by GET")
            {
                Method = HttpMethod.Get,
                QueryString = "?query=mutation+%7B+__typename+%7D",
                Accept = GraphQLResponse,
                LeastStatus = 400,
                MostStatus = 499,
            },
            new("9ABE", "refuses a body without a type")
            {
                ContentType = null,
                LeastStatus = 400,
                MostStatus = 499,
            },
            new("03D4", "accepts JSON by POST"),
            Refused("A5BF", "no body", null),
            Refused("423L", "no query", """{"notquery":"{ __typename }"}""") with
            {
                Accept = GraphQLResponse,
            },
            Refused("8764", "a misspelt parameter", """{"qeury":"{ __typename }"}"""),
            Refused("3E3A", "a misspelt parameter", """{"qeury":"{ __typename }"}"""),
            Refused("B6DC", "a body that is not JSON", "{ \"not a JSON") with
            {
                Accept = Json,
            },
            Refused("BCF8", "a body that is not JSON", "{ \"not a JSON") with
            {
                Accept = Json,
            },
            Refused("B7N8", "a body that is not JSON", "{ \"not a JSON") with
            {
                Accept = GraphQLResponse,
            },
        ];

    static IEnumerable<Audit> WrongTypes()
    {
        string[] notText = ["""{"obj":"ect"}""", "0", "false", """["array"]"""];
        string[] notMap = ["\"string\"", "0", "false", """["array"]"""];
        for (var i = 0; i < 4; i++)
        {
            yield return Refused($"LKJ{i}", "query", $$$"""{"query":{{{notText[i]}}}}""");
            yield return Refused($"6C0{i}", "operationName", Member("operationName", notText[i]));
            yield return Refused($"476{i}", "variables", Member("variables", notMap[i]));
            yield return Refused($"58B{i}", "extensions", Member("extensions", notMap[i]));
        }
    }

    static IEnumerable<Audit> RightTypes()
    {
        var named = """{"operationName":"Query","query":"query Query { __typename }"}""";
        var variables = $$$"""{"query":"{{{TypeByName}}}","variables":{"name":"sometype"}}""";
        var extensions = Member("extensions", """{"some":"value"}""");
        yield return new("34A2", "a query") { Accept = GraphQLResponse };
        yield return new("13EE", "a query") { Accept = Json, NoErrors = true };
        yield return new("8161", "an operation's name") { Accept = GraphQLResponse, Body = named };
        yield return new("B8B3", "an operation's name")
        {
            Accept = Json,
            Body = named,
            NoErrors = true,
        };
        yield return new("2EA1", "variables") { Accept = GraphQLResponse, Body = variables };
        yield return new("28B9", "variables")
        {
            Accept = Json,
            Body = variables,
            NoErrors = true,
        };
        yield return new("428F", "extensions") { Accept = GraphQLResponse, Body = extensions };
        yield return new("1B7A", "extensions")
        {
            Accept = Json,
            Body = extensions,
            NoErrors = true,
        };
        string[] optional = ["variables", "operationName", "extensions"];
        for (var i = 0; i < optional.Length; i++)
        {
            yield return new($"94B{i}", "null")
            {
                Accept = GraphQLResponse,
                Body = Member(optional[i], "null"),
                NoErrors = true,
            };
            yield return new($"022{i}", "null")
            {
                Accept = Json,
                Body = Member(optional[i], "null"),
                NoErrors = true,
            };
        }

        var link =
            $"?query={Uri.EscapeDataString(TypeByName)}&variables={Uri.EscapeDataString("""{"name":"sometype"}""")}";
        yield return new("D6D5", "variables in a link")
        {
            Method = HttpMethod.Get,
            QueryString = link,
            Accept = GraphQLResponse,
            NoErrors = true,
        };
        yield return new("6A70", "variables in a link")
        {
            Method = HttpMethod.Get,
            QueryString = link,
            Accept = Json,
            NoErrors = true,
        };
    }

    static IEnumerable<Audit> Failures()
    {
        const string syntax = """{"query":"{"}""";
        const string validation = """{"query":"{ 8f31403dfe404bccbb0e835f2629c6a7 }"}""";
        const string coercion = """{"query":"query CoerceFailure($id: ID!){ __typename }","variables":{"id":null}}""";
        yield return new("572B", "JSON: syntax") { Accept = Json, Body = syntax };
        yield return new("FDE2", "JSON: validation") { Accept = Json, Body = validation };
        yield return new("7B9B", "JSON: coercion") { Accept = Json, Body = coercion };
        yield return Refused("865D", "syntax", syntax) with
        {
            Accept = GraphQLResponse,
        };
        yield return Refused("556A", "syntax", syntax) with
        {
            Accept = GraphQLResponse,
        };
        yield return Refused("D586", "syntax", syntax) with
        {
            Accept = GraphQLResponse,
        };
        yield return Refused("51FE", "validation", validation) with
        {
            Accept = GraphQLResponse,
        };
        yield return Refused("74FF", "validation", validation) with
        {
            Accept = GraphQLResponse,
        };
        yield return Refused("5E5B", "validation", validation) with
        {
            Accept = GraphQLResponse,
        };
        yield return Refused("86EE", "coercion", coercion) with
        {
            Accept = GraphQLResponse,
        };
    }

    static Audit Refused(string id, string title, string? body) =>
        new(id, title)
        {
            Body = body,
            LeastStatus = 400,
            MostStatus = 400,
            NoData = true,
        };

    static string Member(string name, string value) => $$$"""{"{{{name}}}":{{{value}}},"query":"{ __typename }"}""";
}
