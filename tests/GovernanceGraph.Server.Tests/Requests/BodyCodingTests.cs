using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Xunit;

namespace GovernanceGraph.Server.Tests.Requests;

/// <summary>
/// Bodies that are compressed, and that say so in any of the ways that programs do. The server takes 100,000 bytes.
/// </summary>
[Collection(ServerTests.Name)]
public sealed class BodyCodingTests(ServerFixture server)
{
    const string Question = """{"query":"{ __typename }"}""";
    const string Answer = """{"data":{"__typename":"Query"}}""";

    [Theory]
    [InlineData("")]
    [InlineData("identity")]
    [InlineData("Identity, identity")]
    [InlineData(",")]
    public async Task ABodyAsItIsMaySaySo(string coding) =>
        Assert.Equal((HttpStatusCode.OK, Answer), await PostAsync(Bytes(Question), coding));

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZIP")]
    [InlineData("x-gzip")]
    [InlineData("identity, gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("gzip", 99_900)]
    [InlineData("deflate", 99_900)]
    [InlineData("br", 99_900)]
    public async Task ACompressedBodyIsRead(string coding, int blanks = 0) =>
        Assert.Equal(
            (HttpStatusCode.OK, Answer),
            await PostAsync(Compressed(Question + new string(' ', blanks), coding), coding)
        );

    [Theory]
    [InlineData("gzip", 100_001)]
    [InlineData("gzip", 50_000_000)]
    [InlineData("deflate", 50_000_000)]
    [InlineData("br", 50_000_000)]
    public async Task ABombIsRefusedAtTheLimit(string coding, int blanks)
    {
        var bomb = Compressed(Question + new string(' ', blanks), coding);
        Assert.InRange(bomb.Length, 1, 99_999);
        var (status, answer) = await PostAsync(bomb, coding);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains(
            "The request body is longer than 100000 bytes when it is decompressed; send a shorter one.",
            answer,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("compress")]
    [InlineData("zstd")]
    [InlineData("gzip, br")]
    [InlineData("gzip;q=1")]
    [InlineData("aws-chunked")]
    public async Task AnotherCodingIsRefusedWithThoseThatAreUnderstood(string coding)
    {
        using var response = await SendAsync(Bytes(Question), coding);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("br, deflate, gzip", response.Headers.GetValues("Accept-Encoding").Single());
        Assert.Contains(
            "UNSUPPORTED_CONTENT_CODING",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task ABodyThatIsNotWhatItsCodingSaysIsRefused(string coding)
    {
        var whole = Compressed(Question, coding);
        foreach (var body in new[] { Bytes(Question), Bytes("x"), whole[..(whole.Length / 2)] })
        {
            var (status, answer) = await PostAsync(body, coding);
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains("\"code\":\"HC00", answer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AnEmptyBodyIsNone() =>
        Assert.Contains("The request has no body", (await PostAsync([], "gzip")).Body, StringComparison.Ordinal);

    [Theory]
    [InlineData("utf8")]
    [InlineData("\"UTF8\"")]
    public async Task Utf8HasManyNames(string charset)
    {
        using var content = new ByteArrayContent(Bytes("""{"query":"{ __type(name: \"é\") { name } }"}"""));
        content.Headers.TryAddWithoutValidation("Content-Type", $"application/json;charset={charset}");
        using var response = await server.Client.PostAsync(
            new Uri("/graphql", UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static byte[] Compressed(string text, string coding)
    {
        using var compressed = new MemoryStream();
        using (
            Stream stream = coding switch
            {
                "deflate" => new ZLibStream(compressed, CompressionLevel.Optimal),
                "br" => new BrotliStream(compressed, CompressionLevel.Optimal),
                _ => new GZipStream(compressed, CompressionLevel.Optimal),
            }
        )
        {
            stream.Write(Bytes(text));
        }

        return compressed.ToArray();
    }

    async Task<(HttpStatusCode Status, string Body)> PostAsync(byte[] body, string coding)
    {
        using var response = await SendAsync(body, coding);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    async Task<HttpResponseMessage> SendAsync(byte[] body, string coding)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        return await server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
    }
}
