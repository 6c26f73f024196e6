using System.Globalization;
using System.Text;
using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Answers;
using GovernanceGraph.Pages.Ask;
using GovernanceGraph.Pages.Embeds;
using GovernanceGraph.Pages.Entities;
using GovernanceGraph.Pages.Exports;
using GovernanceGraph.Pages.Home;
using GovernanceGraph.Pages.Layout;
using GovernanceGraph.Pages.Lists;
using GovernanceGraph.Pages.NotFound;
using GovernanceGraph.Pages.Queries;
using GovernanceGraph.Pages.Reading;
using GovernanceGraph.Pages.Relations;
using GovernanceGraph.Pages.Rendering;
using GovernanceGraph.Pages.Revisions;
using GovernanceGraph.Pages.Search;
using GovernanceGraph.Pages.Sitemaps;
using GovernanceGraph.Pages.Sources;
using GovernanceGraph.Pages.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace GovernanceGraph.Pages.Hosting;

/// <summary>The pages for people who write no query. All addresses that nothing else answers come here.</summary>
public sealed class PageSite
{
    /// <summary>
    /// What a page may load: its own files. Forms lead to pages of the same server, and no page may be framed.
    /// </summary>
    const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "frame-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>
    /// What an embed may load. Who may frame it is left out, which allows all: "frame-ancestors *" would exclude
    /// sandboxed frames and files, in which content management systems show the HTML that their authors write.
    /// </summary>
    const string ContentSecurityPolicyOfEmbeds =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'self'; "
        + "form-action 'none'";

    const string Answer = "answer";

    readonly HomePages home;
    readonly SearchPages search;
    readonly EntityPages entities;
    readonly ListPages lists;
    readonly RelationPages relations;
    readonly SourcePages sources;
    readonly RevisionPages revisions;
    readonly AnswerPages answers;
    readonly SitemapPages sitemap;
    readonly AskPages ask;
    readonly ExportPages exports;
    readonly NotFoundPages notFound;
    readonly PageRenderer renderer;

    /// <summary>The pages over a graph.</summary>
    /// <param name="graph">Executes their queries.</param>
    /// <param name="services">The services that components are rendered with.</param>
    /// <param name="loggers">Where rendering tells what fails.</param>
    public PageSite(IGraphQLService graph, IServiceProvider services, ILoggerFactory loggers)
    {
        home = new(graph);
        search = new(graph);
        entities = new(graph);
        lists = new(graph);
        relations = new(graph);
        sources = new(graph);
        revisions = new(graph);
        answers = new(graph, TimeProvider.System);
        sitemap = new(graph);
        ask = new(graph);
        exports = new(graph);
        notFound = new(graph);
        renderer = new(services, loggers);
    }

    /// <summary>Answers a request by GET or HEAD.</summary>
    /// <param name="context">The request.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for the page any more.</exception>
    public async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "/";
        if (PageFile.Find(path) is { } file)
        {
            await file.WriteAsync(context);
            return;
        }

        var segments = path.TrimStart('/').Split('/');
        var viewing = Viewing.Read(request.Query["asOf"], request.Query["revision"]);
        var frame = new PageFrame($"{request.Scheme}://{request.Host}", Root(segments.Length));
        var isEmbed = segments is [EmbedOffer.Segment, ..];
        var (page, problem, suggestions, download, stream) = await (
            isEmbed ? EmbedAsync(segments[1..], request.Query, viewing, frame.Origin, context.RequestAborted)
            : segments is [OEmbed.Segment] ? OEmbedAsync(request.Query, frame, context.RequestAborted)
            : FindAsync(segments, request.Query, viewing, frame.Origin, context.RequestAborted)
        );
        if (download is not null)
        {
            await SendAsync(context, download);
            return;
        }

        if (stream is not null)
        {
            await SendAsync(context, stream);
            return;
        }

