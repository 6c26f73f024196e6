using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Queries;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Rendering;
using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Lists;

/// <summary>The pages of lists of relations: all signatories of a text, all members of a body.</summary>
sealed class ListPages(IGraphQLService graph)
{
    const int PageSize = 200;

    static readonly PageQuery Query = PageQuery.Load("list");

    /// <summary>A page of a list.</summary>
    /// <param name="request">What its address names.</param>
    /// <param name="viewing">The day and the revision.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the page any more.</param>
    /// <returns>The page; neither: there is no such entity.</returns>
    internal async ValueTask<PageResult> PageAsync(
        ListRequest request,
        Viewing viewing,
        CancellationToken cancellationToken
    )
    {
        var order = request.Order is { } asked && ListOrder.IsKnown(asked) ? asked : ListOrder.ByName;
        var variables = viewing.Variables(
            ("id", request.EntityId),
            ("where", ListFilter.Of(request.EntityId, request.Field, request.Kind, request.Show)),
            ("order", ListOrder.Variable(order, request.Field.Other)),
            ("first", PageSize)
        );
        if (ListFilter.Standing(request.Show) is { } standing)
        {
            variables["standing"] = standing;
        }

        if (request.After is not null)
        {
            variables["after"] = request.After;
        }

        var (answer, problem, suggestions) = await graph.AskAsync(
            Query,
            variables,
            PageJson.Default.ListAnswer,
            cancellationToken
        );
        if (answer?.Entities.Nodes is not [var entity])
        {
            return new(null, problem, suggestions);
        }

        var address =
            $"{EntityAddress.Of(entity.PlainId)}/{request.Field.Name}"
            + (request.Kind is { } kind ? $"/{kind.Prefix}" : "");
        var model = new ListModel(
            entity,
            request.Field,
            request.Kind,
            order,
            request.Show ?? "",
            answer.Relations,
            address,
            answer.Relations.PageInfo is { HasNextPage: true, EndCursor: { } cursor }
                ? address + Parameters(request, cursor)
                : null,
            request.After is null
        );
        return new(
            new(Head(model, request), Page.Content<ListPage, ListModel>(model))
            {
                Viewing = viewing,
                Revision = answer.Dataset.Revision,
                Newest = answer.Newest.Revision,
                Query = ShownQuery.Of(Query.Text, variables),
                Embed = new(Page.Content<ListEmbed, ListModel>(model), model.Relations.Edges?.Count ?? 0),
            }
        );
    }

    static PageHead Head(ListModel model, ListRequest request) =>
        new(
            $"{(model.Kind is { } kind ? $"{Names.Capital(kind.Plural)}: " : "")}{model.Field.Title}: "
                + $"{model.Entity.Name}",
            $"{Numbers.Count(model.Relations.TotalCount, "entry", "entries")}, each with its dates and sources.",
            model.Address + Parameters(request, request.After)
        )
        {
            IsIndexed = model.IsFirst,
        };

    static string Parameters(ListRequest request, string? after) =>
        QueryText.Of(("order", request.Order), ("show", request.Show), ("after", after));
}
