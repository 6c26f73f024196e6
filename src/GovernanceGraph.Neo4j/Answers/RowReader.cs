using System.Text.Json;

namespace GovernanceGraph.Neo4j.Answers;

/// <summary>Walks through a row, a list of values, mostly forwards.</summary>
ref struct RowReader
{
    readonly Utf8JsonReader start;
    int next;

    /// <summary>The reader; <see cref="MoveTo"/> puts it on a value.</summary>
    public Utf8JsonReader Json;

    /// <param name="reader">Stands at the start of the list.</param>
    public RowReader(scoped in Utf8JsonReader reader)
    {
        start = reader;
        Json = reader;
    }

    /// <summary>
    /// Puts the reader at the first token of the value at a place. Whoever calls reads that value to its end.
    /// </summary>
    public void MoveTo(int place)
    {
        if (place < next)
        {
            Json = start; // a value that is put out more than once
            next = 0;
        }

        for (; next < place; next++)
        {
            Json.Read();
            Json.Skip();
        }

        Json.Read();
        next++;
    }

    /// <summary>Puts the reader at the end of the list.</summary>
    public void End()
    {
        while (Json.Read() && Json.TokenType != JsonTokenType.EndArray)
        {
            Json.Skip();
        }
    }
}
