using GovernanceGraph.Neo4j.Connections;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Connections;

public sealed class FailuresTests
{
    static readonly Neo4jOptions Options = new()
    {
        Uri = new("http://someone:secret@neo4j:7474"),
        User = "neo4j",
        Password = "secret",
        Database = "facts",
    };

    [Theory]
    [InlineData(
        "Neo.ClientError.Security.Unauthorized",
        "Unavailable",
        "Neo4j at \"http://neo4j:7474\" refuses the credentials; correct \"Neo4j:User\" and "
            + "\"Neo4j:Password\", or \"Neo4j:Token\"."
    )]
    [InlineData(
        "Neo.ClientError.Security.CredentialsExpired",
        "Unavailable",
        "Neo4j requires a new password for this user first; change it there, and set \"Neo4j:Password\" to it."
    )]
    [InlineData(
        "Neo.ClientError.Security.TokenExpired",
        "Unavailable",
        "The token is no longer valid for Neo4j; set \"Neo4j:Token\" to a new one."
    )]
    [InlineData(
        "Neo.ClientError.Security.Forbidden",
        "Unavailable",
        "The user may not do this in the Neo4j database \"facts\"; grant the rights there, or name "
            + "another user in \"Neo4j:User\"."
    )]
    [InlineData(
        "Neo.ClientError.Database.DatabaseNotFound",
        "Unavailable",
        "Neo4j has no database \"facts\"; create it there, or correct \"Neo4j:Database\"."
    )]
    [InlineData(
        "Neo.TransientError.General.DatabaseUnavailable",
        "Unavailable",
        "The Neo4j database \"facts\" is not running; start it there."
    )]
    [InlineData(
        "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
        "Unavailable",
        "The Neo4j database \"facts\" is read-only; allow writing there, or correct \"Neo4j:Database\"."
    )]
    [InlineData(
        "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
        "Timeout",
        "Neo4j ended a transaction that took longer than allowed; request less data, or raise "
            + "\"db.transaction.timeout\" there."
    )]
    [InlineData(
        "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
        "Unavailable",
        "Neo4j does not have enough memory for a transaction; request less data, or raise its heap and "
            + "\"dbms.memory.transaction.total.max\"."
    )]
    [InlineData(
        "Neo.ClientError.Schema.ConstraintValidationFailed",
        "Corrupt",
        "The Neo4j database \"facts\" contains data that conflicts with a write; run the command \"check\"."
    )]
    [InlineData(
        "Neo.DatabaseError.General.UnknownError",
        "Unavailable",
        "Neo4j failed with \"Neo.DatabaseError.General.UnknownError\"; its log and this one give details."
    )]
    public void AFailureThatTheServerNamesIsASentence(string code, string kind, string sentence)
    {
        var failure = Failures.Of(new ServerException(code, "details"), Options);

        Assert.Equal((kind, sentence), (failure.Code.ToString(), failure.Message));
        Assert.Equal($"{code}: details", failure.InnerException!.Message);
    }

    [Fact]
    public void NothingOfTheOptionsTellsASecret() =>
        Assert.DoesNotContain(
            "secret",
            Options + Failures.Of(new IOException("no"), Options).Message,
            StringComparison.Ordinal
        );
}
