using GovernanceGraph.Model;

namespace GovernanceGraph.Api.Types;

/// <summary>Names that follow from the model's.</summary>
static class ModelNames
{
    /// <summary>
    /// Links of a relation that its edges show: all but the ends, which are the edge's owner and node.
    /// </summary>
    public static readonly IReadOnlyList<Link> EdgeLinks =
    [
        .. Records.Relation.Links.Where(link => link != RelationLinks.From && link != RelationLinks.To),
    ];

    /// <summary>"memberOf" to "MemberOf".</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>"ReportedCount" to "a reported count".</summary>
    public static string Subject(RecordType record)
    {
        var words = string.Concat(
            record.Name.Select(
                (character, index) =>
                    (index > 0 && char.IsAsciiLetterUpper(character) ? " " : "") + char.ToLowerInvariant(character)
            )
        );
        return ("aeio".Contains(words[0]) ? "an " : "a ") + words;
    }
}
