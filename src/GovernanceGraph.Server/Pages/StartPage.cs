using System.Globalization;
using System.Net;
using System.Text;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Stores;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Pages;

/// <summary>The page at "/": what this is, the flagship query, and the state of the data.</summary>
sealed class StartPage(RevisionProbe store)
{
    /// <summary>The query that shows what the graph is for.</summary>
    internal static readonly string Query = EmbeddedPage.Read("flagship.graphql");

    static readonly string Template = EmbeddedPage
        .Read("index.html")
        .Replace("{{query}}", WebUtility.HtmlEncode(Query).TrimEnd(), StringComparison.Ordinal)
        .Replace("{{link}}", Uri.EscapeDataString(Query), StringComparison.Ordinal);

    internal async Task AnswerAsync(HttpContext context)
    {
        string state;
        try
        {
            var revision = await store.AskAsync(context.RequestAborted);
            state = revision is null ? "<p>The store is empty: no facts are loaded yet.</p>" : Table(revision);
        }
        catch (StoreException exception)
        {
            state = $"<p>{RevisionProbe.Sentence(exception)}</p>";
        }

        await EmbeddedPage.WriteAsync(
            context,
            Template.Replace("{{state}}", state, StringComparison.Ordinal),
            MediaTypes.Html
        );
    }

    static string Table(Revision revision)
    {
        var rows = new StringBuilder("<table>");
        Row(rows, "Revision", revision.Number.ToString(CultureInfo.InvariantCulture));
        Row(rows, "Made", revision.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        Row(rows, "Entities", Count(revision.Entities));
        Row(rows, "Relations", Count(revision.Relations));
        Row(rows, "Claims of sources", Count(revision.Claims));
        Row(rows, "Sources", Count(revision.Sources));
        Row(rows, "Hash of the content", revision.Hash);
        return rows.Append("</table>").ToString();
    }

    static void Row(StringBuilder rows, string name, string value) =>
        rows.Append("<tr><th scope=\"row\">")
            .Append(name)
            .Append("</th><td>")
            .Append(WebUtility.HtmlEncode(value))
            .Append("</td></tr>");

    static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
