using System.Globalization;
using System.Text;
using System.Text.Json;
using GovernanceGraph.Testing;

namespace GovernanceGraph.Server.Tests.Fuzzing;

/// <summary>
/// Makes requests that nobody should send, from a generator of random numbers alone. Each character of them is a byte.
/// </summary>
sealed class RandomRequests(Random random)
{
    const int MostBytes = 400;

    static readonly string[] Queries =
    [
        "{ __typename }",
        """query Q($id: ID! = "state:FR", $first: Int) { state(id: $id) { ...F signed(first: $first) { """
            + """totalCount edges { since status } } } } fragment F on State { name aliases }""",
        """{ states(first: 3, where: { name: { startsWith: "A" } }, order: [{ name: ASC }]) { """
            + """totalCount nodes { id name } pageInfo { endCursor } } }""",
        """{ nodes(ids: ["state:FR", "nothing", 7]) { id ... on Actor { name } } search(text: "paris") """
            + """{ nodes { __typename } } }""",
        "{ __schema { queryType { name fields { name args { name defaultValue } } } } }",
    ];

    static readonly string[] Bodies =
    [
        """{"query":"{ __typename }"}""",
        """{"query":"query Q($id: ID!) { state(id: $id) { name } """
            + """}","operationName":"Q","variables":{"id":"state:FR"},"extensions":{}}""",
        """{"query":"query ($w: StateFilterInput, $f: Int) { states(where: $w, first: $f) { totalCount """
            + """} }","variables":{"w":{"name":{"in":["France",null,1e999999]}},"f":-0}}""",
        """{"documentId":"known","extensions":{"persistedQuery":{"version":1,"sha256Hash":"0000"}}"""
            + ""","variables":{"a":[[[{"b":{}}]]]}}""",
        """[{"query":"{ __typename }"},{"query":"{ __typename }"}]""",
        """{"id":null,"query":"{ \ud83d\ude00 \u0000 \"\\\"","variables":{"\ud800":1,"a":1,"a":2}}""",
    ];

    static readonly string[] Links =
    [
        "query={__typename}",
        "query=query Q($id:ID!){state(id:$id){name}}&variables={\"id\":\"state:FR\"}&operationName=Q&extensions={}",
        "documentId=known&id=other&variables={\"a\":[1,2,{}]}",
        "query={states(first:1){nodes{name}}}&query=&variables=null",
    ];

    static readonly string[] HeaderNames =
    [
        "Accept",
        "Accept",
        "Accept",
        "Accept-Encoding",
        "Content-Type",
        "Content-Encoding",
        "GraphQL-Cost",
        "If-None-Match",
        "Origin",
        "Range",
        "Access-Control-Request-Headers",
        "Access-Control-Request-Method",
        "Expect",
        "Upgrade",
        "Cookie",
        "X-Nothing",
    ];

    static readonly string[] HeaderValues =
    [
        "application/json",
        "application/graphql-response+json;q=0.5, */*;q=0.1",
        "text/html,application/xhtml+xml,*/*;q=0.8",
        "text/event-stream",
        "application/json; charset=\"utf-8\"",
        "gzip, br;q=0.5, identity;q=0",
        "report",
        "validate",
        "W/\"j0123\", \"a\", *",
        "https://one.example",
        "content-type, x-anything",
        "100-continue",
        "websocket",
        "bytes=0-1",
        "",
        "q=;;=,\"",
    ];

    static readonly string[] Methods =
    [
        "GET",
        "HEAD",
        "POST",
        "OPTIONS",
        "PUT",
        "PATCH",
        "DELETE",
        "TRACE",
        "get",
        "NOTHING",
    ];

    static readonly string[] Paths = ["/graphql", "/graphql/", "/graphql/persisted/known", "/graphql/persisted/"];

    readonly RandomDocuments documents = new(random);

    /// <summary>Any bytes as a body.</summary>
    internal string Body()
    {
        var bytes = new byte[random.Next(MostBytes)];
        random.NextBytes(bytes);
        return Post(Encoding.Latin1.GetString(bytes));
    }

