namespace GovernanceGraph.Pages.Lists;

/// <summary>The orders that a list can be shown in, as the address writes them.</summary>
static class ListOrder
{
    internal const string ByName = "name";
    internal const string ByRole = "role";
    internal const string ByDate = "date";
    internal const string ByValue = "vote";

    /// <summary>Whether an address asks for an order that there is.</summary>
    internal static bool IsKnown(string order) => order is ByName or ByRole or ByDate or ByValue;

    /// <summary>The value of the query's variable.</summary>
    /// <param name="order">The order.</param>
    /// <param name="other">The end of the relations that the list shows, "from" or "to".</param>
    internal static IReadOnlyList<object?> Variable(string order, string other)
    {
        var byKind = Member(other, Member("kind", "ASC"));
        var byName = Member(other, Member("name", "ASC"));
        return order switch
        {
            ByRole => [Member("role", "ASC"), byName],
            ByDate => [Member("since", "ASC"), byName],
            ByValue => [Member("value", "ASC"), byName],
            _ => [byKind, byName],
        };
    }

    static Dictionary<string, object?> Member(string name, object? value) =>
        new(StringComparer.Ordinal) { [name] = value };
}
