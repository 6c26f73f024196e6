using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Loading;
using GovernanceGraph.Server.Logging;
using GovernanceGraph.Server.Pages;
using GovernanceGraph.Storage;
using Microsoft.AspNetCore.Http.Features;

namespace GovernanceGraph.Server.Administration;

/// <summary>
/// Loads the server's own seed folder again, for whoever has the key: the only way to write to a store that one process
/// may have open. Without a key in the settings there is nothing at this address. Pages of other origins cannot use it.
/// </summary>
sealed class SeedEndpoint(
    IGraphStore store,
    Settings settings,
    ClientAddresses clients,
    TimeProvider time,
    ILogger logger,
    CancellationToken stopping
)
{
    /// <summary>The address.</summary>
    internal const string Path = "/admin/seed";

    readonly KeyAttempts? attempts = settings.WriteKey is { } key ? new(key, clients, time) : null;
    readonly RefusalLog strangers = new(logger, time);
    int isLoading;

    /// <summary>Answers a request of any method.</summary>
    internal async Task AnswerAsync(HttpContext context)
    {
        if (attempts is null)
        {
            await NotFoundPage.AnswerAsync(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        if (StrangersRefusal(context, attempts) is { } refusal)
        {
            strangers.Add();
            await AnswerAsync(context, refusal);
        }
        else if (Refusal(context.Request, out var mirror) is { } error)
        {
            await RefuseAsync(context, error);
        }
        else if (Interlocked.Exchange(ref isLoading, 1) == 1)
        {
            await RefuseAsync(context, AdministrationError.LoadIsRunning);
        }
        else
        {
            await LoadAsync(context, mirror);
        }
    }

    static HttpError? StrangersRefusal(HttpContext context, KeyAttempts attempts) =>
        HttpMethods.IsPost(context.Request.Method) ? attempts.Refusal(context) : AdministrationError.OnlyPost;

    static HttpError? Refusal(HttpRequest request, out bool mirror)
    {
        mirror = false;
        var query = request.Query;
        var isKnown = query.Count == 0 || (query.Count == 1 && bool.TryParse(query["mirror"], out mirror));
        var hasBody =
            request.ContentLength is > 0
            || (
                request.ContentLength is null
                && request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true
            );
        return hasBody ? AdministrationError.HasBody
            : isKnown ? null
            : AdministrationError.UnknownParameter;
    }

    async Task LoadAsync(HttpContext context, bool mirror)
    {
        try
        {
            var loader = new SeedLoader(settings.Seed.RequireDirectory());
            var reading = await Task.Run(() => loader.Read(withWarnings: true, stopping), stopping);
            if (reading.Problems.Count > 0)
            {
                logger.SeedHasProblems(reading.Problems.Count);
                await SeedAnswer.WriteAsync(context, reading.Problems);
                return;
            }

            // Not by the request's token: who sent it may go, and a load that is half done would be done again.
            var outcome = await loader.ApplyAsync(store, reading, mirror, progress: null, stopping);
            logger.SeedLoaded(outcome.Revision.Number, outcome.Added, outcome.Removed);
            if (outcome.Warning is { } warning)
            {
                logger.LoadHasWarning(warning);
            }

            await SeedAnswer.WriteAsync(context, outcome, reading.Warnings);
        }
        catch (StoreException failure)
        {
            logger.SeedFailed(failure);
            await RefuseAsync(context, AdministrationError.Of(failure));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await RefuseAsync(context, HttpError.Stopping);
        }
        finally
        {
            Volatile.Write(ref isLoading, 0);
        }
    }

    Task RefuseAsync(HttpContext context, HttpError error)
    {
        logger.AdministrationRefused(error.Status, error.Code);
        return AnswerAsync(context, error);
    }

    static Task AnswerAsync(HttpContext context, HttpError error)
    {
        if (error.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        return ErrorResponse.WriteAsync(context, error, ResponseFormat.Json);
    }
}
