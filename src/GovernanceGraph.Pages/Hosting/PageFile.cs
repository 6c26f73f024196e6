using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace GovernanceGraph.Pages.Hosting;

/// <summary>A file that pages load: their style, their scripts, their icon. Part of the program.</summary>
sealed class PageFile
{
    static readonly FrozenDictionary<string, PageFile> All = new[]
    {
        new PageFile("pages.css", "text/css; charset=utf-8"),
        new PageFile("pages.js", "text/javascript; charset=utf-8"),
        new PageFile("embed.css", "text/css; charset=utf-8"),
        new PageFile("embed.js", "text/javascript; charset=utf-8"),
        new PageFile("icon.svg", "image/svg+xml"),
    }.ToFrozenDictionary(file => file.path, StringComparer.Ordinal);

    readonly string path;
    readonly string contentType;
    readonly byte[] content;
    readonly string tag;

    PageFile(string name, string contentType)
    {
        path = $"/{name}";
        this.contentType = contentType;
        using var stream =
            typeof(PageFile).Assembly.GetManifestResourceStream($"assets/{name}")
            ?? throw new System.Diagnostics.UnreachableException($"The program has no file \"{name}\".");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        content = copy.ToArray();
        tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}\"";
    }

    /// <summary>The file at an address; null: none.</summary>
    internal static PageFile? Find(string path) => All.GetValueOrDefault(path);

    /// <summary>Sends it, or that the client's copy is still right.</summary>
    internal async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.ETag = $"W/{tag}"; // one tag stands for the file in all its content codings
        response.Headers.CacheControl = "public, max-age=3600";

        // A sandboxed frame has no origin, so for embeds in one even these files are of another.
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = contentType;
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, context.RequestAborted);
    }
}
