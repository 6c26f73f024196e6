using System.Text;
using System.Text.Json.Nodes;

namespace GovernanceGraph.GraphQL.Tests.Conformance;

/// <summary>A case of the conformance protocol with the answer of the reference implementation.</summary>
sealed class ReferenceCase
{
    static readonly Lazy<IReadOnlyDictionary<string, ReferenceCase>> all = new(ReadAll);

    ReferenceCase(string line)
    {
        Line = Encoding.UTF8.GetBytes(line);
        Expected = JsonNode.Parse(line)!["expected"]!.AsObject();
    }

    /// <summary>All cases of the folder "Cases", by file and line.</summary>
    public static IReadOnlyDictionary<string, ReferenceCase> All => all.Value;

    /// <summary>The case as the runner reads it.</summary>
    public byte[] Line { get; }

    public JsonObject Expected { get; }

    static Dictionary<string, ReferenceCase> ReadAll()
    {
        var folder = Path.Combine(Repository.Root, "tests", "GovernanceGraph.GraphQL.Conformance", "Cases");
        return Directory
            .GetFiles(folder, "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(file =>
                File.ReadLines(file)
                    .Select(
                        (line, index) => (Name: $"{Path.GetFileName(file)}:{index + 1}", Case: new ReferenceCase(line))
                    )
            )
            .ToDictionary(item => item.Name, item => item.Case);
    }
}
