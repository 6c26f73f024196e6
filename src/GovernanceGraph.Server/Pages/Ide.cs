using System.Text.Json;
using GovernanceGraph.Server.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace GovernanceGraph.Server.Pages;

/// <summary>
/// Banana Cake Pop at the endpoint's own address. Its files are used as they come, but for the page itself, which has a
/// title and a script of ours more; what it may do is told by "bcp-config.json" and, for whatever that does not tell,
/// by a policy that keeps every request on this host.
/// </summary>
sealed class Ide
{
    /// <summary>Where its files are, beside the program.</summary>
    internal const string DirectoryName = "ide";

    const string Prefix = "/graphql/";

    // The editor compiles JSON schemas with the Function constructor and sets styles from script.
    const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src "
        + "'self' data: blob:; "
        + "font-src 'self' data:; connect-src 'self' data: blob:; worker-src 'self' blob:; base-uri "
        + "'self'; frame-ancestors 'none'";

    const string OwnTitle = "<title>Banana Cake Pop</title>";
    const string EndOfHead = "</head>";
    const string JavaScript = "text/javascript; charset=utf-8";

    // Its licence wants to be told of what is modified.
    const string Addition =
        "<!-- Banana Cake Pop by ChilliCream; this page of it is modified by GovernanceGraph: the title, "
        + "and the script that opens the first "
        + "document. The licence: LICENSE -->"
        + "<script defer src=\"ide-start.js\"></script>";

    /// <summary>The query that it opens at the first visit, which shows what the graph is for.</summary>
    internal static readonly string FirstQuery = EmbeddedPage.Read("flagship.graphql");

    static readonly string MissingPage = EmbeddedPage.Read("ide-missing.html");

    // Made when a browser asks: the serializer takes a while to build itself.
    static readonly Lazy<string> Configuration = new(() =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["useBrowserUrlAsEndpoint"] = true,
                ["disableTelemetry"] = true,
                ["graphQLDocument"] = FirstQuery,
            }
        )
    );

    static readonly string StartScript = EmbeddedPage.Read("ide-start.js");

    static readonly string Worker = EmbeddedPage.Read("ide-worker.js");

    readonly RequestDelegate files;
    readonly string page;

    internal Ide(string applicationDirectory, IServiceProvider services)
    {
        var directory = Path.Combine(applicationDirectory, DirectoryName);
        IsInstalled = File.Exists(Path.Combine(directory, "index.html"));
        page = IsInstalled ? Adapted(File.ReadAllText(Path.Combine(directory, "index.html"))) : MissingPage;
        files = IsInstalled ? Files(directory, services) : NotFoundPage.AnswerAsync;
    }

    internal bool IsInstalled { get; }

    /// <summary>The page itself. Its links are relative, so its address must end with a slash.</summary>
    internal Task OpenAsync(HttpContext context)
    {
        context.Response.Headers.Append("Vary", "Accept");
        if (context.Request.Path != Prefix)
        {
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = "graphql/";
            return Task.CompletedTask;
        }

        return PageAsync(context);
    }

    /// <summary>A file of it.</summary>
    internal Task FileAsync(HttpContext context) =>
        context.Request.Path.Value switch
        {
            Prefix + "bcp-config.json" => EmbeddedPage.WriteAsync(context, Configuration.Value, MediaTypes.Json),

            Prefix + "ide-start.js" => EmbeddedPage.WriteAsync(context, StartScript, JavaScript),

            // A service worker would go on showing an old version, also when another program uses the port; the page
            // asks for one all the same.
            Prefix + "service-worker.js" => EmbeddedPage.WriteAsync(context, Worker, JavaScript),
            Prefix + "index.html" => PageAsync(context),
            _ => SendAsync(context),
        };

    Task PageAsync(HttpContext context)
    {
        if (IsInstalled)
        {
            context.Response.Headers.CacheControl = "no-cache"; // it names files that change with the version
            return EmbeddedPage.WriteAsync(
                context,
                page,
                MediaTypes.Html,
                contentSecurityPolicy: ContentSecurityPolicy
            );
        }

        return EmbeddedPage.WriteAsync(context, page, MediaTypes.Html);
    }

    static string Adapted(string page)
    {
        var end = page.IndexOf(EndOfHead, StringComparison.OrdinalIgnoreCase);
        return (end < 0 ? page : page.Insert(end, Addition)).Replace(
            OwnTitle,
            "<title>GovernanceGraph - Banana Cake Pop</title>",
            StringComparison.Ordinal
        );
    }

    // One tag stands for a file in all its content codings, so it goes out as a weak one; the framework compares strong
    // ones.
    Task SendAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers.IfNoneMatch is { Count: > 0 } known)
        {
            headers.IfNoneMatch = known.ToString().Replace("W/\"", "\"", StringComparison.Ordinal);
        }

        return files(context);
    }

    static RequestDelegate Files(string directory, IServiceProvider services) =>
        new ApplicationBuilder(services)
            .UseStaticFiles(
                new StaticFileOptions
                {
                    FileProvider = new PhysicalFileProvider(directory),
                    RequestPath = Prefix.TrimEnd('/'),
                    ServeUnknownFileTypes = true, // the licence has no extension
                    DefaultContentType = MediaTypes.PlainText,
                    OnPrepareResponse = file => AddHeaders(file.Context),
                }
            )
            .Use(_ => NotFoundPage.AnswerAsync)
            .Build();

    static void AddHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.ETag = $"W/{headers.ETag}";
        headers.Append("Vary", "Accept-Encoding");

        // Names under "static" change with their content; the page that names them does not.
        var isNamedByContent = context.Request.Path.StartsWithSegments("/graphql/static", StringComparison.Ordinal);
        headers.CacheControl = isNamedByContent ? (StringValues)"public, max-age=31536000, immutable" : "no-cache";
    }
}
