using System.Globalization;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>
/// What all parts of one statement share: its parameters, and names for its variables, none given twice.
/// </summary>
sealed class StatementScope(bool joinsCollections = false)
{
    /// <summary>The variable that holds the number of the revision to read.</summary>
    public const string Revision = "revision";

    static readonly string HeldUnit = Layout.Properties.HeldUnit.ToString(CultureInfo.InvariantCulture);

    int count;

    public CypherParameters Parameters { get; } = new();

    /// <summary>The lists of records that the statement collects first.</summary>
    public Collections Collections { get; } = new(joinsCollections);

    /// <summary>A variable that nothing in the statement has yet: the letter and a number.</summary>
    public string Name(char letter) => letter + (count++).ToString(CultureInfo.InvariantCulture);

    /// <summary>That a version, a node or a relationship, belongs to the revision.</summary>
    public static IEnumerable<string> Valid(string variable) =>
        [
            $"{variable}.{Layout.Properties.FromRevision} <= {Revision}",
            $"{variable}.{Layout.Properties.ToRevision} > {Revision}",
        ];

    /// <summary>That a relation belongs to the revision, and holds.</summary>
    public static IEnumerable<string> Holds(string relation) =>
        [
            $"{relation}.{Layout.Properties.Held} / {HeldUnit} <= {Revision}",
            $"{relation}.{Layout.Properties.Held} % {HeldUnit} > {Revision}",
        ];
}
