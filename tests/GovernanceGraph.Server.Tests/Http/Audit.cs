using System.Net.Http.Headers;
using System.Text.Json;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

/// <summary>One audit of the npm package graphql-http: a request and what must hold of its answer.</summary>
sealed record Audit(string Id, string Title)
{
    const string Json = "application/json";

    internal HttpMethod Method { get; init; } = HttpMethod.Post;

    internal string? ContentType { get; init; } = Json;

    internal string? Accept { get; init; }

    /// <summary>The body of a POST.</summary>
    internal string? Body { get; init; } = """{"query":"{ __typename }"}""";

    /// <summary>The query string of a GET, with "?".</summary>
    internal string QueryString { get; init; } = "";

    internal int LeastStatus { get; init; } = 200;

    internal int MostStatus { get; init; } = 200;

    internal string? AnswerType { get; init; }

    internal bool NoErrors { get; init; }

    internal bool NoData { get; init; }

    internal async Task CheckAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(Method, $"/graphql{QueryString}");
        if (Accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", Accept);
        }

        if (Method == HttpMethod.Post && Body is not null)
        {
            request.Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(Body));
            request.Content.Headers.ContentType = ContentType is null ? null : MediaTypeHeaderValue.Parse(ContentType);
        }
        else if (Method == HttpMethod.Post)
        {
            request.Content = new ByteArrayContent([]);
            request.Content.Headers.ContentType = new(Json);
        }

        using var answer = await client.SendAsync(request);
        var text = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(
            await answer.Content.ReadAsByteArrayAsync()
        );
        Assert.InRange((int)answer.StatusCode, LeastStatus, MostStatus);
        if (AnswerType is not null)
        {
            Assert.Equal(AnswerType, answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("utf-8", answer.Content.Headers.ContentType?.CharSet);
        }

        Assert.Equal(answer.Content.Headers.ContentLength, System.Text.Encoding.UTF8.GetByteCount(text));
        using var result = JsonDocument.Parse(text);
        Assert.False(NoErrors && result.RootElement.TryGetProperty("errors", out _), $"{Title}: {text}");
        Assert.False(NoData && result.RootElement.TryGetProperty("data", out _), $"{Title}: {text}");
    }
}
