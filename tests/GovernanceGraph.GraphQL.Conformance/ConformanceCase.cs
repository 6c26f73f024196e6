using System.Text.Json;
using GovernanceGraph.GraphQL.Requests;

namespace GovernanceGraph.GraphQL.Conformance;

/// <summary>One line of the input.</summary>
sealed class ConformanceCase
{
    static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 1_000 };

    readonly IReadOnlyDictionary<string, object?> properties;

    ConformanceCase(IReadOnlyDictionary<string, object?> properties) => this.properties = properties;

    /// <summary>The case's name, whatever JSON value it is; the answer bears it too.</summary>
    public object? Id => properties.GetValueOrDefault("id");

    /// <summary>What to do.</summary>
    public string? Operation => FindText("op");

    public IReadOnlyDictionary<string, object?>? Variables =>
        properties.GetValueOrDefault("variables") as IReadOnlyDictionary<string, object?>;

    public object? RootValue => properties.GetValueOrDefault("rootValue");

    /// <exception cref="InvalidCaseException">The line is not a JSON object.</exception>
    public static ConformanceCase Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line, ReaderOptions);
            var remainingValues = int.MaxValue;
            return
                reader.Read()
                && reader.TokenType == JsonTokenType.StartObject
                && JsonInput.ReadObject(ref reader, ref remainingValues) is { } properties
                && !reader.Read()
                ? new ConformanceCase(properties)
                : throw new InvalidCaseException("The line is not a JSON object.");
        }
        catch (JsonException fault)
        {
            throw new InvalidCaseException($"The line is not JSON: {fault.Message}");
        }
    }

    /// <exception cref="InvalidCaseException">There is no such text.</exception>
    public string Text(string name) =>
        FindText(name) ?? throw new InvalidCaseException($"The case has no text \"{name}\".");

    public string? FindText(string name) => properties.GetValueOrDefault(name) as string;
}
