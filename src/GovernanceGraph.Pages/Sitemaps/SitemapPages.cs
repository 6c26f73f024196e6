using System.Text;
using System.Xml;
using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Queries;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Rendering;

namespace GovernanceGraph.Pages.Sitemaps;

/// <summary>What search engines are told: which pages there are, and which are not for them.</summary>
sealed class SitemapPages(IGraphQLService graph)
{
    /// <summary>The most addresses that the protocol (sitemaps.org) allows in one file.</summary>
    internal const int MaxAddresses = 50_000;

    const int EntitiesOfQuery = 1_000;
    const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    static readonly string[] Own = ["", "questions", "sources", "revisions", "guide", "glossary"];

    static readonly PageQuery Query = PageQuery.Load("sitemap");

    /// <summary>The file "robots.txt": pages are for all, queries and searches for none.</summary>
    /// <param name="origin">The scheme and name by which the server was asked.</param>
    internal static PageResult Robots(string origin) =>
        new(
            null,
            Download: new(
                Encoding.UTF8.GetBytes(
                    $"User-agent: *\nDisallow: /graphql\nDisallow: /search\nSitemap: {origin}/sitemap.xml\n"
                ),
                "text/plain; charset=utf-8",
                FileName: null,
                "robots"
            )
        );

    /// <summary>The site map: the pages of all entities, up to <see cref="MaxAddresses"/>.</summary>
    /// <param name="origin">The scheme and name by which the server was asked.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for it any more.</param>
    internal async ValueTask<PageResult> MapAsync(string origin, CancellationToken cancellationToken)
    {
        var addresses = new List<string>(Own);
        for (string? after = null; addresses.Count < MaxAddresses; )
        {
            var variables = Viewing.Newest.Variables(("first", EntitiesOfQuery));
            if (after is not null)
            {
                variables["after"] = after;
            }

            var (answer, problem, _) = await graph.AskAsync(
                Query,
                variables,
                PageJson.Default.SitemapAnswer,
                cancellationToken
            );
            if (answer is null)
            {
                return new(null, problem);
            }

            addresses.AddRange((answer.Entities.Nodes ?? []).Select(entity => EntityAddress.Of(entity.PlainId)));
            after = answer.Entities.PageInfo.EndCursor;
            if (!answer.Entities.PageInfo.HasNextPage)
            {
                break;
            }
        }

        return new(
            null,
            Download: new(
                Xml(origin, addresses.Take(MaxAddresses)),
                "application/xml; charset=utf-8",
                FileName: null,
                $"sitemap-{addresses.Count}"
            )
        );
    }

    static byte[] Xml(string origin, IEnumerable<string> addresses)
    {
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, new() { Encoding = new UTF8Encoding(false) }))
        {
            writer.WriteStartElement("urlset", Namespace);
            foreach (var address in addresses)
            {
                writer.WriteStartElement("url", Namespace);
                writer.WriteElementString("loc", Namespace, $"{origin}/{address}");
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        return buffer.ToArray();
    }
}
