using System.Text.RegularExpressions;

namespace GovernanceGraph.Server.Tests.Architecture;

/// <summary>The order of a project's folders, lowest first, as "docs/architecture.md" states it.</summary>
static partial class FolderOrder
{
    public static IReadOnlyDictionary<string, string[]> All { get; } =
        Row()
            .Matches(Repository.Read("docs/architecture.md"))
            .ToDictionary(
                row => row.Groups["project"].Value,
                row => Word().Matches(row.Groups["folders"].Value).Select(word => word.Groups["word"].Value).ToArray(),
                StringComparer.Ordinal
            );

    /// <summary>References to a later folder, and folders that the order leaves out.</summary>
    public static IEnumerable<string> Violations(IReadOnlyList<string> order, IEnumerable<Reference> references)
    {
        var ranks = order
            .Select((folder, rank) => (folder, rank))
            .ToDictionary(pair => pair.folder, pair => pair.rank, StringComparer.Ordinal);
        foreach (var reference in references)
        {
            if (reference.To is not { } to || to == reference.From)
            {
                continue;
            }

            if (!ranks.TryGetValue(reference.From, out var from) || !ranks.TryGetValue(to, out var declared))
            {
                yield return $"{reference}: not both folders are in the order of docs/architecture.md";
            }
            else if (declared > from)
            {
                yield return $"{reference}: \"{to}\" comes after \"{reference.From}\"";
            }
        }
    }

    [GeneratedRegex(
        @"^\| `(?<project>GovernanceGraph[\w.]*)` \| (?<folders>`[\w./]+`(?: ← `[\w./]+`)*) \|$",
        RegexOptions.Multiline,
        1_000
    )]
    private static partial Regex Row();

    [GeneratedRegex("`(?<word>[^`]+)`", RegexOptions.None, 1_000)]
    private static partial Regex Word();
}
