namespace GovernanceGraph.Neo4j.Connections;

/// <summary>
/// The answers to the statements of one transaction, in their order; they share one buffer, which is given back when it
/// is disposed of.
/// </summary>
abstract class CypherAnswer : IDisposable
{
    /// <summary>How many rows the statement gave.</summary>
    public abstract int Rows(int statement);

    /// <summary>
    /// A row: a JSON list of its columns' values in UTF-8. Whole numbers are JSON numbers or, where they take more than
    /// 32 bits, may be objects such as {"Z":"3000000000"}: <see cref="CypherValue.Integer"/> reads both. Maps are not
    /// used.
    /// </summary>
    public abstract ReadOnlySpan<byte> Row(int statement, int row);

    public abstract void Dispose();
}
