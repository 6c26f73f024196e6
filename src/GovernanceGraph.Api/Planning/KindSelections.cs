using GovernanceGraph.Api.Types;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Planning;

/// <summary>
/// Outputs of entities of several kinds. What two kinds select alike is planned once and shared: without that, each
/// level of interfaces would multiply the plan by the number of kinds.
/// </summary>
struct KindSelections(int kinds)
{
    readonly IReadOnlyList<FieldSelection>[] fields = new IReadOnlyList<FieldSelection>[kinds];
    readonly Output[][] outputs = new Output[kinds][];
    readonly int[][] weights = new int[kinds][]; // how many outputs each one is, those below it included
    int count;
    int reused;

    /// <summary>Adds the fields selected of the next kind. After an error of the planner, it is not added.</summary>
    public void Add(IReadOnlyList<FieldSelection> selected, SelectionPlanner planner, DateOnly? asOf)
    {
        var result = new Output[selected.Count];
        var weight = new int[selected.Count];
        for (var i = 0; i < result.Length; i++)
        {
            if (Find(selected[i], i, planner) is var (kind, place))
            {
                (result[i], weight[i]) = (outputs[kind][place], weights[kind][place]);
                reused += weight[i];
            }
            else
            {
                var before = planner.Spent;
                result[i] = planner.Output(selected[i], asOf, ofSeveralKinds: true);
                weight[i] = planner.Spent - before;
                if (planner.Errors.HasError)
                {
                    return;
                }
            }
        }

        fields[count] = selected;
        weights[count] = weight;
        outputs[count] = Same(result) ?? result;
        count++;
    }

    /// <summary>
    /// What was added, for the kinds in that order. Where kinds differ, a store prepares what they share once for each.
    /// </summary>
    public readonly Selection ToSelection(IReadOnlyList<EntityKind> kinds, SelectionPlanner planner)
    {
        var all = outputs;
        if (Array.TrueForAll(all, one => one == all[0]))
        {
            return new(all[0]);
        }

        planner.Spend(reused);
        var byKind = new Output[GovernanceModel.Kinds.Count][];
        Array.Fill(byKind, []);
        for (var i = 0; i < all.Length; i++)
        {
            byKind[kinds[i].Ordinal] = all[i];
        }

        return new(kind => byKind[kind.Ordinal]);
    }

    // Where an earlier kind has the same field; mostly it stands at the same place.
    readonly (int Kind, int Place)? Find(FieldSelection field, int place, SelectionPlanner planner)
    {
        var mapping = planner.Mapping(field);
        for (var kind = 0; kind < count; kind++)
        {
            var earlier = fields[kind];
            if (place < earlier.Count && IsSame(earlier[place], field, mapping, planner))
            {
                return (kind, place);
            }

            for (var i = 0; i < earlier.Count; i++)
            {
                if (IsSame(earlier[i], field, mapping, planner))
                {
                    return (kind, i);
                }
            }
        }

        return null;
    }

    static bool IsSame(FieldSelection earlier, FieldSelection field, FieldMapping? mapping, SelectionPlanner planner)
    {
        if (earlier.Nodes.Count != field.Nodes.Count || !ReferenceEquals(planner.Mapping(earlier), mapping))
        {
            return false;
        }

        for (var i = 0; i < field.Nodes.Count; i++)
        {
            if (!ReferenceEquals(earlier.Nodes[i], field.Nodes[i]))
            {
                return false;
            }
        }

        return true;
    }

    readonly Output[]? Same(Output[] result)
    {
        for (var kind = 0; kind < count; kind++)
        {
            if (outputs[kind].AsSpan().SequenceEqual(result, ReferenceEqualityComparer.Instance))
            {
                return outputs[kind];
            }
        }

        return null;
    }
}
