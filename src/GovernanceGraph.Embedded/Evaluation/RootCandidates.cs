using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>
/// Chooses where a question to the whole data set starts: from a short list where a filter gives one, else from all
/// records, in order.
/// </summary>
sealed class RootCandidates(
    GraphSnapshot snapshot,
    ConditionBinder conditions,
    IndexSelection indexes,
    EvaluationState evaluation
)
{
    /// <summary>Fewer records than this are sorted for each answer.</summary>
    const int KeptOrderLimit = 256;

    readonly GraphContent content = snapshot.Content;

    public Candidates Of(ConnectionOutput connection, RecordTable target, BoundOrder order)
    {
        var records = connection.Records;
        var condition = conditions.Bind(connection.Link, records.Scope, records.Where);
        var byName = target == content.Entities && OrderBinder.IsByName(records.Order, alongRelation: false);
        if (indexes.Records(records.Where, target) is { } start)
        {
            return new FixedCandidates(start, ConditionBinder.All([Belongs(records, target), condition]), byName);
        }

        var mask = target == content.Entities ? KindMask(records) : 0;
        var all = target == content.Entities ? snapshot.Lists.OfKinds(mask) : Whole(connection, target);
        if (records.Order.Count == 0 && target != content.Entities)
        {
            return new FixedCandidates(
                target == content.Claims ? all : new(target.ById, 0, target.Count),
                condition,
                areOrdered: true
            );
        }

        if (byName || all.Length < KeptOrderLimit || OrderBinder.Signature(records.Order) is not { } signature)
        {
            return new FixedCandidates(all, condition, byName);
        }

        var key = (target.Type, mask, signature);
        return new FixedCandidates(
            snapshot.Lists.Find(key) ?? snapshot.Lists.Keep(key, Sorted(all, order)),
            condition,
            areOrdered: true
        );
    }

    int[] Sorted(RecordRange all, BoundOrder order)
    {
        var sorted = new int[all.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = all[i];
        }

        order.Sort(sorted, evaluation);
        return sorted;
    }

    RecordRange Whole(ConnectionOutput connection, RecordTable target) =>
        target == content.Claims
            ? content.StatedClaims
            : snapshot.Table(Records.Dataset).ManyLinks[connection.Link.Ordinal]!.Targets(0);

    // A short list may hold what does not belong to the data set's link: entities of other kinds, claims that no source
    // states.
    Condition? Belongs(Collection records, RecordTable target)
    {
        if (target == content.Entities && records.Kinds is not null)
        {
            return new OrdinalCondition(content.Kinds, KindMask(records));
        }

        return target == content.Claims
            ? new RangeCondition(target.Columns[ClaimFields.Basis.Ordinal], 0, 0) // STATED
            : null;
    }

    static int KindMask(Collection records) =>
        (records.Kinds ?? GovernanceModel.Kinds).Aggregate(0, (mask, kind) => mask | (1 << kind.Ordinal));
}
