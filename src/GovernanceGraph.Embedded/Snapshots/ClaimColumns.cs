using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>Lays out claims in the order of the evidence of their relations.</summary>
sealed class ClaimColumns
{
    const byte Denies = 1; // the ordinals of Polarity and ClaimBasis, a bit each
    const byte Listed = 2;

    readonly TextTable texts;
    readonly Dictionary<string, int> numbers;
    readonly int[] relations;
    readonly int[] since;
    readonly int[] until;
    readonly int[] roles;
    readonly int[] values;
    readonly int[] sources;
    readonly int[] locators;
    readonly int[] notes;
    readonly byte[] flags;

    public ClaimColumns(
        RelationRows rows,
        ContentHash[] statedHashes,
        IReadOnlyList<Claim> claims,
        Dictionary<string, int> numbers,
        Dictionary<string, int> sourceNumbers,
        TextTable texts
    )
    {
        this.texts = texts;
        this.numbers = numbers;
        Starts = rows.EvidenceStarts;
        var count = rows.Evidence.Count;
        var hashes = new ContentHash[count];
        (relations, since, until, flags) = (new int[count], new int[count], new int[count], new byte[count]);
        (roles, values, locators, notes, sources) = (
            new int[count],
            new int[count],
            new int[count],
            new int[count],
            new int[count]
        );
        for (var relation = 0; relation + 1 < Starts.Length; relation++)
        {
            for (var i = Starts[relation]; i < Starts[relation + 1]; i++)
            {
                var position = rows.Evidence[i];
                var claim = position >= 0 ? claims[position] : rows.Denials[~position].Claim;
                hashes[i] = position >= 0 ? statedHashes[position] : rows.Denials[~position].Id;
                relations[i] = relation;
                (since[i], until[i]) = (claim.Since?.Packed ?? 0, claim.Until?.Packed ?? 0);
                (roles[i], values[i]) = (Number(claim.Role), Number(claim.Value));
                (locators[i], notes[i]) = (Number(claim.Locator), Number(claim.Note));
                sources[i] = sourceNumbers[claim.SourceId];
                flags[i] = (byte)((claim.Affirms ? 0 : Denies) | (position >= 0 ? 0 : Listed));
            }
        }

        Table = new(hashes);
        Stated =
            rows.Denials.Count == 0
                ? Whole(Table.ById)
                : Whole([.. Table.ById.Where(claim => (flags[claim] & Listed) == 0)]);
    }

    public ClaimTable Table { get; }

    /// <summary>Where the claims of each relation start.</summary>
    public int[] Starts { get; }

    /// <summary>The claims that sources state, by id.</summary>
    public RecordRange Stated { get; }

    /// <summary>The stated claims of each source.</summary>
    public GroupLink OfSource(int sourceCount)
    {
        var items = new int[Stated.Length];
        var owners = new int[Stated.Length];
        for (var i = 0; i < items.Length; i++)
        {
            (items[i], owners[i]) = (Stated[i], sources[Stated[i]]);
        }

        Array.Sort(Array.ConvertAll(items, item => ((long)sources[item] << 32) | (uint)item), items);
        return new(SnapshotBuilder.Starts(sourceCount, owners), items);
    }

    public void Fill(RelationTable relationTable)
    {
        Table.Columns[ClaimFields.Id.Ordinal] = new IdColumn(Table);
        Table.Columns[ClaimFields.Type.Ordinal] = new IndirectEnumColumn(
            relations,
            relationTable.Types,
            Enums.RelationType
        );
        Table.Columns[ClaimFields.Since.Ordinal] = new DateColumn(since);
        Table.Columns[ClaimFields.Until.Ordinal] = new DateColumn(until);
        Table.Columns[ClaimFields.Role.Ordinal] = new TextColumn(roles, texts);
        Table.Columns[ClaimFields.Value.Ordinal] = new TextColumn(values, texts);
        Table.Columns[ClaimFields.Polarity.Ordinal] = new BitColumn(flags, 0, Enums.Polarity);
        Table.Columns[ClaimFields.Basis.Ordinal] = new BitColumn(flags, 1, Enums.ClaimBasis);
        Table.Columns[ClaimFields.Locator.Ordinal] = new TextColumn(locators, texts);
        Table.Columns[ClaimFields.Note.Ordinal] = new TextColumn(notes, texts);
        Table.OneLinks[ClaimLinks.From.Ordinal] = new IndirectLink(relations, relationTable.From);
        Table.OneLinks[ClaimLinks.To.Ordinal] = new IndirectLink(relations, relationTable.To);
        Table.OneLinks[ClaimLinks.Source.Ordinal] = new DirectLink(sources);
        Table.OneLinks[ClaimLinks.Relation.Ordinal] = new DirectLink(relations);
    }

    static RecordRange Whole(int[] items) => new(items, 0, items.Length);

    int Number(string? text) => text is null ? 0 : numbers[text];
}
