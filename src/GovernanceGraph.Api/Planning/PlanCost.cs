using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Planning;

/// <summary>
/// What a plan may cost at most, worked out from the plan alone: a point for each record that may be loaded, multiplied down the lists by
/// the sizes of their pages, and some for conditions that look at other records. <c>docs/cost.md</c> tells the rule by an example.
/// </summary>
/// <param name="isShared">Whether outputs may stand in several questions: each is priced once then.</param>
sealed class PlanCost(bool isShared)
{
    /// <summary>Records that a list shown whole is taken to have: claims of a relation, spans, principles.</summary>
    public const int ListSize = 5;

    /// <summary>Records that a condition or an order looks at behind a link to many: a quantifier, a count, a search by name.</summary>
    public const int LookedAt = 10;

    // Made also where entities of several kinds share outputs: their number must not grow with kinds and levels.
    Dictionary<Output, Points>? known = isShared ? new(ReferenceEqualityComparer.Instance) : null;

    /// <summary>The cost of one question.</summary>
    public Points Of(GraphQuery query) => Of(query.Root);

    /// <summary>The names that lead from an output to the one that costs most by itself; its own name is not among them.</summary>
    public IReadOnlyList<string> DearestPath(Output output)
    {
        var path = new List<string>();
        while (Own(output) < Of(output).Dearest)
        {
            output = DearestBelow(output);
            path.Add(output.Name.Text);
        }

        return path;
    }

    Points Of(Output output)
    {
        if (output is FieldOutput)
        {
            return default;
        }

        if (known is null || !known.TryGetValue(output, out var points))
        {
            points = Work(output);
            known?.Add(output, points);
        }

        return points;
    }

    Points Work(Output output)
    {
        var own = Own(output);
        var sum = new Points(0, 0);
        foreach (var outputs in Below(output))
        {
            // Of an entity that may be of several kinds, the dearest kind counts.
            sum = sum.Or(Sum(outputs));
        }

        var below = sum.Times(Count(output));
        return new(Points.Add(own, below.All), Math.Max(own, below.Dearest));
    }

    Points Sum(IReadOnlyList<Output> outputs)
    {
        var sum = new Points(0, 0);
        for (var i = 0; i < outputs.Count; i++)
        {
            sum = sum.And(Of(outputs[i]));
        }

        return sum;
    }

    Output DearestBelow(Output output)
    {
        var dearest = output;
        var most = -1L;
        foreach (var outputs in Below(output))
        {
            foreach (var candidate in outputs)
            {
                if (Of(candidate).Dearest is var points && points > most)
                {
                    (dearest, most) = (candidate, points);
                }
            }
        }

        return dearest;
    }

    /// <summary>What stands below an output, for each kind of entity that it may lead to.</summary>
    IEnumerable<IReadOnlyList<Output>> Below(Output output) => output switch
    {
        ConnectionOutput connection => [connection.Parts],
        EdgesOutput edges => [edges.Parts],
        NodesOutput nodes => Kinds(nodes.Selection),
        NodeOutput node => Kinds(node.Selection),
        RecordOutput record => Kinds(record.Selection),
        ListOutput list => Kinds(list.Selection),
        LookupOutput lookup => Kinds(lookup.Selection),
        LookupListOutput lookup => Kinds(lookup.Selection),
        _ => [],
    };

    IEnumerable<IReadOnlyList<Output>> Kinds(Selection selection)
    {
        if (selection.IsUniform)
        {
            return [selection.Outputs];
        }

        known ??= new(ReferenceEqualityComparer.Instance);
        return GovernanceModel.Kinds.Select(selection.For).Distinct();
    }

    /// <summary>For how many records the outputs below are put out.</summary>
    static int Count(Output output) => output switch
    {
        ConnectionOutput connection => PageSize(connection.Records),
        ListOutput => ListSize,
        LookupListOutput lookup => lookup.Ids.Count,
        _ => 1,
    };

    /// <summary>What an output costs without those below it.</summary>
    static long Own(Output output) => output switch
    {
        // The records of a page count once, whatever shows them: nodes, edges or page info.
        ConnectionOutput { Records: var records } connection => Points.Add(
            1 + (connection.Parts.All(part => part is TotalCountOutput or ConstantOutput) ? 0 : PageSize(records)),
            Points.Add(Conditions(records.Where), records.Order.Count(key => key is CountOrderKey) * LookedAt)),
        ListOutput list => Points.Add(ListSize, Conditions(list.Where)),
        LookupListOutput lookup => lookup.Ids.Count,
        RecordOutput or LookupOutput => 1,
        _ => 0,
    };

    static int PageSize(Collection records) =>
        Math.Min(records.Page.First ?? records.Page.Last ?? int.MaxValue, MostThatMatch(records.Where));

    /// <summary>A condition that names ids is met by no more records than ids; between two entities a relation stands once.</summary>
    static int MostThatMatch(Filter? filter) => filter switch
    {
        FieldFilter { Field: { Kind: ValueKind.Id, Name: "id" }, Comparison: Comparison.Equal, Value: not null } => 1,
        FieldFilter { Field: { Kind: ValueKind.Id, Name: "id" }, Comparison: Comparison.In, Value: IReadOnlyCollection<object?> ids } => ids.Count,
        AllFilter { Filters: var all } => all.Select(MostThatMatch).DefaultIfEmpty(int.MaxValue).Min(),
        AnyFilter { Filters: var any } => (int)Math.Min(int.MaxValue, any.Sum(one => (long)MostThatMatch(one))),
        NodeFilter node => MostThatMatch(node.Where),
        _ => int.MaxValue,
    };

    static long Conditions(Filter? filter) => filter switch
    {
        AllFilter { Filters: var all } => all.Aggregate(0L, (sum, one) => Points.Add(sum, Conditions(one))),
        AnyFilter { Filters: var any } => any.Aggregate(0L, (sum, one) => Points.Add(sum, Conditions(one))),
        NotFilter not => Conditions(not.Filter),
        NodeFilter node => Points.Add(1, Conditions(node.Where)),
        LinkFilter link => Points.Add(1, Conditions(link.Where)),
        QuantifierFilter many => Points.Multiply(LookedAt, Points.Add(1, Conditions(many.Where))),
        CountFilter count => Points.Multiply(LookedAt, Points.Add(1, Conditions(count.Where))),
        NameSearchFilter => LookedAt,
        _ => 0,
    };
}
