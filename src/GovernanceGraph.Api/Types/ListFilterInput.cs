using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Api.Types;

/// <summary>Quantifiers over the records of a link.</summary>
sealed class ListFilterInput
{
    public ListFilterInput(FilterInput item, OperationInputs operations)
    {
        Item = item;
        Type = new($"ListFilterInputTypeOf{item.Type}", () =>
        [
            new("some", item.Type) { Description = "At least one satisfies these conditions. `{}`: there is at least one." },
            new("none", item.Type) { Description = "Not one satisfies these conditions. `{}`: there is none." },
            new("all", item.Type) { Description = "Each one satisfies these conditions; true where there is none." },
            new("single", item.Type) { Description = "Exactly one satisfies these conditions. `{}`: there is exactly one." },
            new("any", BuiltInScalars.Boolean) { Description = "`true`: there is at least one; `false`: there is none." },
            new("count", operations.Int) { Description = "How many there are. Example: `{ gte: 2 }`." },
        ])
        {
            Description = $"How many of a list must satisfy conditions on {item.Subject}. All that are given must be true.",
        };
    }

    /// <summary>The type.</summary>
    public InputObjectType Type { get; }

    /// <summary>The conditions on one of them.</summary>
    public FilterInput Item { get; }
}
