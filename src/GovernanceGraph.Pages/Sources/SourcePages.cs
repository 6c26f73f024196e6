using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Queries;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Rendering;
using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Sources;

/// <summary>The page of a source, and the list of all.</summary>
sealed class SourcePages(IGraphQLService graph)
{
    const int ClaimsOfPage = 200;
    const int SourcesOfPage = 200;

    static readonly PageQuery One = PageQuery.Load("source");
    static readonly PageQuery All = PageQuery.Load("sources");

    /// <summary>The page of a source: what it says, what it is, what it repeats.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="after">Where the page of its claims begins; null: at the first.</param>
    /// <param name="viewing">The revision.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the page any more.</param>
    /// <returns>The page; neither: there is no such source.</returns>
    internal async ValueTask<PageResult> PageAsync(
        string id,
        string? after,
        Viewing viewing,
        CancellationToken cancellationToken
    )
    {
        var variables = (viewing with { AsOf = null }).Variables(("id", id), ("first", ClaimsOfPage));
        if (after is not null)
        {
            variables["after"] = after;
        }

        var (answer, problem, suggestions) = await graph.AskAsync(
            One,
            variables,
            PageJson.Default.SourceAnswer,
            cancellationToken
        );
        if (answer?.Source is not { } source)
        {
            return new(null, problem, suggestions);
        }

        var head = new PageHead(
            source.Title,
            $"What this source says: {Numbers.Count(source.Claims.TotalCount, "claim", "claims")}.",
            EntityAddress.OfSource(source.PlainId) + QueryText.Of(("after", after))
        );
        return new(
            new(head, Page.Content<SourcePage, SourceDetails>(source))
            {
                Viewing = viewing,
                Revision = answer.Dataset.Revision,
                Newest = answer.Newest.Revision,
                Query = ShownQuery.Of(One.Text, variables),
            }
        );
    }

    /// <summary>The list of sources, newest first.</summary>
    /// <param name="kind">The kind of the sources; null: all.</param>
    /// <param name="after">Where the page begins; null: at the first.</param>
    /// <param name="viewing">The revision.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the page any more.</param>
    internal async ValueTask<PageResult> ListAsync(
        string? kind,
        string? after,
        Viewing viewing,
        CancellationToken cancellationToken
    )
    {
        var variables = (viewing with { AsOf = null }).Variables(("first", SourcesOfPage));
        var known = SourceKinds.All.FirstOrDefault(value => value == kind);
        if (known is not null)
        {
            variables["where"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["kind"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["eq"] = known },
            };
        }

        if (after is not null)
        {
            variables["after"] = after;
        }

        var (answer, problem, suggestions) = await graph.AskAsync(
            All,
            variables,
            PageJson.Default.SourcesAnswer,
            cancellationToken
        );
        return answer is null
            ? new(null, problem, suggestions)
            : new(
                new(
                    new(
                        "Sources",
                        $"{Numbers.Count(answer.Sources.TotalCount, "source", "sources")} of the facts.",
                        "sources" + QueryText.Of(("kind", known), ("after", after))
                    ),
                    Page.Content<SourcesPage, SourcesModel>(new(answer.Sources, known))
                )
                {
                    Viewing = viewing,
                    Revision = answer.Dataset.Revision,
                    Newest = answer.Newest.Revision,
                    Query = ShownQuery.Of(All.Text, variables),
                }
            );
    }
}
