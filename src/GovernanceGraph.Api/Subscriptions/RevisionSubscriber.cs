using System.Globalization;
using System.Runtime.CompilerServices;
using GovernanceGraph.Api.Answers;
using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.Api.Planning;
using GovernanceGraph.Api.Resolving;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Subscriptions;

/// <summary>Gives the events of "revisionAdded": what the store tells, one event for each revision.</summary>
sealed class RevisionSubscriber(IGraphStore? store, ApiLimits limits)
{
    /// <summary>Opens the stream. Whoever reads slowly only waits longer: the revisions stay in the store.</summary>
    public async ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(ResolverContext context)
    {
        var source = GraphResolver.Source(store, context.RequestContext);
        var asked = context.Arguments.TryGetValue("after", out var value) ? (int?)value : null;
        var (field, cancellationToken) = (context.Selection, context.CancellationToken);
        try
        {
            var current = (await source.CurrentRevisionAsync(cancellationToken))?.Number ?? 0;
            if (Known(context.LastEventId, current) is { } last)
            {
                asked = Math.Max(asked ?? 0, last);
            }

            if (asked is { } after && ErrorOf(field, after, current) is { } error)
            {
                // This is how a subscriber hands an error to the engine.
                throw new GraphQLFieldException(error.Message, error.Locations, error.Extensions);
            }

            return EventsAsync(source, asked ?? current, cancellationToken);
        }
        catch (StoreException failure)
        {
            throw GraphAnswer.Failure(failure);
        }
    }

    /// <summary>
    /// The revision that a reader who lost its stream got last; null where it names none of this store's.
    /// </summary>
    static int? Known(string? lastEventId, long current) =>
        int.TryParse(lastEventId, NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last <= current
            ? last
            : null;

    /// <summary>What is wrong with "after"; null: nothing.</summary>
    FieldError? ErrorOf(FieldSelection field, int after, long current)
    {
        if (after < 0 || after > current)
        {
            return ArgumentErrors.Of(
                field,
                ErrorCodes.InvalidArgument,
                $"\"after\" is {after}, but the newest revision is {current}; give the number of a "
                    + "revision, or 0 for all."
            );
        }

        if (current - after > limits.MaxMissedRevisions)
        {
            return ArgumentErrors.Of(
                field,
                ErrorCodes.LimitExceeded,
                $"\"after\" may be at most {limits.MaxMissedRevisions} revisions behind the current one; "
                    + "read older ones with \"revisions\".",
                ("requestedItems", (int)(current - after)),
                ("maxAllowedItems", limits.MaxMissedRevisions)
            );
        }

        return null;
    }

    static async IAsyncEnumerable<object?> EventsAsync(
        IGraphStore source,
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var changes = source.RevisionsAsync(after, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(changes))
        {
            yield return RevisionEvent.Of(changes.Current);
        }
    }

    static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<RevisionChange> changes)
    {
        try
        {
            return await changes.MoveNextAsync();
        }
        catch (StoreException failure)
        {
            throw GraphAnswer.Failure(failure);
        }
    }
}
