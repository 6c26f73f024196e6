using GovernanceGraph.Server.Http;

namespace GovernanceGraph.Server.Pages;

/// <summary>What an unknown address answers.</summary>
static class NotFoundPage
{
    internal static Task AnswerAsync(HttpContext context) =>
        EmbeddedPage.WriteAsync(
            context,
            "Not found; the API is at /graphql.\n",
            MediaTypes.PlainText,
            StatusCodes.Status404NotFound
        );
}
