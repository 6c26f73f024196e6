using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Pages;
using GovernanceGraph.Server.Stores;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Health;

/// <summary>For whoever watches the process: is it alive, and can it answer questions?</summary>
sealed class HealthEndpoint(RevisionProbe store, Func<bool> isFilling, CancellationToken stopping)
{
    internal static Task LiveAsync(HttpContext context) => AnswerAsync(context, StatusCodes.Status200OK, "alive");

    /// <summary>
    /// Ready: the store answers, is sound as far as is known, is not yet to be filled, and the server is not stopping.
    /// A store that stays empty is ready; it answers that there is nothing.
    /// </summary>
    internal async Task ReadyAsync(HttpContext context)
    {
        if (stopping.IsCancellationRequested)
        {
            await AnswerAsync(context, StatusCodes.Status503ServiceUnavailable, "stopping");
            return;
        }

        try
        {
            var revision = await store.AskAsync(context.RequestAborted);
            if (revision is null && isFilling())
            {
                await AnswerAsync(
                    context,
                    StatusCodes.Status503ServiceUnavailable,
                    "filling: the store is empty, and the seed is being loaded"
                );
                return;
            }

            if (store.IsDamaged)
            {
                await AnswerAsync(
                    context,
                    StatusCodes.Status503ServiceUnavailable,
                    $"{StoreErrorCode.Corrupt}: Some stored facts are damaged; the operator will find "
                        + "the details in the log."
                );
                return;
            }

            await AnswerAsync(
                context,
                StatusCodes.Status200OK,
                revision is null ? "ready, empty" : $"ready, revision {revision.Number}"
            );
        }
        catch (StoreException exception)
        {
            await AnswerAsync(
                context,
                StatusCodes.Status503ServiceUnavailable,
                $"{exception.Code}: {RevisionProbe.Sentence(exception)}"
            );
        }
    }

    static Task AnswerAsync(HttpContext context, int status, string text)
    {
        context.Response.Headers.CacheControl = "no-store";
        return EmbeddedPage.WriteAsync(context, $"{text}\n", MediaTypes.PlainText, status);
    }
}