        page ??= problem is null
            ? await notFound.PageAsync(path, suggestions ?? [], context.RequestAborted)
            : NotFoundPages.Problem(problem, path);
        var html = Encoding.UTF8.GetBytes(await renderer.RenderAsync(page, frame, isEmbed));
        var response = context.Response;
        response.StatusCode = page.Status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = html.Length;
        response.Headers.ContentSecurityPolicy = isEmbed ? ContentSecurityPolicyOfEmbeds : ContentSecurityPolicy;
        if (isEmbed)
        {
            response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }

        response.Headers.CacheControl = "no-cache";
        if (page.RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        await response.Body.WriteAsync(html, context.RequestAborted);
    }

    static async Task SendAsync(HttpContext context, PageDownload download)
    {
        var response = context.Response;
        var tag = $"W/\"{download.Tag}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(download.Tag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        Describe(response, download.ContentType, download.FileName);
        response.ContentLength = download.Content.Length;
        await response.Body.WriteAsync(download.Content, context.RequestAborted);
    }

    static async Task SendAsync(HttpContext context, PageStream download)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-cache";
        Describe(response, download.ContentType, download.FileName);
        if (
            !HttpMethods.IsHead(context.Request.Method)
            && !await download.WriteAsync(response.Body, context.RequestAborted)
        )
        {
            context.Abort(); // a file that just ended would look whole
        }
    }

    static void Describe(HttpResponse response, string contentType, string? fileName)
    {
        response.ContentType = contentType;
        if (fileName is not null)
        {
            response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        }

        response.Headers.AccessControlAllowOrigin = "*"; // spreadsheets and charts of other sites read it
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    static string Root(int segments) => segments <= 1 ? "./" : string.Concat(Enumerable.Repeat("../", segments - 1));

    /// <summary>A page of which there is a short form.</summary>
    async ValueTask<PageResult> EmbedAsync(
        string[] segments,
        IQueryCollection query,
        Viewing viewing,
        string origin,
        CancellationToken cancellationToken
    )
    {
        var result = await FindAsync(segments, query, viewing, origin, cancellationToken);
        return result.Page is { Embed: not null } || result.Problem is not null
            ? result
            : new(null, new(StatusCodes.Status404NotFound, "There is no embed at this address."));
    }

    async ValueTask<PageResult> OEmbedAsync(
        IQueryCollection query,
        PageFrame frame,
        CancellationToken cancellationToken
    )
    {
        var format = Value(query, "format") ?? OEmbed.Json;
        if (!OEmbed.IsFormat(format))
        {
            return Problem(StatusCodes.Status501NotImplemented, "The parameter \"format\" is \"json\" or \"xml\".");
        }

        if (
            !TryReadPixels(query, "maxwidth", out var maxWidth) || !TryReadPixels(query, "maxheight", out var maxHeight)
        )
        {
            return Problem(
                StatusCodes.Status400BadRequest,
                "The parameters \"maxwidth\" and \"maxheight\" are numbers of pixels, at least 1."
            );
        }

        if (Value(query, "url") is not { } url)
        {
            return Problem(StatusCodes.Status400BadRequest, "The parameter \"url\" is missing.");
        }

        if (OEmbed.PageOf(url, frame.Origin) is not var (segments, parameters))
        {
            return Problem(StatusCodes.Status404NotFound, "The address is not one of this server.");
        }

        var values = new QueryCollection(QueryHelpers.ParseQuery(parameters.Value));
        var viewing = Viewing.Read(values["asOf"], values["revision"]);
        var result = await EmbedAsync(segments, values, viewing, frame.Origin, cancellationToken);
        return result.Page is { } page && EmbedOffer.Of(page, frame) is { } offer
            ? new(null, Download: OEmbed.Answer(offer, format, maxWidth, maxHeight))
            : result;

        static PageResult Problem(int status, string message) => new(null, new(status, message));
    }

    static bool TryReadPixels(IQueryCollection query, string name, out int? pixels)
    {
        pixels = null;
        if (Value(query, name) is not { } text)
        {
            return true;
        }

        pixels = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return pixels > 0;
    }

    async ValueTask<PageResult> FindAsync(
        string[] segments,
        IQueryCollection query,
        Viewing viewing,
        string origin,
        CancellationToken cancellationToken
    )
    {
        switch (segments)
        {
            case [""]:
                return await home.PageAsync(viewing, cancellationToken);
            case ["search"]:
                return await search.PageAsync(
                    query["q"].ToString(),
                    Value(query, "kind"),
                    Value(query, "after"),
                    viewing,
                    cancellationToken
                );
            case ["sources"]:
                return await sources.ListAsync(Value(query, "kind"), Value(query, "after"), viewing, cancellationToken);
            case ["source", var id]:
                return await sources.PageAsync(id, Value(query, "after"), viewing, cancellationToken);
            case ["robots.txt"]:
                return SitemapPages.Robots(origin);
            case ["sitemap.xml"]:
                return await sitemap.MapAsync(origin, cancellationToken);
            case ["revisions"]:
                return await revisions.PageAsync(Value(query, "after"), cancellationToken);
            case ["guide" or "glossary" or "questions"]:
                return new(ReadingPages.Page(segments[0], viewing));
            case ["ask"]:
                return await ask.PageAsync(query, viewing, cancellationToken);
            case ["answer"]:
                return await answers.AnswerAsync(null, "", query, viewing, origin, cancellationToken);
            case ["answer", var name]:
                return await answers.AnswerAsync(name, "", query, viewing, origin, cancellationToken);
            case [var file]
                when file.StartsWith(Answer, StringComparison.Ordinal)
                    && AnswerFiles.Extensions.Contains(file[Answer.Length..], StringComparer.Ordinal):
                return await answers.AnswerAsync(
                    null,
                    file[Answer.Length..],
                    query,
                    viewing,
                    origin,
                    cancellationToken
                );
            case ["relation", var fromKind, var from, var type, var toKind, var to]:
                return await relations.PageAsync($"{fromKind}:{from} {type} {toKind}:{to}", viewing, cancellationToken);
            case [var prefix, _, ..]
                when EntityKind.OfPrefix(prefix) is not null && ExportFormat.Split(segments[^1]) is var (format, last):
                return ExportOf([.. segments[..^1], last], query) is { } export
                    ? await exports.ExportAsync(
                        export,
                        format,
                        CsvStyle.Read(Value(query, "separator"), Value(query, "bom")),
                        viewing,
                        origin,
                        cancellationToken
                    )
                    : default;
            case [var prefix, var slug] when EntityKind.OfPrefix(prefix) is { } kind:
                return await entities.PageAsync(kind, slug, viewing, cancellationToken);
            case [var prefix, var slug, var list, .. var rest]
                when EntityKind.OfPrefix(prefix) is not null
                    && RelationField.OfName(list) is { } field
                    && (rest is [] || (rest is [var other] && EntityKind.OfPrefix(other) is not null)):
                return await lists.PageAsync(
                    new(
                        $"{prefix}:{slug}",
                        field,
                        rest is [var only] ? EntityKind.OfPrefix(only) : null,
                        Value(query, "order"),
                        Value(query, "show"),
                        Value(query, "after")
                    ),
                    viewing,
                    cancellationToken
                );
            default:
                return default;
        }
    }

    static ExportRequest? ExportOf(string[] segments, IQueryCollection query)
    {
        var field = segments is [_, _, var list, ..] ? RelationField.OfName(list) : null;
        var kind = segments is [_, _, _, var other] ? EntityKind.OfPrefix(other) : null;
        var isKnown = segments switch
        {
            [_, _] => true,
            [_, _, _] => field is not null,
            [_, _, _, _] => field is not null && kind is not null,
            _ => false,
        };
        return isKnown
            ? new($"{segments[0]}:{segments[1]}", field, kind, Value(query, "order"), Value(query, "show"))
            : null;
    }

    static string? Value(IQueryCollection query, string name) =>
        query[name].ToString() is { Length: > 0 } value ? value : null;
}
