using System.Globalization;
using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Queries;
using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Rendering;

namespace GovernanceGraph.Pages.Home;

/// <summary>The start page.</summary>
sealed class HomePages(IGraphQLService graph)
{
    const string Description =
        "Who governs cybersecurity, and who says so: who signed, joined, founded, sponsored and voted on what, when, "
        + "and which source says so.";

    static readonly PageQuery Query = PageQuery.Load("home");

    /// <summary>The start page at a revision.</summary>
    internal async ValueTask<PageResult> PageAsync(Viewing viewing, CancellationToken cancellationToken)
    {
        var variables = (viewing with { AsOf = null }).Variables();
        var (answer, problem, suggestions) = await graph.AskAsync(
            Query,
            variables,
            PageJson.Default.HomeAnswer,
            cancellationToken
        );
        return answer is null
            ? new(null, problem, suggestions)
            : new(
                new(
                    new("GovernanceGraph", Description, "") { StructuredData = Data(answer) },
                    Page.Content<HomePage, HomeAnswer>(answer)
                )
                {
                    Viewing = viewing,
                    Revision = answer.Dataset.Revision?.Line,
                    Newest = answer.Newest.Revision,
                    Query = ShownQuery.Of(Query.Text, variables),
                }
            );
    }

    static string? Data(HomeAnswer answer) =>
        answer.Dataset.Revision is { } revision
            ? StructuredData.Of(
                "Dataset",
                ("name", "GovernanceGraph"),
                ("description", Description),
                ("version", revision.Hash),
                ("dateModified", revision.Time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("keywords", (IReadOnlyList<object?>)["cybersecurity", "governance", "international law", "norms"]),
                ("isAccessibleForFree", true)
            )
            : null;
}
