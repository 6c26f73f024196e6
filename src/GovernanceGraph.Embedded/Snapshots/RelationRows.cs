using System.Runtime.InteropServices;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Resolution;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>Groups claims to relations, has each weighed, and lays out what comes of it.</summary>
sealed class RelationRows
{
    const int CancellationEvery = 4096;

    readonly IReadOnlyList<Claim> claims;
    readonly int[] order; // positions of claims, by from, type and to
    readonly int[] groups; // where each relation starts in the order; one more at the end
    readonly int[] since;
    readonly int[] until;
    readonly string?[] roles;
    readonly string?[] values;
    readonly byte[] status;
    readonly ushort[] corroboration;

    public RelationRows(IReadOnlyList<Claim> claims, Dictionary<string, int> entityNumbers)
    {
        this.claims = claims;
        var keys = new long[claims.Count];
        order = new int[claims.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var claim = claims[i];
            keys[i] =
                ((long)entityNumbers[claim.From] << 34)
                | ((long)claim.Type.Ordinal << 28)
                | (uint)entityNumbers[claim.To];
            order[i] = i;
        }

        Array.Sort(keys, order);
        var starts = new List<int>();
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1])
            {
                starts.Add(i);
            }
        }

        var count = starts.Count;
        From = new int[count];
        To = new int[count];
        Types = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var key = keys[starts[i]];
            (From[i], Types[i], To[i]) = ((int)(key >> 34), (byte)((key >> 28) & 63), (int)(key & ((1 << 28) - 1)));
        }

        starts.Add(keys.Length);
        groups = [.. starts];
        (Standing, status, corroboration) = (new byte[count], new byte[count], new ushort[count]);
        (since, until, roles, values) = (new int[count], new int[count], new string?[count], new string?[count]);
        (SpanStarts, EvidenceStarts) = (new int[count + 1], new int[count + 1]);
    }

    public int[] From { get; }

    public int[] To { get; }

    public byte[] Types { get; }

    public byte[] Standing { get; }

    public int[] SpanStarts { get; }

    public List<int> SpanFrom { get; } = [];

    public List<int> SpanTo { get; } = [];

    public List<byte> SpanFlags { get; } = [];

    /// <summary>Where the evidence of each relation starts; one more at the end.</summary>
    public int[] EvidenceStarts { get; }

    /// <summary>
    /// The evidence: the position of a stated claim, or below 0 the complement of a position in <see cref="Denials"/>.
    /// </summary>
    public List<int> Evidence { get; } = [];

    /// <summary>What follows from complete lists.</summary>
    public List<Evidence> Denials { get; } = [];

    public void Resolve(RelationResolver resolver, MergedEntity[] entities, CancellationToken cancellationToken)
    {
        var buffer = new List<Claim>();
        for (var relation = 0; relation < From.Length; relation++)
        {
            if (relation % CancellationEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            buffer.Clear();
            for (var i = groups[relation]; i < groups[relation + 1]; i++)
            {
                buffer.Add(claims[order[i]]);
            }

            var resolved = resolver.Resolve(
                CollectionsMarshal.AsSpan(buffer),
                entities[From[relation]].Lifespan,
                entities[To[relation]].Lifespan
            );
            Take(relation, resolved);
        }
    }

    public void Fill(RelationTable table, int[] claimStarts, Dictionary<string, int> numbers, TextTable texts)
    {
        table.Columns[RelationFields.Id.Ordinal] = new IdColumn(table);
        table.Columns[RelationFields.Type.Ordinal] = new EnumColumn(Types, Enums.RelationType);
        table.Columns[RelationFields.Status.Ordinal] = new EnumColumn(status, Enums.RelationStatus);
        table.Columns[RelationFields.Standing.Ordinal] = new EnumColumn(Standing, Enums.Standing);
        table.Columns[RelationFields.Since.Ordinal] = new DateColumn(since);
        table.Columns[RelationFields.Until.Ordinal] = new DateColumn(until);
        table.Columns[RelationFields.Role.Ordinal] = new TextColumn(Array.ConvertAll(roles, Number), texts);
        table.Columns[RelationFields.Value.Ordinal] = new TextColumn(Array.ConvertAll(values, Number), texts);
        table.Columns[RelationFields.Corroboration.Ordinal] = new SmallNumberColumn(corroboration);
        table.OneLinks[RelationLinks.From.Ordinal] = new DirectLink(From);
        table.OneLinks[RelationLinks.To.Ordinal] = new DirectLink(To);
        table.ManyLinks[RelationLinks.Claims.Ordinal] = new RangeLink(claimStarts);
        table.ManyLinks[RelationLinks.Spans.Ordinal] = new RangeLink(SpanStarts);

        int Number(string? text) => text is null ? 0 : numbers[text];
    }

    public DependentTable SpanRecords(SpanTable spans)
    {
        var table = new DependentTable(Records.Span, spans.From.Length);
        table.Columns[SpanFields.From.Ordinal] = new DateColumn(spans.From);
        table.Columns[SpanFields.To.Ordinal] = new DateColumn(spans.To);
        table.Columns[SpanFields.Held.Ordinal] = new BitColumn(spans.Flags, 0, null);
        table.Columns[SpanFields.StartKnown.Ordinal] = new BitColumn(spans.Flags, 1, null);
        return table;
    }

    void Take(int relation, ResolvedRelation resolved)
    {
        Standing[relation] = (byte)resolved.Standing;
        status[relation] = (byte)resolved.Status;
        corroboration[relation] = (ushort)Math.Min(resolved.Corroboration, ushort.MaxValue);
        (since[relation], until[relation]) = (resolved.Since?.Packed ?? 0, resolved.Until?.Packed ?? 0);
        (roles[relation], values[relation]) = (resolved.Role, resolved.Value);
        foreach (var span in resolved.Spans)
        {
            SpanFrom.Add(Pack(span.From));
            SpanTo.Add(Pack(span.To));
            SpanFlags.Add((byte)((span.Held ? SpanTable.Held : 0) | (span.StartKnown ? SpanTable.StartKnown : 0)));
        }

        SpanStarts[relation + 1] = SpanFrom.Count;
        foreach (var evidence in resolved.Evidence)
        {
            if (evidence.List is null)
            {
                Evidence.Add(order[groups[relation] + evidence.Position]);
            }
            else
            {
                Evidence.Add(~Denials.Count);
                Denials.Add(evidence);
            }
        }

        EvidenceStarts[relation + 1] = Evidence.Count;
    }

    static int Pack(DateOnly? day) => day is { } known ? new PartialDate(known).Packed : 0;
}
