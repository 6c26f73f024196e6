namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>Clauses that find records: what stands before "WHERE", and what stands behind it.</summary>
/// <param name="Clauses">"MATCH …" or "UNWIND …", without "WHERE".</param>
/// <param name="Conditions">All of them must hold.</param>
/// <param name="Record">The record that is found.</param>
/// <param name="Variables">The variables that the record needs.</param>
/// <param name="Order">The order of the link itself, for lists.</param>
/// <param name="Repeats">Whether a record may be found more than once.</param>
/// <param name="Each">Of positions of a list: the same as the start of a list comprehension.</param>
sealed record Match(
    string Clauses,
    IReadOnlyList<string> Conditions,
    Place Record,
    IReadOnlyList<string> Variables,
    string? Order = null,
    bool Repeats = false,
    string? Each = null
)
{
    /// <summary>The clauses with the conditions and others.</summary>
    public string Text(params IEnumerable<string> more)
    {
        string[] all = [.. Conditions, .. more];
        var text = all.Length == 0 ? Clauses : $"{Clauses} WHERE {string.Join(" AND ", all)}";
        return Repeats ? $"{text} WITH DISTINCT {Carried}" : text;
    }

    /// <summary>The clauses, the conditions and others as a query of their own, for "EXISTS" and "COUNT".</summary>
    public string Query(params IEnumerable<string> more) =>
        Repeats || !Clauses.StartsWith("MATCH", StringComparison.Ordinal)
            ? $"{Text(more)} RETURN {Variables[0]}"
            : Text(more);

    /// <summary>The variables as a list for "WITH".</summary>
    public string Carried => string.Join(", ", Variables);

    /// <summary>The same with one more condition, which must be true.</summary>
    public Match And(IEnumerable<string> more) => this with { Conditions = [.. Conditions, .. more] };
}
