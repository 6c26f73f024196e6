using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Fragment Spreads Must Not Form Cycles".</summary>
sealed class NoFragmentCyclesRule
{
    readonly ValidationContext context;
    readonly HashSet<string> visited = [];
    readonly List<FragmentSpreadNode> path = [];
    readonly Dictionary<string, int> indexInPath = [];

    NoFragmentCyclesRule(ValidationContext context) => this.context = context;

    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<FragmentDefinitionNode>(new NoFragmentCyclesRule(context).Detect);

    void Detect(FragmentDefinitionNode fragment)
    {
        var name = fragment.Name.Value;
        if (!visited.Add(name) || context.Fragments.SpreadsIn(fragment.SelectionSet) is not { Count: > 0 } spreads)
        {
            return;
        }

        context.GuardRecursion();
        indexInPath[name] = path.Count;
        foreach (var spread in spreads)
        {
            path.Add(spread);
            if (indexInPath.TryGetValue(spread.Name.Value, out var start))
            {
                ReportCycle(start);
            }
            else if (context.Fragments.Find(spread.Name.Value) is { } next)
            {
                Detect(next);
            }

            path.RemoveAt(path.Count - 1);
        }

        indexInPath.Remove(name);
    }

    void ReportCycle(int start)
    {
        var cycle = path[start..];
        var via = string.Join(", ", cycle.Take(cycle.Count - 1).Select(spread => $"\"{spread.Name}\""));
        context.Report(
            $"Cannot spread fragment \"{cycle[^1].Name}\" within itself{(via == "" ? "." : $" via {via}.")}",
            [.. cycle]
        );
    }
}
