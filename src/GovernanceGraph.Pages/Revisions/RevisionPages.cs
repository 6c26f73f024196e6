using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Queries;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Rendering;
using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Revisions;

/// <summary>The list of revisions.</summary>
sealed class RevisionPages(IGraphQLService graph)
{
    const int PageSize = 100;

    static readonly PageQuery Query = PageQuery.Load("revisions");

    /// <summary>The list, newest first.</summary>
    /// <param name="after">Where the page begins; null: at the newest.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the page any more.</param>
    internal async ValueTask<PageResult> PageAsync(string? after, CancellationToken cancellationToken)
    {
        var variables = Viewing.Newest.Variables(("first", PageSize));
        if (after is not null)
        {
            variables["after"] = after;
        }

        var (answer, problem, suggestions) = await graph.AskAsync(
            Query,
            variables,
            PageJson.Default.RevisionsAnswer,
            cancellationToken
        );
        return answer is null
            ? new(null, problem, suggestions)
            : new(
                new(
                    new(
                        "Revisions",
                        $"{Numbers.Count(answer.Revisions.TotalCount, "revision", "revisions")} of the "
                            + $"data, each of which stays readable.",
                        "revisions" + QueryText.Of(("after", after))
                    ),
                    Page.Content<RevisionsPage, RevisionPageLines>(answer.Revisions)
                )
                {
                    Revision = answer.Newest.Revision,
                    Newest = answer.Newest.Revision,
                    Query = ShownQuery.Of(Query.Text, variables),
                }
            );
    }
}