    /// <summary>Spoilt JSON as a body.</summary>
    internal string Json() => Post(Bytes(documents.Mutated(Bodies)));

    /// <summary>JSON with a spoilt document and any variables.</summary>
    internal string Document()
    {
        var query = random.Next(8) switch
        {
            0 => documents.Characters(),
            1 => documents.Pieces(),
            _ => documents.Mutated(Queries),
        };
        var variables = Enumerable
            .Range(0, random.Next(4))
            .Select(_ => $"{JsonSerializer.Serialize(Pick(["id", "first", "w", "", "a"]))}:{Value(4)}");
        return Post(
            Bytes(
                $$$"""{"query":{{{JsonSerializer.Serialize(query)}}},"variables":{ """
                    + $$$"""{{{string.Join(',', variables)}}} }}"""
            )
        );
    }

    /// <summary>A request of any method with spoilt headers.</summary>
    internal string Headers()
    {
        var headers = Enumerable
            .Range(0, random.Next(1, 5))
            .Select(_ =>
                $"{Pick(HeaderNames)}: "
                + $"{Line(random.Next(3) == 0 ? Pick(HeaderValues) : documents.Mutated([Pick(HeaderValues) + " "]))}"
                + "\r\n"
            );
        var body = random.Next(3) == 0 ? "" : Pick(Bodies[..2]);
        return $"{Pick(Methods)} {Pick(Paths)}?query={{__typename}} HTTP/1.1\r\nHost: x\r\n"
            + $"{string.Concat(headers)}{Framed(body)}";
    }

    /// <summary>A link with a spoilt query string, which is escaped or not.</summary>
    internal string Link()
    {
        var link = documents.Mutated(Links);
        var text = random.Next(3) switch
        {
            0 => Uri.EscapeDataString(link)
                .Replace("%3D", "=", StringComparison.Ordinal)
                .Replace("%26", "&", StringComparison.Ordinal),
            1 => documents.Mutated([Uri.EscapeDataString(Pick(Links)).Replace("%3D", "=", StringComparison.Ordinal)]),
            _ => link,
        };
        return $"GET {Pick(Paths)}?{Line(text).Replace(' ', '+')} HTTP/1.1\r\nHost: x\r\n\r\n";
    }

    /// <summary>Any bytes, or a spoilt request.</summary>
    internal string Anything() =>
        random.Next(4) switch
        {
            0 => Bytes(documents.Characters()),
            1 => Bytes(documents.Mutated([Link()])),
            _ => Bytes(documents.Mutated([Post(Pick(Bodies))])),
        };

    string Value(int depth) =>
        random.Next(depth == 0 ? 6 : 8) switch
        {
            0 => "null",
            1 => Pick(["true", "false"]),
            2 => random.Next(int.MinValue, int.MaxValue).ToString(CultureInfo.InvariantCulture),
            3 => Pick(["1e999999", "-1e999999", "-0", "1.5e-400", "99999999999999999999999999"]),
            4 => JsonSerializer.Serialize(documents.Characters()),
            5 => Pick(["\"state:FR\"", "\"\\ud800\"", "\"\""]),
            6 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth - 1)))}]",
            _ => $"{{{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Member(depth - 1)))}}}",
        };

    string Member(int depth) => $"{JsonSerializer.Serialize(Pick(["name", "eq", "and", "id"]))}:{Value(depth)}";

    string Post(string body) =>
        $"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n{Framed(body)}";

    // With its length, or in chunks of any size.
    string Framed(string body)
    {
        if (random.Next(2) == 0)
        {
            return $"Content-Length: {body.Length}\r\n\r\n{body}";
        }

        var chunks = new StringBuilder("Transfer-Encoding: chunked\r\n\r\n");
        for (var start = 0; start < body.Length; )
        {
            var length = Math.Min(random.Next(1, 200), body.Length - start);
            chunks.Append(CultureInfo.InvariantCulture, $"{length:x}\r\n{body.AsSpan(start, length)}\r\n");
            start += length;
        }

        return chunks.Append("0\r\n\r\n").ToString();
    }

    static string Bytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    static string Line(string text) => Bytes(text).Replace('\r', ' ').Replace('\n', ' ');

    T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
