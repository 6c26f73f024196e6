using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Queries;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Rendering;
using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Search;

/// <summary>The page that finds entities by their names.</summary>
sealed class SearchPages(IGraphQLService graph)
{
    const int PageSize = 50;

    static readonly PageQuery Query = PageQuery.Load("search");

    /// <summary>What is found.</summary>
    /// <param name="text">What is searched for; blank: the page has the form alone.</param>
    /// <param name="prefix">The kind, as addresses name it; null or unknown: all.</param>
    /// <param name="after">Where the page begins; null: at the best match.</param>
    /// <param name="viewing">The revision.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the page any more.</param>
    internal async ValueTask<PageResult> PageAsync(
        string text,
        string? prefix,
        string? after,
        Viewing viewing,
        CancellationToken cancellationToken
    )
    {
        var kind = prefix is null ? null : EntityKind.OfPrefix(prefix);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(
                new(
                    new("Search", "Find states, companies, texts and groups by name.", "search"),
                    Page.Content<SearchPage, SearchModel>(new("", kind, null))
                )
                {
                    Viewing = viewing,
                }
            );
        }

        var variables = (viewing with { AsOf = null }).Variables(("text", text), ("first", PageSize));
        if (kind is not null)
        {
            variables["kinds"] = (IReadOnlyList<object?>)[kind.Value];
        }

        if (after is not null)
        {
            variables["after"] = after;
        }

        var (answer, problem, suggestions) = await graph.AskAsync(
            Query,
            variables,
            PageJson.Default.SearchAnswer,
            cancellationToken
        );
        return answer is null
            ? new(null, problem, suggestions)
            : new(
                new(
                    new(
                        $"Search: {text}",
                        Numbers.Count(answer.Search.TotalCount, "match", "matches"),
                        "search" + QueryText.Of(("q", text), ("kind", kind?.Prefix), ("after", after))
                    )
                    {
                        IsIndexed = false,
                    },
                    Page.Content<SearchPage, SearchModel>(new(text, kind, answer.Search))
                )
                {
                    Viewing = viewing,
                    Revision = answer.Dataset.Revision,
                    Newest = answer.Newest.Revision,
                    Query = ShownQuery.Of(Query.Text, variables),
                }
            );
    }
}
