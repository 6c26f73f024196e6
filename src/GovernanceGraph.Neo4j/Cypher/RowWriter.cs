using GovernanceGraph.Neo4j.Answers;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>The values of one row, a list: each expression once, however often it is asked for.</summary>
sealed class RowWriter
{
    readonly List<string> values = [];
    readonly Dictionary<(Output Output, string Record), (int Place, ValueDecoder Decoder)> written = [];

    /// <summary>The list.</summary>
    public string Text => $"[{string.Join(", ", values)}]";

    /// <summary>The place of a value in the row.</summary>
    public int Add(string expression)
    {
        var place = values.IndexOf(expression);
        if (place < 0)
        {
            values.Add(expression);
        }

        return place < 0 ? values.Count - 1 : place;
    }

    /// <summary>
    /// The place of what an output asks of a record, and what reads it; it is written where the row does not have it
    /// yet.
    /// </summary>
    public (int Place, ValueDecoder Decoder) Add(
        Output output,
        string record,
        Func<(string Text, ValueDecoder Decoder)> write
    )
    {
        if (!written.TryGetValue((output, record), out var value))
        {
            var (text, decoder) = write();
            value = (values.Count, decoder);
            values.Add(text);
            written.Add((output, record), value);
        }

        return value;
    }
}
