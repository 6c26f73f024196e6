namespace GovernanceGraph.GraphQL.Types;

/// <summary>The fields or values of a type: in order, and by name.</summary>
sealed class FieldTable<T>
    where T : class
{
    readonly Dictionary<string, T> byName;

    public FieldTable(NamedType owner, IReadOnlyList<T> items, Func<T, string> nameOf, Action<T> attach)
    {
        Items = items;
        byName = new(items.Count);
        foreach (var item in items)
        {
            if (!byName.TryAdd(nameOf(item), item))
            {
                throw new ArgumentException(
                    $"Type \"{owner}\" has \"{nameOf(item)}\" twice; give it another name.",
                    nameof(items)
                );
            }

            attach(item);
        }
    }

    public IReadOnlyList<T> Items { get; }

    public T? Find(string name) => byName.GetValueOrDefault(name);
}
