using GovernanceGraph.Pages.Records;

namespace GovernanceGraph.Pages.Layout;

/// <summary>The sources of a page, numbered in the order in which it first names them.</summary>
public sealed class SourceNotes
{
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly List<SourceLine> sources = [];

    /// <summary>The sources in the order of their numbers, which begin with 1.</summary>
    public IReadOnlyList<SourceLine> Sources => sources;

    /// <summary>The number of a source.</summary>
    /// <param name="source">The source.</param>
    public int Number(SourceLine source)
    {
        if (!numbers.TryGetValue(source.PlainId, out var number))
        {
            sources.Add(source);
            number = sources.Count;
            numbers.Add(source.PlainId, number);
        }

        return number;
    }
}
