using System.Runtime.InteropServices;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Limits;

namespace GovernanceGraph.GraphQL.Validation.Context;

/// <summary>
/// The fragments of a document and which of them lead to which. Following them costs steps, and the steps of one
/// document are limited.
/// </summary>
sealed class FragmentIndex(Document document, ValidationLimits limits, CancellationToken cancellationToken)
{
    readonly Dictionary<SelectionSetNode, IReadOnlyList<FragmentSpreadNode>> spreads = [];
    readonly Dictionary<HashSet<string>, IReadOnlyList<FragmentDefinitionNode>> reached = new(
        HashSet<string>.CreateSetComparer()
    );

    Dictionary<string, FragmentDefinitionNode>? byName;
    bool? hasCycle;
    int remainingSteps = limits.MaxFragmentSteps;

    /// <summary>The fragment with the name, or null; of several, the last.</summary>
    public FragmentDefinitionNode? Find(string name) => (byName ??= CollectByName()).GetValueOrDefault(name);

    /// <summary>Whether any fragment leads to itself.</summary>
    public bool HasCycle => hasCycle ??= FindCycle();

    /// <summary>The spreads in a selection set and in the sets below it, not going into fragments.</summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(SelectionSetNode set)
    {
        if (!spreads.TryGetValue(set, out var found))
        {
            spreads[set] = found = CollectSpreads(set);
        }

        return found;
    }

    /// <summary>All fragments that an operation spreads, directly or through other fragments; each once.</summary>
    public IReadOnlyList<FragmentDefinitionNode> ReachedFrom(OperationDefinitionNode operation) =>
        ReachedFrom([operation]);

    /// <summary>
    /// All fragments that any of the operations spreads, directly or through other fragments; each once.
    /// </summary>
    public IReadOnlyList<FragmentDefinitionNode> ReachedFrom(IReadOnlyList<OperationDefinitionNode> operations)
    {
        var names = new HashSet<string>();
        var queue = new List<string>();
        foreach (var operation in operations)
        {
            AddNames(SpreadsIn(operation.SelectionSet), names, queue);
        }

        if (!reached.TryGetValue(names, out var fragments))
        {
            // a copy, because the set goes on growing and a key must not
            var key = new HashSet<string>(names);
            Spend(names.Count);
            reached[key] = fragments = Follow(names, queue);
        }

        return fragments;
    }

    /// <summary>
    /// Counts steps. Whoever loops over fragments comes by here, so cancellation is noticed here too.
    /// </summary>
    /// <exception cref="ValidationAbortedException">More steps were taken than one document may cost.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Spend(int steps)
    {
        cancellationToken.ThrowIfCancellationRequested();
        remainingSteps -= steps;
        if (remainingSteps < 0)
        {
            throw ValidationAbortedException.TooCostly(
                limits,
                $"following the fragments took more than {limits.MaxFragmentSteps} steps (limit MaxFragmentSteps); "
                    + "spread fewer fragments."
            );
        }
    }

    List<FragmentDefinitionNode> Follow(HashSet<string> names, List<string> queue)
    {
        var fragments = new List<FragmentDefinitionNode>();
        for (var index = 0; index < queue.Count; index++)
        {
            if (Find(queue[index]) is { } fragment)
            {
                fragments.Add(fragment);
                var inner = SpreadsIn(fragment.SelectionSet);
                Spend(inner.Count);
                AddNames(inner, names, queue);
            }
        }

        return fragments;
    }

    // Takes away what no fragment leads to, again and again; a cycle remains.
    bool FindCycle()
    {
        byName ??= CollectByName();
        var timesSpread = byName.Keys.ToDictionary(name => name, _ => 0);
        foreach (var spread in byName.Values.SelectMany(fragment => SpreadsIn(fragment.SelectionSet)))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(timesSpread, spread.Name.Value, out _)++;
        }

        var free = new Queue<FragmentDefinitionNode>(
            byName.Values.Where(fragment => timesSpread[fragment.Name.Value] == 0)
        );
        var taken = 0;
        for (; free.TryDequeue(out var fragment); taken++)
        {
            foreach (var spread in SpreadsIn(fragment.SelectionSet))
            {
                if (--timesSpread[spread.Name.Value] == 0 && Find(spread.Name.Value) is { } next)
                {
                    free.Enqueue(next);
                }
            }
        }

        return taken < byName.Count;
    }

    static void AddNames(IReadOnlyList<FragmentSpreadNode> spreads, HashSet<string> names, List<string> queue)
    {
        foreach (var spread in spreads)
        {
            if (names.Add(spread.Name.Value))
            {
                queue.Add(spread.Name.Value);
            }
        }
    }

    static List<FragmentSpreadNode> CollectSpreads(SelectionSetNode root)
    {
        var found = new List<FragmentSpreadNode>();
        var sets = new Stack<SelectionSetNode>();
        sets.Push(root);
        while (sets.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        found.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } below }:
                        sets.Push(below);
                        break;
                    case InlineFragmentNode fragment:
                        sets.Push(fragment.SelectionSet);
                        break;
                    default:
                        // a leaf field
                        break;
                }
            }
        }

        return found;
    }

    Dictionary<string, FragmentDefinitionNode> CollectByName()
    {
        var found = new Dictionary<string, FragmentDefinitionNode>();
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                found[fragment.Name.Value] = fragment;
            }
        }

        return found;
    }
}
