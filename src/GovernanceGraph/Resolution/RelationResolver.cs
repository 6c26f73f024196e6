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
    readonly OriginCounter origins;
    readonly SpanBuilder spans;
    Voice[] buffer = new Voice[16];

    /// <summary>Gets ready for all relations of one revision.</summary>
    /// <param name="sources">All sources.</param>
    /// <param name="lists">All complete lists.</param>
    public RelationResolver(SourceIndex sources, IEnumerable<CompleteList> lists)
    {
        this.sources = sources;
        this.lists = lists.GroupBy(list => (list.Type.Ordinal, list.To)).ToDictionary(group => group.Key, group => group.ToArray());
        origins = new(sources.OriginCount);
        spans = new(origins);
    }

    /// <summary>Resolves one relation. The order of the claims does not matter.</summary>
    /// <param name="claims">All stated claims of the relation: at least one, of the same from, type and to.</param>
    /// <param name="from">The life of the entity at the from end.</param>
    /// <param name="to">The life of the entity at the to end.</param>
    public ResolvedRelation Resolve(ReadOnlySpan<Claim> claims, Life from, Life to)
    {
        var life = Days.Common(from, to);
        var count = Gather(claims, life); // may take a larger buffer
        var voices = buffer.AsSpan(0, count);
        if (voices.Length > 1)
        {
            voices.Sort(EvidenceOrder.Compare);
        }

        VagueDates.Narrow(voices);
        var (status, standing) = Verdict.Of(voices, origins);
        var evidence = new Evidence[voices.Length];
        for (var i = 0; i < voices.Length; i++)
        {
            evidence[i] = voices[i].Evidence;
        }

        return new(
            status, standing,
            BestDate(voices, claim => claim.Since), BestDate(voices, claim => claim.Until),
            BestText(voices, claim => claim.Role), BestText(voices, claim => claim.Value),
            origins.Count(voices, affirms: true),
            spans.Build(voices, life),
            evidence);
    }

    int Gather(ReadOnlySpan<Claim> claims, Days life)
    {
        var (fromId, type, toId) = (claims[0].From, claims[0].Type, claims[0].To);
        var applicable = lists.GetValueOrDefault((type.Ordinal, toId), []);
        if (buffer.Length < claims.Length + applicable.Length)
        {
            buffer = new Voice[Math.Max(claims.Length + applicable.Length, 2 * buffer.Length)];
        }

        var count = 0;
        for (var i = 0; i < claims.Length; i++)
        {
            buffer[count++] = Voice.Of(claims[i], i, sources[claims[i].SourceId], life);
        }

        var kind = applicable.Length == 0 ? null : EntityId.KindOf(fromId);
        foreach (var list in applicable)
        {
            if ((list.OfKind is null || list.OfKind == kind) && !Affirms(claims, list.SourceId))
            {
                buffer[count++] = Voice.Of(list, fromId, sources[list.SourceId], life);
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

    // The voices come best first, so that within a rank only a more precise date takes the place of an earlier one.
    static PartialDate? BestDate(ReadOnlySpan<Voice> voices, Func<Claim, PartialDate?> date)
    {
        PartialDate? best = null;
        var rank = 0;
        foreach (ref readonly var voice in voices)
        {
            if (!voice.Affirms || date(voice.Evidence.Claim) is not { } candidate)
            {
                continue;
            }

            if (best is not { } chosen)
            {
                (best, rank) = (candidate, voice.Source.Rank);
            }
            else if (voice.Source.Rank == rank && candidate.Precision > chosen.Precision)
            {
                best = candidate;
            }
        }

        return best;
    }

    static string? BestText(ReadOnlySpan<Voice> voices, Func<Claim, string?> text)
    {
        foreach (ref readonly var voice in voices)
        {
            if (voice.Affirms && text(voice.Evidence.Claim) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
