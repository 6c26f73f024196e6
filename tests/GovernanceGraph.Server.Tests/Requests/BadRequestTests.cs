using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Xunit;

namespace GovernanceGraph.Server.Tests.Requests;

/// <summary>Requests that no client should send: each gets a status, a code and one sentence.</summary>
[Collection(ServerTests.Name)]
public sealed class BadRequestTests(ServerFixture server)
{
    [Theory]
    [InlineData("", "HC0009", "The request has no body; send a JSON object like {\"query\": \"{ __typename }\"}.")]
    [InlineData(
        " \t\r\n",
        "HC0009",
        "The request has no body; send a JSON object like {\"query\": \"{ __typename }\"}."
    )]
    [InlineData(
        "\uFEFF",
        "HC0009",
        "The request has no body; send a JSON object like {\"query\": \"{ __typename }\"}."
    )]
    [InlineData(
        "[]",
        "HC0009",
        "Several requests in one body are not supported; send each one separately, as a JSON object."
    )]
    [InlineData(
        """[{"query":"{a}"},{"query":"{b}"}]""",
        "HC0009",
        "Several requests in one body are not supported; send each one separately, as a JSON object."
    )]
    [InlineData(
        "null",
        "HC0009",
        "The request body is not a JSON object; send one like {\"query\": \"{ __typename }\"}."
    )]
    [InlineData("7", "HC0009", "The request body is not a JSON object; send one like {\"query\": \"{ __typename }\"}.")]
    [InlineData("{}", "HC0013", "The request has no \"query\"; send the document as a string.")]
    [InlineData("""{"query":null}""", "HC0013", "The request has no \"query\"; send the document as a string.")]
    [InlineData("""{"query":""}""", "HC0013", "The request has no \"query\"; send the document as a string.")]
    [InlineData(
        """{"documentId":"","id":"","query":""}""",
        "HC0013",
        "The request has no \"query\"; send the document as a string."
    )]
    [InlineData(
        """{"query":"{a}","query":"{b}"}""",
        "HC0009",
        "The request has \"query\" more than once; send it once."
    )]
    [InlineData(
        """{"query":"{a}","variables":{},"variables":null}""",
        "HC0009",
        "The request has \"variables\" more than once; send it once."
    )]
    [InlineData("""{"query":7}""", "HC0009", "The request's \"query\" is not a string; send it as a string.")]
    [InlineData(
        """{"query":"{a}","extensions":[]}""",
        "HC0009",
        "The request's \"extensions\" is not a JSON object; send it as a JSON object."
    )]
    [InlineData(
        "{\"query\":\"{a}\",\n  oops}",
        "HC0011",
        "The request body is not JSON (line 2, byte 3); correct it there."
    )]
    [InlineData(
        """{"query":"{a}"} {}""",
        "HC0011",
        "The request body is not JSON (line 1, byte 17); correct it there."
    )]
    [InlineData("query={a}", "HC0011", "The request body is not JSON (line 1, byte 1); correct it there.")]
    [InlineData("""{"query":"{a}"}x""", "HC0011", "The request body is not JSON (line 1, byte 16); correct it there.")]
    [InlineData(
        """{"query":"{a}","variables":{"a":01}}""",
        "HC0011",
        "The request body is not JSON (line 1, byte 34); correct it there."
    )]
    [InlineData(
        """{"qu\u0065ry":"{a}","query":"{b}"}""",
        "HC0009",
        "The request has \"query\" more than once; send it once."
    )]
    [InlineData(
        """{"query":"{a}","extensions":null,"extensions":{}}""",
        "HC0009",
        "The request has \"extensions\" more than once; send it once."
    )]
    [InlineData(
        """{"query":"{a}","operationName":{}}""",
        "HC0009",
        "The request's \"operationName\" is not a string; send it as a string."
    )]
    [InlineData(
        """{"query":"{a}","variables":"{}"}""",
        "HC0009",
        "The request's \"variables\" is not a JSON object; send it as a JSON object."
    )]
    [InlineData("""{"documentId":7}""", "HC0009", "The request's \"documentId\" is not a string; send it as a string.")]
    [InlineData(
        """{"query":"\ud800"}""",
        "HC0011",
        "The request body contains a string that is not well-formed Unicode; send UTF-8."
    )]
    public async Task ABodyThatIsNoRequestIsRefused(string body, string code, string message)
    {
        using var answer = await PostAsync(Encoding.UTF8.GetBytes(body));

        await AssertRefusedAsync(answer, HttpStatusCode.BadRequest, code, message);
    }

