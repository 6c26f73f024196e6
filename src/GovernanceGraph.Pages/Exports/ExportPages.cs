using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Answers;
using GovernanceGraph.Pages.Lists;
using GovernanceGraph.Pages.Queries;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Rendering;
using GovernanceGraph.Pages.Words;
using Microsoft.AspNetCore.Http;

namespace GovernanceGraph.Pages.Exports;

/// <summary>
/// Whole lists of relations, and all relations of an entity, as files: read page after page from one revision, and
/// written as they are read.
/// </summary>
sealed class ExportPages(IGraphQLService graph)
{
    /// <summary>The relations read at once.</summary>
    internal const int PageSize = 250;

    /// <summary>The most pages read for one export.</summary>
    internal const int MaxPages = 4_000;

    static readonly PageQuery Head = PageQuery.Load("export-head");
    static readonly PageQuery Relations = PageQuery.Load("export-page");

    static readonly QueryProblem Empty = new(
        StatusCodes.Status404NotFound,
        "The store is empty: no facts are loaded yet."
    );

    /// <summary>An export.</summary>
    /// <param name="request">What its address names.</param>
    /// <param name="format">The format.</param>
    /// <param name="style">How CSV is written; null: the address asks for a separator that there is not.</param>
    /// <param name="viewing">The day and the revision.</param>
    /// <param name="origin">The scheme and name by which the server was asked.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the export any more.</param>
    /// <returns>The export; neither: there is no such entity.</returns>
    internal async ValueTask<PageResult> ExportAsync(
        ExportRequest request,
        ExportFormat format,
        CsvStyle? style,
        Viewing viewing,
        string origin,
        CancellationToken cancellationToken
    )
    {
        if (style is null)
        {
            return new(null, new(StatusCodes.Status400BadRequest, CsvStyle.WrongSeparator));
        }

        var (known, problem, suggestions) = await graph.AskAsync(
            Head,
            (viewing with { AsOf = null }).Variables(("id", request.EntityId)),
            PageJson.Default.ExportHeadAnswer,
            cancellationToken
        );
        if (known?.Entities.Nodes is not [var entity])
        {
            return new(null, problem, suggestions);
        }

        if (known.Dataset.Revision is not { } revision)
        {
            return new(null, Empty);
        }

        var variables = Variables(request, viewing.AsOf, revision);
        var (first, refusal, _) = await graph.AskAsync(
            Relations,
            variables,
            PageJson.Default.ExportPageAnswer,
            cancellationToken
        );
        if (first is null)
        {
            return new(null, refusal);
        }

        if (first.Relations.TotalCount > PageSize * MaxPages)
        {
            return new(
                null,
                new(
                    StatusCodes.Status400BadRequest,
                    $"An export has at most {Numbers.Write(PageSize * MaxPages)} relations, and these are "
                        + $"{Numbers.Write(first.Relations.TotalCount)}; ask for one kind, or for a day."
                )
            );
        }

        var head = new ExportHead(
            Title(request, entity),
            $"{origin}/{new Viewing(viewing.AsOf, null, revision.Hash).Extend(Address(request, entity))}",
            $"{origin}/",
            revision,
            viewing.AsOf,
            first.Relations.TotalCount
        );
        return new(
            null,
            Stream: new(
                (stream, token) => WriteAsync(stream, format, style, head, first.Relations, variables, token),
                format.ContentType,
                FileName(request, entity) + format.Extension
            )
        );
    }

    async ValueTask<bool> WriteAsync(
        Stream stream,
        ExportFormat format,
        CsvStyle style,
        ExportHead head,
        ExportedRelations page,
        Dictionary<string, object?> variables,
        CancellationToken cancellationToken
    )
    {
        // Writers of CSV and XML write at once; what they wrote of one page waits here until the client takes it.
        using var buffer = new MemoryStream();
        using var writer = format.Open(buffer, style);
        writer.Begin(head);
        while (true)
        {
            foreach (var relation in page.Nodes ?? [])
            {
                writer.Write(relation);
            }

            if (page.PageInfo is not { HasNextPage: true, EndCursor: { } cursor })
            {
                writer.End();
                await SendAsync();
                return true;
            }

            await SendAsync();
            variables["after"] = cursor;
            var (next, _, _) = await graph.AskAsync(
                Relations,
                variables,
                PageJson.Default.ExportPageAnswer,
                cancellationToken
            );
            if (next is null)
            {
                return false;
            }

            page = next.Relations;
        }

        async ValueTask SendAsync()
        {
            writer.Flush();
            await stream.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
            await stream.FlushAsync(cancellationToken);
            buffer.SetLength(0);
        }
    }

    static Dictionary<string, object?> Variables(ExportRequest request, string? asOf, RevisionLine revision)
    {
        var variables = new Viewing(asOf, null, revision.Hash).Variables(
            ("where", ListFilter.Of(request.EntityId, request.Field, request.Kind, request.Show)),
            ("first", PageSize)
        );
        if (ListFilter.Standing(request.Show) is { } standing)
        {
            variables["standing"] = standing;
        }

        if (request.Field is { } field)
        {
            var order = request.Order is { } asked && ListOrder.IsKnown(asked) ? asked : ListOrder.ByName;
            variables["order"] = ListOrder.Variable(order, field.Other);
        }

        return variables;
    }

    static string Title(ExportRequest request, EntityLine entity) =>
        request switch
        {
            { Field: null } => $"Relations of {entity.Name}",
            { Field: var field, Kind: { } kind } => $"{field.Title} ({kind.Plural}): {entity.Name}",
            { Field: var field } => $"{field.Title}: {entity.Name}",
        };

    static string Address(ExportRequest request, EntityLine entity) =>
        EntityAddress.Of(entity.PlainId)
        + (request.Field is { } field ? $"/{field.Name}" : "")
        + (request.Kind is { } kind ? $"/{kind.Prefix}" : "")
        + QueryText.Of(("order", request.Order), ("show", request.Show));

    // The slug of an id has letters, digits and hyphens; anything else would have to be quoted in the header.
    static string FileName(ExportRequest request, EntityLine entity) =>
        string.Concat(
            $"{entity.PlainId.Replace(':', '-')}-{request.Field?.Name ?? "relations"}"
                .Concat(request.Kind is { } kind ? $"-{kind.Prefix}" : "")
                .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')
        );
}
