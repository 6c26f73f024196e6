using GovernanceGraph.Pages.Queries;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Rendering;
using Microsoft.AspNetCore.Http;

namespace GovernanceGraph.Pages.NotFound;

/// <summary>What an address answers at which there is no page.</summary>
sealed class NotFoundPages(IGraphQLService graph)
{
    const int MaxMatches = 10;
    const int MaxText = 100;

    static readonly PageQuery Query = PageQuery.Load("near-matches");

    /// <summary>
    /// The page that says so and offers what the address may have meant: similar ids, and entities whose names have its
    /// words.
    /// </summary>
    internal async ValueTask<Page> PageAsync(
        string path,
        IReadOnlyList<string> suggestions,
        CancellationToken cancellationToken
    )
    {
        var text = Words(path);
        var found = (
            await graph.AskAsync(
                Query,
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["text"] = text,
                    ["first"] = MaxMatches,
                    ["isText"] = text.Any(char.IsLetterOrDigit),
                    ["ids"] = suggestions.Cast<object?>().ToList(),
                },
                PageJson.Default.NearMatches,
                cancellationToken
            )
        ).Data;
        var model = new NotFoundModel("There is no page here.", text, found?.All ?? []);
        return Page(model, path) with { Status = StatusCodes.Status404NotFound };
    }

    /// <summary>The page that says why there is no data.</summary>
    internal static Page Problem(QueryProblem problem, string path) =>
        Page(new(problem.Message, "", []), path) with
        {
            Status = problem.Status,
            RetryAfter = problem.RetryAfter,
        };

    static Page Page(NotFoundModel model, string path) =>
        new(
            new("No such page", model.Message, path.TrimStart('/')) { IsIndexed = false },
            Rendering.Page.Content<NotFoundPage, NotFoundModel>(model)
        );

    // The last part of an address is most of a name: "company/micro-soft" asks for "micro soft".
    static string Words(string path)
    {
        var last = path.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        var words = string.Join(
            ' ',
            last.Split(
                ['-', '_', '+', ' ', ':'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        );
        return words.Length > MaxText ? words[..MaxText] : words;
    }
}
