using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests;

public sealed class Neo4jContainerTests
{
    [Theory]
    [InlineData("server.memory.heap.max_size", "NEO4J_server_memory_heap_max__size")]
    [InlineData("db.transaction.timeout", "NEO4J_db_transaction_timeout")]
    [InlineData("server.databases.default_to_read_only", "NEO4J_server_databases_default__to__read__only")]
    public void ASettingIsAVariableOfTheImage(string setting, string variable) =>
        Assert.Equal(variable, Neo4jContainer.Variable(setting));
}
