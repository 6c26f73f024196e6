using System.Text;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>
/// Breaks a statement into lines for a person: one for each clause, those of a subquery indented. The texts that a
/// statement holds are names, so no sign in them is mistaken.
/// </summary>
static class StatementLines
{
    static readonly string[] Subqueries = ["COLLECT {", "COUNT {", "EXISTS {", "CALL "];
    static readonly string[] Clauses =
    [
        " MATCH ",
        " OPTIONAL MATCH ",
        " WHERE ",
        " WITH ",
        " RETURN ",
        " ORDER BY ",
        " CALL ",
        " UNWIND ",
    ];

    public static string Of(string statement)
    {
        var text = new StringBuilder(statement.Length + 256);
        var inner = new Stack<int>(); // how many brackets are open in each subquery
        inner.Push(0);
        for (var i = 0; i < statement.Length; i++)
        {
            var rest = statement.AsSpan(i);
            if (Start(rest, Subqueries) is not null)
            {
                var start = rest[..(rest.IndexOf('{') + 1)]; // after "CALL" the variables come first
                inner.Push(0);
                Break(text.Append(start), inner.Count);
                i += start.Length;
                continue;
            }

            if (inner.Peek() == 0 && inner.Count > 1 && rest.StartsWith(" }"))
            {
                inner.Pop();
                Break(text, inner.Count).Append('}');
                i++;
                continue;
            }

            if (inner.Peek() == 0 && Start(rest, Clauses) is not null && !IsComparison(statement.AsSpan(0, i), rest))
            {
                Break(text, inner.Count);
                continue;
            }

            inner.Push(
                inner.Pop()
                    + (
                        statement[i] is '(' or '[' or '{' ? 1
                        : statement[i] is ')' or ']' or '}' ? -1
                        : 0
                    )
            );
            text.Append(statement[i]);
        }

        return text.ToString();
    }

    static string? Start(ReadOnlySpan<char> rest, string[] words)
    {
        foreach (var word in words)
        {
            if (rest.StartsWith(word))
            {
                return word;
            }
        }

        return null;
    }

    // "STARTS WITH" and "ENDS WITH"; "OPTIONAL MATCH" is broken before its first word.
    static bool IsComparison(ReadOnlySpan<char> before, ReadOnlySpan<char> rest) =>
        (rest.StartsWith(" WITH ") && (before.EndsWith("STARTS") || before.EndsWith("ENDS")))
        || (rest.StartsWith(" MATCH ") && before.EndsWith("OPTIONAL"));

    static StringBuilder Break(StringBuilder text, int depth) => text.Append('\n').Append(' ', 2 * (depth - 1));
}
