using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Api.Planning;

/// <summary>The coerced arguments of one field.</summary>
readonly struct FieldArguments(FieldSelection field, CoercedVariables variables)
{
    readonly IReadOnlyDictionary<string, object?> values = field.CoerceArguments(variables);

    /// <summary>The field.</summary>
    public FieldSelection Field { get; } = field;

    /// <summary>The value of an argument; null where it is null or not given.</summary>
    public object? this[string name] => values.GetValueOrDefault(name);

    /// <summary>The day of which the answer speaks: the field's own, else the one of the fields above.</summary>
    public DateOnly? AsOf(DateOnly? above) => values.TryGetValue("asOf", out var own) ? (DateOnly?)own : above;

    /// <summary>The fault of a revision below the first.</summary>
    public static Exception NoSuchRevision(FieldSelection field) =>
        RequestFault.Of(field, ErrorCodes.RevisionNotFound, "Revisions are counted from 1; \"revisions\" lists them.");

    /// <summary>The revision to read.</summary>
    public long? Revision() => this["revision"] switch
    {
        null => null,
        int and < 1 => throw NoSuchRevision(Field),
        int number => number,
        var other => throw new System.Diagnostics.UnreachableException($"No revision is a {other.GetType()}."),
    };
}
