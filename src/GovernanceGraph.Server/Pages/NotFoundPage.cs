using GovernanceGraph.Server.Http;

namespace GovernanceGraph.Server.Pages;

/// <summary>What an unknown address answers.</summary>
static class NotFoundPage
{
    internal static Task AnswerAsync(HttpContext context) => Page.WriteAsync(
        context, "There is nothing at this address; the API is at /graphql.\n", MediaTypes.PlainText, StatusCodes.Status404NotFound);
}
