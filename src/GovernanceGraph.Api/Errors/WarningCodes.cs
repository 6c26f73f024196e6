namespace GovernanceGraph.Api.Errors;

/// <summary>What stands under "code" in the entries of "extensions.warnings".</summary>
public static class WarningCodes
{
    /// <summary>An identifier that no record has.</summary>
    public const string UnknownId = "UNKNOWN_ID";

    /// <summary>An identifier of an entity of another kind than the one that was asked for.</summary>
    public const string OtherKind = "OTHER_KIND";

    /// <summary>A value that no record has in a field of few values.</summary>
    public const string UnknownValue = "UNKNOWN_VALUE";

    /// <summary>The identifier of an entity, compared with that of a relation.</summary>
    public const string IdOfRelation = "ID_OF_RELATION";

    /// <summary>Records that a condition on a date left out because they have no date.</summary>
    public const string Undated = "UNDATED_LEFT_OUT";
}
