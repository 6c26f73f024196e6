using System.Collections.Frozen;
using System.Text.Json;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Queries;
using GovernanceGraph.Pages.Records;
using Microsoft.AspNetCore.Http;

namespace GovernanceGraph.Pages.Answers;

/// <summary>Answers questions from one revision each.</summary>
/// <param name="graph">Executes the queries.</param>
public sealed class AnswerService(IGraphQLService graph)
{
    static readonly PageQuery Revisions = PageQuery.Load("revisions-of-answer");
    static readonly PageQuery RootFields = PageQuery.Load("root-fields");

    static readonly QueryProblem Empty = new(
        StatusCodes.Status404NotFound,
        "The store is empty: no facts are loaded yet."
    );

    FrozenDictionary<string, bool>? roots; // the schema does not change while the server runs

    /// <summary>Answers a question.</summary>
    /// <param name="request">The question.</param>
    /// <param name="viewing">The revision; its day is left to the question.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    /// <returns>The answer, or why there is none.</returns>
    public async ValueTask<(Answer? Answer, QueryProblem? Problem)> AskAsync(
        AnswerRequest request,
        Viewing viewing,
        CancellationToken cancellationToken
    )
    {
        var (revisions, problem, _) = await graph.AskAsync(
            Revisions,
            (viewing with { AsOf = null }).Variables(),
            PageJson.Default.RevisionsOfAnswer,
            cancellationToken
        );
        if (revisions is null)
        {
            return (null, problem);
        }

        return revisions is { Dataset.Revision: { } revision, Newest.Revision: { } newest }
            ? await AskAsync(request, revision, newest, cancellationToken)
            : (null, Empty);
    }

    /// <summary>Answers a question from a revision.</summary>
    internal async ValueTask<(Answer? Answer, QueryProblem? Problem)> AskAsync(
        AnswerRequest request,
        RevisionLine revision,
        RevisionLine newest,
        CancellationToken cancellationToken
    )
    {
        var (fields, problem) = await FieldsAsync(cancellationToken);
        if (fields is null)
        {
            return (null, problem);
        }

        var (query, unpinned) = PinnedDocument.Of(request.Query, fields, revision.Hash);
        if (unpinned is not null)
        {
            return (
                null,
                new(
                    StatusCodes.Status400BadRequest,
                    $"The field \"{unpinned}\" cannot be asked for a revision, so its answer has no permanent address; "
                        + "use the field of the kind, such as \"state\"."
                )
            );
        }

        var answer = await graph.ExecuteAsync(
            new GraphQLRequest
            {
                Query = query,
                Variables = request.Variables,
                OperationName = request.OperationName,
                AllowedOperations = AllowedOperations.Query,
            },
            cancellationToken
        );
        if (answer.Refusal is { } refusal)
        {
            return (null, refusal);
        }

        using var response = JsonDocument.Parse(answer.Body);
        var root = response.RootElement;
        return root.TryGetProperty("errors", out var errors)
            ? (null, ResponseError.Problem(errors[0]))
            : (new(root.GetProperty("data").Clone(), Warnings(root), query, revision, newest), null);
    }

    async ValueTask<(FrozenDictionary<string, bool>? Fields, QueryProblem? Problem)> FieldsAsync(
        CancellationToken cancellationToken
    )
    {
        if (roots is { } known)
        {
            return (known, null);
        }

        var (answer, problem, _) = await graph.AskAsync(
            RootFields,
            new Dictionary<string, object?>(StringComparer.Ordinal),
            PageJson.Default.RootFieldsAnswer,
            cancellationToken
        );
        roots = answer?.ByName.ToFrozenDictionary(StringComparer.Ordinal);
        return (roots, problem);
    }

    static List<string> Warnings(JsonElement response) =>
        response.TryGetProperty("extensions", out var extensions)
        && extensions.TryGetProperty("warnings", out var warnings)
            ? [.. warnings.EnumerateArray().Select(warning => warning.GetProperty("message").GetString()!)]
            : [];
}
