using System.Globalization;
using GovernanceGraph.Facts;

namespace GovernanceGraph.Seeding.Warnings;

/// <summary>Finds values that statements about different entities share.</summary>
sealed class SharedValues<TKey>
    where TKey : notnull
{
    const int MaxIds = 5;

    readonly Dictionary<TKey, EntityStatement> first = [];
    readonly Dictionary<TKey, Sharing> shared = []; // few, in the order in which they were found

    internal void Add(TKey key, EntityStatement statement)
    {
        if (first.TryAdd(key, statement) || first[key].EntityId == statement.EntityId)
        {
            return;
        }

        if (!shared.TryGetValue(key, out var sharing))
        {
            shared.Add(key, sharing = new(statement));
        }

        sharing.Ids.Add(statement.EntityId);
    }

    /// <summary>Each value with the ids that have it, and the first statement that gives it a second id.</summary>
    internal IEnumerable<(TKey Key, string Ids, EntityStatement Second)> Shared(CancellationToken cancellationToken)
    {
        foreach (var (key, sharing) in shared)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var others = sharing.Ids.Count;
            var ids = string.Join(", ", sharing.Ids.Take(MaxIds - 1).Prepend(first[key].EntityId));
            var more =
                others < MaxIds
                    ? ""
                    : string.Create(CultureInfo.InvariantCulture, $" and {others - MaxIds + 1:N0} more");
            yield return (key, ids + more, sharing.Second);
        }
    }

    sealed record Sharing(EntityStatement Second)
    {
        internal HashSet<string> Ids { get; } = new(StringComparer.Ordinal);
    }
}
