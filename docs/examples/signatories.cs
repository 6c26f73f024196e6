// Which companies signed a declaration, page by page. .NET 10, no packages and no project:
//
//     dotnet run signatories.cs -- http://localhost:5080 declaration:paris-call

#:property PublishAot=false

using System.Net.Http.Json;

const string query = """
    query Signatories($id: ID!, $after: String) {
      declaration(id: $id) {
        name
        signatories(first: 200, after: $after, where: { node: { kind: { eq: COMPANY } } }) {
          totalCount
          edges { since node { name } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
    """;

using var client = new HttpClient { BaseAddress = new Uri(args[0]) };
client.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");
try
{
    await foreach (var edge in AllEdgesAsync(args[1]))
    {
        // A date is text with as many parts as the source gives: "2018", "2018-11" or "2018-11-12".
        Console.WriteLine($"{edge.Since ?? "-"}\t{edge.Node.Name}");
    }

    return 0;
}
catch (GraphQLException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

// All edges of the list: each page begins after the last edge of the one before.
async IAsyncEnumerable<Edge> AllEdgesAsync(string id)
{
    string? after = null;
    do
    {
        var answer = await AskAsync(new(id, after));
        var page = answer.Declaration?.Signatories ?? throw new GraphQLException($"There is no declaration {id}.");
        foreach (var edge in page.Edges)
        {
            yield return edge;
        }

        after = page.PageInfo.HasNextPage ? page.PageInfo.EndCursor : null;
    } while (after is not null);
}

// The data of an answer. A refused request has status 400 or above and tells why in the same form.
async Task<Data> AskAsync(Variables variables)
{
    using var response = await client.PostAsJsonAsync("/graphql", new Request(query, variables));
    if (response.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.Ordinal) != true)
    {
        response.EnsureSuccessStatusCode();
    }

    var answer = (await response.Content.ReadFromJsonAsync<Answer>())!;
    return answer.Errors is { } errors
        ? throw new GraphQLException(string.Join('\n', errors.Select(error => error.Message)))
        : answer.Data!;
}

sealed class GraphQLException(string message) : Exception(message);

sealed record Variables(string Id, string? After);

sealed record Request(string Query, Variables Variables);

sealed record Answer(Data? Data, Error[]? Errors);

sealed record Error(string Message);

sealed record Data(Declaration? Declaration);

sealed record Declaration(string Name, Page Signatories);

sealed record Page(int TotalCount, Edge[] Edges, PageInfo PageInfo);

sealed record Edge(string? Since, Node Node);

sealed record Node(string Name);

sealed record PageInfo(bool HasNextPage, string? EndCursor);
