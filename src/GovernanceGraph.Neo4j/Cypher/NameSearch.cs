using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Queries;
using GovernanceGraph.Texts;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>Writes searches of names.</summary>
static class NameSearch
{
    /// <summary>That one of the entity's names contains every word; null where there is no word.</summary>
    public static string? Condition(string text, string node, StatementScope scope)
    {
        string[] words = [.. Words(text)];
        if (words.Length == 0)
        {
            return null;
        }

        // The index of texts finds the longest word; a word has no line break, so what holds it is one name.
        var longest = scope.Parameters.Add(words[0]);
        var found = $"{node}.{Properties.SearchText} CONTAINS {longest}";
        if (words.Length == 1)
        {
            return found;
        }

        var (name, word) = (scope.Name('k'), scope.Name('w'));
        return $"{found} AND any({name} IN {node}.{Properties.SearchKeys} WHERE all({word} IN "
            + $"{scope.Parameters.Add(words)} WHERE {name} CONTAINS {word}))";
    }

    /// <summary>How well the entity's names fit: see <see cref="RelevanceOrderKey"/>.</summary>
    public static string Relevance(string text, string node, StatementScope scope)
    {
        var (names, key, name) = (
            $"{node}.{Properties.SearchKeys}",
            scope.Parameters.Add(SearchKey.Of(text)),
            scope.Name('k')
        );
        return $"CASE WHEN {names}[0] = {key} THEN 0 WHEN {key} IN {names} THEN 1 WHEN {names}[0] STARTS WITH "
            + $"{key} THEN 2 "
            + $"WHEN any({name} IN {names} WHERE {name} STARTS WITH {key}) THEN 3 ELSE 4 END";
    }

    // The longest first.
    static IEnumerable<string> Words(string text) => SearchKey.Words(text).OrderByDescending(word => word.Length);
}
