using System.Globalization;
using GovernanceGraph.Pages.Records;

namespace GovernanceGraph.Pages.Exports;

/// <summary>A value that a graph keeps for each relation.</summary>
/// <param name="Name">Its name, which is also its id in the file: some programs show the one, some the other.</param>
/// <param name="GexfType">Its type in GEXF.</param>
/// <param name="GraphMLType">Its type in GraphML.</param>
/// <param name="Read">The value of a relation; null: it has none.</param>
sealed record GraphAttribute(string Name, string GexfType, string GraphMLType, Func<ExportedRelation, string?> Read)
{
    const string Text = "string";
    const string Boolean = "boolean";
    const string True = "true";
    const string False = "false";

    /// <summary>All values of relations.</summary>
    internal static readonly IReadOnlyList<GraphAttribute> OfRelations =
    [
        new("type", Text, Text, relation => relation.Type),
        new("since", Text, Text, relation => relation.Since),
        new("until", Text, Text, relation => relation.Until),
        new("role", Text, Text, relation => relation.Role),
        new("value", Text, Text, relation => relation.Value),
        new("status", Text, Text, relation => relation.Status),
        new("standing", Text, Text, relation => relation.Standing),
        new("isCurrent", Boolean, Boolean, relation => relation.IsCurrent ? True : False),
        new("startKnown", Boolean, Boolean, relation => relation.StartKnown ? True : False),
        new(
            "independentSources",
            "integer",
            "int",
            relation => relation.Corroboration.ToString(CultureInfo.InvariantCulture)
        ),
        new("sources", Text, Text, relation => relation.SourcesText),
    ];
}
