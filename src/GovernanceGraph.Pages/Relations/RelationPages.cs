using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Queries;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Rendering;

namespace GovernanceGraph.Pages.Relations;

/// <summary>The pages of relations: the evidence.</summary>
sealed class RelationPages(IGraphQLService graph)
{
    static readonly PageQuery Query = PageQuery.Load("relation");

    /// <summary>The page of a relation.</summary>
    /// <param name="id">The id of the relation.</param>
    /// <param name="viewing">The revision; a relation has a page for all days.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the page any more.</param>
    /// <returns>The page; neither: there is no such relation.</returns>
    internal async ValueTask<PageResult> PageAsync(string id, Viewing viewing, CancellationToken cancellationToken)
    {
        var variables = (viewing with { AsOf = null }).Variables(("id", id));
        var (answer, problem, suggestions) = await graph.AskAsync(
            Query,
            variables,
            PageJson.Default.RelationAnswer,
            cancellationToken
        );
        if (answer?.Relation is not { } relation)
        {
            return new(null, problem, suggestions);
        }

        var model = new RelationModel(relation);
        return new(
            new(
                new(model.Sentence, model.Verdict, EntityAddress.OfRelation(relation.PlainId))
                {
                    StructuredData = Data(model),
                },
                Page.Content<RelationPage, RelationModel>(model)
            )
            {
                Viewing = viewing,
                Revision = answer.Dataset.Revision,
                Newest = answer.Newest.Revision,
                Query = ShownQuery.Of(Query.Text, variables),
                Embed = new(Page.Content<RelationEmbed, RelationModel>(model), relation.Claims.Count),
            }
        );
    }

    static string Data(RelationModel model) =>
        StructuredData.Of(
            "Claim",
            ("text", model.Sentence),
            ("abstract", model.Verdict),
            (
                "appearance",
                model
                    .Affirming.Select(claim =>
                        StructuredData.Part(
                            "CreativeWork",
                            ("name", claim.Source.Title),
                            ("url", ExternalAddress.IsSafe(claim.Source.Url) ? claim.Source.Url : null),
                            ("datePublished", claim.Source.Published)
                        )
                    )
                    .ToList<object?>()
            )
        );
}
