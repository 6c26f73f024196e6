using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Costs;

/// <summary>Finds the way from an output to one below it.</summary>
static class OutputPath
{
    /// <summary>The names on the way, without that of the output where it starts; null: there is no way.</summary>
    /// <param name="from">Where it starts.</param>
    /// <param name="to">Where it leads; null: nowhere.</param>
    public static IReadOnlyList<string>? Find(Output from, Output? to)
    {
        var names = new List<string>();
        var tried = new HashSet<Output>(ReferenceEqualityComparer.Instance); // kinds share outputs
        return to is not null && Find(from, to, names, tried) ? names : null;
    }

    static bool Find(Output from, Output to, List<string> names, HashSet<Output> tried)
    {
        if (ReferenceEquals(from, to))
        {
            return true;
        }

        foreach (var output in Below(from))
        {
            if (!tried.Add(output))
            {
                continue;
            }

            names.Add(output.Name.Text);
            if (Find(output, to, names, tried))
            {
                return true;
            }

            names.RemoveAt(names.Count - 1);
        }

        return false;
    }

    /// <summary>The outputs right below one.</summary>
    public static IEnumerable<Output> Below(Output output) =>
        output switch
        {
            ConnectionOutput connection => connection.Parts,
            EdgesOutput edges => edges.Parts,
            NodesOutput nodes => All(nodes.Selection),
            NodeOutput node => All(node.Selection),
            EdgeRelationOutput relation => All(relation.Selection),
            RecordOutput record => All(record.Selection),
            ListOutput list => All(list.Selection),
            LookupOutput lookup => All(lookup.Selection),
            LookupListOutput lookup => All(lookup.Selection),
            _ => [],
        };

    static IEnumerable<Output> All(Selection selection) =>
        selection.IsUniform ? selection.Outputs : GovernanceModel.Kinds.SelectMany(selection.For);
}
