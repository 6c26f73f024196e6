using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Seeding;

/// <summary>Rows of complete-lists.csv. Read before the relations, whose affirmations they count.</summary>
sealed class CompleteListRows(SeedReferences references, List<Fact> facts) : SeedRows(references, facts)
{
    internal const string AnyKind = "any";
    static readonly string[] Kinds = [.. GovernanceModel.Kinds.Select(kind => kind.Prefix), AnyKind];

    readonly Dictionary<(string Source, int Type, string To), List<Counted>> counted = [];

    /// <summary>Counts a claim for the lists of its source.</summary>
    internal void Count(Claim claim, EntityKind fromKind)
    {
        if (!claim.Affirms || !counted.TryGetValue((claim.SourceId, claim.Type.Ordinal, claim.To), out var lists))
        {
            return;
        }

        foreach (var list in lists)
        {
            if (list.OfKind is null || list.OfKind == fromKind)
            {
                list.Affirmed.Add(claim.From);
            }
        }
    }

    /// <summary>Once all relations are read: each list says how many entities its source affirms.</summary>
    internal void CheckCounts(SeedProblemList problems)
    {
        foreach (var list in counted.Values.SelectMany(lists => lists))
        {
            if (list.Affirmed.Count != list.Count)
            {
                problems.Add(
                    list.Problem(
                        $"The list counts {list.Count}, but its source affirms {list.Affirmed.Count}: "
                            + "add the relations that are missing, or correct the count."
                    )
                );
            }
        }
    }

    /// <inheritdoc/>
    protected override Fact? Fact(SeedTable table)
    {
        var source = References.Source(table, "source");
        var type = References.Word(table, "relation", "type of relation", RelationRows.Types) is { } name
            ? GovernanceModel.FindRelation(name)
            : null;
        var to = References.Entity(table, "to");
        var kind = References.Word(table, "of_kind", "kind of entity", Kinds);
        var (from, until) = table.Dates("from_date", "to_date");
        var count = table.Integer("count");
        var ofKind = kind is null ? null : GovernanceModel.FindKindByPrefix(kind);
        if (type is not null && to is { } end)
        {
            CheckKinds(table, type, ofKind, end.Kind);
        }

        if (source is null || type is null || to is not { } target || kind is null || from is null || count is null)
        {
            return null;
        }

        if (!table.RowIsBad)
        {
            var key = (source, type.Ordinal, target.Id);
            if (!counted.TryGetValue(key, out var lists))
            {
                counted.Add(key, lists = []);
            }

            lists.Add(new(ofKind, count.Value, new(StringComparer.Ordinal), table.ProblemAt("count")));
        }

        return new CompleteList(
            source,
            type,
            target.Id,
            ofKind,
            from.Value,
            until,
            (int)count.Value,
            table.Text("note")
        );
    }

    static void CheckKinds(SeedTable table, RelationType type, EntityKind? ofKind, EntityKind to)
    {
        if (ofKind is null ? !type.ToKinds.Contains(to) : !type.Allows(ofKind, to))
        {
            table.Add(
                "of_kind",
                $"{type} cannot lead from {ofKind?.Prefix ?? "any kind"} to {to.Prefix}: correct the "
                    + "kind or the relation."
            );
        }
    }

    readonly record struct Counted(
        EntityKind? OfKind,
        long Count,
        HashSet<string> Affirmed,
        Func<string, SeedProblem> Problem
    );
}