    [Fact]
    public async Task ABodyThatIsNotUtf8IsRefused()
    {
        using var answer = await PostAsync([.. "{\"query\":\"{ "u8, 0xC3, 0x28, .. " }\"}"u8]);

        await AssertRefusedAsync(
            answer,
            HttpStatusCode.BadRequest,
            "HC0011",
            "The request body contains a string that is not well-formed Unicode; send UTF-8."
        );
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task AByteOrderMarkIsPassedOverInUtf8Only(string encoding)
    {
        var text = Encoding.GetEncoding(encoding);
        using var answer = await PostAsync([.. text.Preamble, .. text.GetBytes("""{"query":"{ __typename }"}""")]);

        Assert.Equal(encoding == "utf-8" ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task OfARepeatedVariableTheLastValueCounts()
    {
        using var answer = await PostAsync(
            """
            {"query":"query ($id: ID!) { state(id: $id) { name } }",
            "variables":{"id":"state:DE","id":"state:FR"},"extensions":{"a":1,"a":2}}
            """u8.ToArray()
        );

        Assert.Equal(
            """{"data":{"state":{"name":"France"}}}""",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("1e999999", "Infinity")]
    [InlineData("-1e999999", "-Infinity")]
    [InlineData("99999999999999999999", "100000000000000000000")]
    public async Task ANumberThatIsTooLargeIsNoInt(string number, string name)
    {
        using var answer = await PostAsync(
            Encoding.UTF8.GetBytes(
                $$$"""{"query":"query ($first: Int) { states(first: $first) { totalCount } """
                    + $$$"""}","variables":{"first":{{{number}}}}}"""
            )
        );
        using var result = JsonDocument.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        var message = result.RootElement.GetProperty("errors")[0].GetProperty("message").GetString();

        Assert.StartsWith(
            "Variable \"$first\" has invalid value: Int cannot represent non",
            message,
            StringComparison.Ordinal
        );
        Assert.EndsWith($"value: {name}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(40_000, false)]
    public async Task AVariableMayBeNestedOnlySoDeep(int depth, bool isRead)
    {
        var nested = new string('[', depth - 1) + new string(']', depth - 1);
        using var answer = await PostAsync(
            Encoding.UTF8.GetBytes($$$"""{"query":"{ __typename }","variables":{"deep":{{{nested}}}}}""")
        );

        if (isRead)
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        else
        {
            await AssertRefusedAsync(
                answer,
                HttpStatusCode.BadRequest,
                "HC0011",
                "The request body is nested deeper than 64 levels; reduce the nesting."
            );
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ATooLongBodyIsRefusedWhetherItsLengthIsToldOrNot(bool isChunked)
    {
        using var content = new ByteArrayContent(new byte[server.Settings.MaxRequestBytes + 1]);
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.TransferEncodingChunked = isChunked;
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await AssertRefusedAsync(
            answer,
            HttpStatusCode.RequestEntityTooLarge,
            "HC0010",
            "The request body is longer than 100000 bytes; send a shorter one."
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task ABodyOfAnotherTypeIsRefused(string? contentType)
    {
        using var content = new StringContent("""{"query":"{ __typename }"}""");
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        using var answer = await server.Client.PostAsync(
            new Uri("/graphql", UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );

        await AssertRefusedAsync(
            answer,
            HttpStatusCode.UnsupportedMediaType,
            "UNSUPPORTED_MEDIA_TYPE",
            "The body's type is not supported; send \"Content-Type: application/json\" in UTF-8."
        );
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/json;q=0")]
    [InlineData("text/html, image/*")]
    [InlineData("no type at all")]
    public async Task AnAnswerOfAnotherTypeIsRefused(string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    [InlineData("FOO")]
    public async Task AnotherMethodIsRefusedWithThoseAllowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST", "OPTIONS"], answer.Content.Headers.Allow);
        await AssertRefusedAsync(
            answer,
            HttpStatusCode.MethodNotAllowed,
            "METHOD_NOT_ALLOWED",
            "The method is not supported here; use GET or POST."
        );
    }

    [Fact]
    public async Task AStoredDocumentCanOnlyBeRead()
    {
        using var answer = await server.Client.PostAsync(
            new Uri("/graphql/persisted/any", UriKind.Relative),
            content: null,
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.Equal(["GET", "HEAD", "OPTIONS"], answer.Content.Headers.Allow);
        await AssertRefusedAsync(
            answer,
            HttpStatusCode.MethodNotAllowed,
            "METHOD_NOT_ALLOWED",
            "The method is not supported for a stored document; use GET."
        );
    }

    [Theory]
    [InlineData("?query=", "HC0013")]
    [InlineData("?query={a}&query={b}", "HC0009")]
    [InlineData("?query={a}&variables=[1]", "HC0009")]
    [InlineData("?query={a}&variables={", "HC0011")]
    [InlineData("?query={a}&extensions=7", "HC0009")]
    [InlineData("?query={state(id:\"%FF\"){name}}", "HC0009")]
    [InlineData("?query={a}&operationName=%C3%28", "HC0009")]
    [InlineData("?query={a}&other=%ED%A0%80", "HC0009")]
    public async Task ALinkThatIsNoRequestIsRefused(string link, string code)
    {
        using var answer = await server.Client.GetAsync(
            new Uri($"/graphql{link}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, (await ErrorAsync(answer)).GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task AConnectionThatBreaksOffDisturbsNobody()
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
            var begun =
                "POST /graphql HTTP/1.1\r\nHost: x\r\n"
                + "Content-Type: application/json\r\nContent-Length: 99\r\n\r\n{";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(begun), TestContext.Current.CancellationToken);
        }

        using var answer = await PostAsync("""{"query":"{ __typename }"}"""u8.ToArray());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    async Task<HttpResponseMessage> PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        return await server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
    }

    static async Task AssertRefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string code, string message)
    {
        Assert.Equal(status, answer.StatusCode);
        var error = await ErrorAsync(answer);
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
    }

    static async Task<JsonElement> ErrorAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        using var result = JsonDocument.Parse(body);
        Assert.False(result.RootElement.TryGetProperty("data", out _), body);
        return Assert.Single(result.RootElement.GetProperty("errors").EnumerateArray().ToArray()).Clone();
    }
}
