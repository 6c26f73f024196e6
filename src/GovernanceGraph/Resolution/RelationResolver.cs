using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Resolution;

/// <summary>
/// Makes one relation of all claims with the same from, type and to, and of the complete lists that deny it. Pure; it
/// keeps buffers, so one resolver serves one thread at a time.
/// </summary>
public sealed class RelationResolver
{
    readonly SourceIndex sources;
    readonly Dictionary<(int Type, string To), CompleteList[]> lists;
    readonly IndependentSourceCounter origins;
    readonly SpanBuilder spans;
    Assertion[] buffer = new Assertion[16];

    /// <summary>Gets ready for all relations of one revision.</summary>
    /// <param name="sources">All sources.</param>
    /// <param name="lists">All complete lists.</param>
    public RelationResolver(SourceIndex sources, IEnumerable<CompleteList> lists)
    {
        this.sources = sources;
        this.lists = lists
            .GroupBy(list => (list.Type.Ordinal, list.To))
            .ToDictionary(group => group.Key, group => group.ToArray());
        origins = new(sources.OriginCount);
        spans = new(origins);
    }

    /// <summary>Resolves one relation. The order of the claims does not matter.</summary>
    /// <param name="claims">All stated claims of the relation: at least one, of the same from, type and to.</param>
    /// <param name="from">The lifespan of the entity at the from end.</param>
    /// <param name="to">The lifespan of the entity at the to end.</param>
    public ResolvedRelation Resolve(ReadOnlySpan<Claim> claims, Lifespan from, Lifespan to)
    {
        var lifespan = Days.Common(from, to);
        var count = Gather(claims, lifespan); // may take a larger buffer
        var assertions = buffer.AsSpan(0, count);
        if (assertions.Length > 1)
        {
            assertions.Sort(EvidenceOrder.Compare);
        }

        VagueDates.Narrow(assertions);
        var (status, standing) = ConflictResolution.Of(assertions, origins);
        var evidence = new Evidence[assertions.Length];
        for (var i = 0; i < assertions.Length; i++)
        {
            evidence[i] = assertions[i].Evidence;
        }

        return new(
            status,
            standing,
            BestDate(assertions, claim => claim.Since),
            BestDate(assertions, claim => claim.Until),
            BestText(assertions, claim => claim.Role),
            BestText(assertions, claim => claim.Value),
            origins.Count(assertions, affirms: true),
            spans.Build(assertions, lifespan),
            evidence
        );
    }

    int Gather(ReadOnlySpan<Claim> claims, Days lifespan)
    {
        var (fromId, type, toId) = (claims[0].From, claims[0].Type, claims[0].To);
        var applicable = lists.GetValueOrDefault((type.Ordinal, toId), []);
        if (buffer.Length < claims.Length + applicable.Length)
        {
            buffer = new Assertion[Math.Max(claims.Length + applicable.Length, 2 * buffer.Length)];
        }

        var count = 0;
        for (var i = 0; i < claims.Length; i++)
        {
            buffer[count++] = Assertion.Of(claims[i], i, sources[claims[i].SourceId], lifespan);
        }

        var kind = applicable.Length == 0 ? null : EntityId.KindOf(fromId);
        foreach (var list in applicable)
        {
            if ((list.OfKind is null || list.OfKind == kind) && !Affirms(claims, list.SourceId))
            {
                buffer[count++] = Assertion.Of(list, fromId, sources[list.SourceId], lifespan);
            }
        }

        return count;
    }

    // Whether the entity is on the list: the list names those whom its source affirms.
    static bool Affirms(ReadOnlySpan<Claim> claims, string sourceId)
    {
        foreach (var claim in claims)
        {
            if (claim.Affirms && claim.SourceId == sourceId)
            {
                return true;
            }
        }

        return false;
    }

    // The assertions come best first, so that within a rank only a more precise date takes the place of an earlier one.
    static PartialDate? BestDate(ReadOnlySpan<Assertion> assertions, Func<Claim, PartialDate?> date)
    {
        PartialDate? best = null;
        var rank = 0;
        foreach (ref readonly var assertion in assertions)
        {
            if (!assertion.Affirms || date(assertion.Evidence.Claim) is not { } candidate)
            {
                continue;
            }

            if (best is not { } chosen)
            {
                (best, rank) = (candidate, assertion.Source.Rank);
            }
            else if (assertion.Source.Rank == rank && candidate.Precision > chosen.Precision)
            {
                best = candidate;
            }
        }

        return best;
    }

    static string? BestText(ReadOnlySpan<Assertion> assertions, Func<Claim, string?> text)
    {
        foreach (ref readonly var assertion in assertions)
        {
            if (assertion.Affirms && text(assertion.Evidence.Claim) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
