namespace GovernanceGraph.Neo4j.Connections;

/// <summary>A failure as the server names it. Its transaction was rolled back.</summary>
/// <param name="code">"Neo.ClientError.Statement.SyntaxError", for example.</param>
/// <param name="message">For the log: it may quote the statement.</param>
sealed class ServerException(string code, string message) : Exception($"{code}: {message}")
{
    const string Transient = "Neo.TransientError.";

    /// <summary>"Neo.ClientError.Statement.SyntaxError", for example.</summary>
    public string Code { get; } = code;

    /// <summary>
    /// Whether the bookmarks are the trouble: of a database that was replaced, or of a state that never comes.
    /// </summary>
    public bool IsOfBookmarks =>
        Code
            is "Neo.ClientError.Transaction.InvalidBookmark"
                or "Neo.ClientError.Transaction.InvalidBookmarkMixture"
                or "Neo.TransientError.Transaction.BookmarkTimeout";

    /// <summary>Whether the same request may succeed when it is sent again.</summary>
    public bool IsTransient =>
        IsOfBookmarks
        || Code.StartsWith(Transient, StringComparison.Ordinal)
        || Code == "Neo.ClientError.Cluster.NotALeader";

    /// <summary>Whether the server's time for the transaction was over.</summary>
    public bool IsTimeout => Code.Contains("TransactionTimedOut", StringComparison.Ordinal);

    /// <summary>Whether the user or the database allows reading only.</summary>
    public bool IsOfRights =>
        Code
            is "Neo.ClientError.Security.Forbidden"
                or "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase"
                or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"
                or "Neo.ClientError.Statement.AccessMode";

    /// <summary>Whether what was to be made has been made by another at the same time.</summary>
    public bool IsOfOtherSetUp =>
        Code
            is "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists"
                or "Neo.ClientError.Schema.ConstraintAlreadyExists"
                or "Neo.ClientError.Schema.IndexAlreadyExists"
                or "Neo.ClientError.Schema.ConstraintValidationFailed";
}
