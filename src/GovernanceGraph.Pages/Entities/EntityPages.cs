using System.Collections.Frozen;
using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Queries;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Rendering;
using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Entities;

/// <summary>The pages of entities, one query for each kind.</summary>
sealed class EntityPages(IGraphQLService graph)
{
    static readonly FrozenDictionary<string, PageQuery> Queries = EntityKind.All.ToFrozenDictionary(
        kind => kind.Value,
        kind => PageQuery.Load(Names.OfConstant(kind.Value).Replace(' ', '-')),
        StringComparer.Ordinal
    );

    /// <summary>The page of an entity.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="slug">The rest of its id.</param>
    /// <param name="viewing">The day and the revision.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the page any more.</param>
    /// <returns>The page; null: there is no such entity.</returns>
    internal async ValueTask<PageResult> PageAsync(
        EntityKind kind,
        string slug,
        Viewing viewing,
        CancellationToken cancellationToken
    )
    {
        var query = Queries[kind.Value];
        var variables = viewing.Variables(("id", $"{kind.Prefix}:{slug}"));
        var (answer, problem, suggestions) = await graph.AskAsync(
            query,
            variables,
            PageJson.Default.EntityAnswer,
            cancellationToken
        );
        if (answer?.Entity is not { } entity)
        {
            return new(null, problem, suggestions);
        }

        var model = new EntityModel(entity);
        return new(
            new(Head(model), Page.Content<EntityPage, EntityModel>(model))
            {
                Viewing = viewing,
                Revision = answer.Dataset.Revision,
                Newest = answer.Newest.Revision,
                Query = ShownQuery.Of(query.Text, variables),
            }
        );
    }

    static PageHead Head(EntityModel model) =>
        new(
            model.Facts.Name,
            $"{Names.Capital(model.Kind.Singular)}. "
                + string.Join(
                    ", ",
                    model.Lists.Select(list =>
                        $"{list.Field.Title.ToLowerInvariant()}: {Numbers.Write(list.Current.TotalCount)}"
                    )
                )
                + ". Each with its sources.",
            model.Address
        )
        {
            StructuredData = StructuredData.Of(
                Type(model.Kind),
                ("name", model.Facts.Name),
                ("alternateName", model.Facts.Aliases.Count > 0 ? model.Facts.Aliases.ToList<object?>() : null),
                ("identifier", model.Facts.PlainId),
                ("url", ExternalAddress.IsSafe(model.Facts.Website) ? model.Facts.Website : null),
                ("sameAs", model.Facts.Wikidata is { } wikidata ? $"https://www.wikidata.org/wiki/{wikidata}" : null)
            ),
        };

    // The nearest type of schema.org.
    static string Type(EntityKind kind) =>
        kind.Value switch
        {
            "STATE" => "Country",
            "COMPANY" => "Corporation",
            "PERSON" => "Person",
            "PUBLIC_AUTHORITY" => "GovernmentOrganization",
            "DECLARATION" or "RESOLUTION" => "CreativeWork",
            _ => "Organization",
        };
}
