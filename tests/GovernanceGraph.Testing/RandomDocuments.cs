using System.Text;

namespace GovernanceGraph.Testing;

/// <summary>Makes texts that nobody should send, from a generator of random numbers alone.</summary>
public sealed class RandomDocuments(Random random)
{
    const int MostCharacters = 400;

    const int MostChanges = 4;

    static readonly string[] pieces =
    [
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "!",
        "|",
        "&",
        "=",
        ":",
        "@",
        "...",
        "..",
        "$",
        "\"",
        "\"\"\"",
        "#",
        ",",
        "\uFEFF",
        "\r",
        "\n",
        " ",
        "query",
        "mutation",
        "subscription",
        "fragment",
        "on",
        "type",
        "extend",
        "input",
        "null",
        "true",
        "1",
        "-",
        "-0",
        "01",
        "1e400",
        "1.5e-3",
        "99999999999999999999999",
        "\\u{110000}",
        "\\uD800",
        "\uD800",
        "\uDC00",
        "\U0001F600",
        "é",
        "\0",
        "\u2028",
        "\\",
        "__typename",
        "__schema",
        "__type(name: \"Query\")",
        "...F",
        "fragment F on Query { ...F }",
        "@skip(if: $v)",
        "ferry",
        "{ ferry { decks } }",
    ];

    /// <summary>Any characters, also halves of pairs.</summary>
    public string Characters() =>
        string.Create(
            random.Next(MostCharacters),
            random,
            (span, source) =>
            {
                foreach (ref var character in span)
                {
                    character = source.Next(4) == 0 ? (char)source.Next(char.MaxValue + 1) : (char)source.Next(128);
                }
            }
        );

    /// <summary>Any bytes, read as UTF-8 as a server reads them.</summary>
    public string Bytes()
    {
        var bytes = new byte[random.Next(MostCharacters)];
        random.NextBytes(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Pieces of syntax in any order.</summary>
    public string Pieces() =>
        string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(60)).Select(_ => Pick(pieces)));

    /// <summary>One of the documents with parts left out, doubled, exchanged or cut off.</summary>
    public string Mutated(IReadOnlyList<string> documents)
    {
        var text = Pick(documents);
        for (var changes = random.Next(1, MostChanges + 1); changes > 0; changes--)
        {
            var from = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(1, 30), text.Length - from);
            text = random.Next(5) switch
            {
                0 => text.Remove(from, length),
                1 => text.Insert(from, text.Substring(from, length)),
                2 => text.Insert(from, Pick(pieces)),
                3 => text[..from] + Pick(pieces) + text[(from + length)..],
                _ => random.Next(4) == 0
                    ? text[..from]
                    : text.Insert(random.Next(text.Length + 1), text.Substring(from, length)),
            };
        }

        return text;
    }

    T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
