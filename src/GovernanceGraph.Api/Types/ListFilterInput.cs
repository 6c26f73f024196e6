using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;

namespace GovernanceGraph.Api.Types;

/// <summary>Quantifiers over the records of a link.</summary>
sealed class ListFilterInput
{
    public ListFilterInput(FilterInput item, OperationInputs operations)
    {
        Item = item;
        Type = new(
            $"ListFilterInputTypeOf{item.Type}",
            () =>
                [
                    new("some", item.Type) { Description = "At least one entry matches. `{}`: the list is not empty." },
                    new("none", item.Type) { Description = "No entry matches. `{}`: the list is empty." },
                    new("all", item.Type) { Description = "Every entry matches, or the list is empty." },
                    new("single", item.Type)
                    {
                        Description = "Exactly one entry matches. `{}`: the list has exactly one entry.",
                    },
                    new("any", BuiltInScalars.Boolean)
                    {
                        Description = "`true`: the list is not empty; `false`: it is empty.",
                    },
                    new("count", operations.Int) { Description = "The number of entries. Example: `{ gte: 2 }`." },
                ]
        )
        {
            Description =
                $"How many entries of a list must match conditions on {item.Subject}. All conditions "
                + "given must be true.",
        };
    }

    /// <summary>The type.</summary>
    public InputObjectType Type { get; }

    /// <summary>The conditions on one of them.</summary>
    public FilterInput Item { get; }
}
